package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.Notation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A window as a table for the eye. It rounds; the other two forms do not. */
public final class MeasureTable {
    private static final String NONE = "\u2013";
    private static final List<String> HEAD =
            List.of("", "NRR", "± 95%", "GRR", "Logos", "Units", "Opening MRR", "Closing MRR");

    private final MeasuredWindow measured;
    private final Notation notation;

    private MeasureTable(MeasuredWindow measured) {
        this.measured = measured;
        this.notation =
                Notation.of(measured.currency(), measured.total().tally().amount(Column.OPENING));
    }

    /** The whole text, with a final line end. */
    public static String text(MeasuredWindow measured) {
        return new MeasureTable(measured).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>(head());
        lines.add("");
        lines.addAll(new TextTable(rows()).lines());
        lines.add("");
        lines.addAll(new TextTable(bridge()).lines());
        if (!measured.method().followsFromBridge()) {
            lines.add("");
            lines.addAll(new TextTable(ratio()).lines());
        }
        measured.comparison().ifPresent(comparison -> {
            lines.add("");
            lines.addAll(new ComparisonTable(measured, comparison, notation).lines());
        });
        measured.migration().ifPresent(migration -> {
            lines.add("");
            lines.addAll(new MigrationTable(migration, this::money, notation).lines());
        });
        measured.details().causes().ifPresent(causes -> {
            lines.add("");
            lines.addAll(new CausesTable(causes, this::money, notation).lines());
        });
        measured.details().cohorts().ifPresent(cohorts -> {
            lines.add("");
            lines.addAll(new CohortsTable(Triangle.of(cohorts), this::money, notation).lines());
        });
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> head() {
        return List.of(
                "Net revenue retention, " + measured.window().kind().key() + ": "
                        + notation.day(measured.window().open().day()) + " to "
                        + notation.day(measured.window().close().day()),
                "MRR in " + measured.currency() + ", method "
                        + measured.method().version() + " ("
                        + measured.method().fingerprint().brief() + ")");
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        Set<Dimension> group = Set.of();
        for (Map.Entry<Segment, Figures> cell : measured.cells().entrySet()) {
            Segment segment = cell.getKey();
            if (!segment.dimensions().equals(group)) {
                group = segment.dimensions();
                rows.add(subhead(group, HEAD.size()));
            }
            rows.add(row(segment, cell.getValue()));
        }
        return rows;
    }

    static List<String> subhead(Set<Dimension> group, int columns) {
        List<String> row = new ArrayList<>(Collections.nCopies(columns, ""));
        row.set(0, group.stream().map(Dimension::key).collect(Collectors.joining(", ", "by ", "")));
        return row;
    }

    private List<String> row(Segment segment, Figures figures) {
        return List.of(
                name(segment) + (figures.small() ? " †" : ""),
                percent(figures.nrr()),
                figures.halfWidth95().map(notation::percentNumber).orElse(NONE),
                percent(figures.grr()),
                percent(figures.logoRetention()),
                notation.count(figures.tally().sum(Column.UNITS)),
                money(figures.tally().amount(Column.OPENING)),
                money(figures.tally().amount(Column.CLOSING)));
    }

    static String name(Segment segment) {
        return segment.isTotal()
                ? "Total"
                : segment.values().values().stream()
                        .map(MeasureTable::printable)
                        .collect(Collectors.joining(", ", "  ", ""));
    }

    // A name with a line end, or an escape that a terminal obeys, would break the table or worse.
    static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private List<List<String>> bridge() {
        Tally total = measured.total().tally();
        List<List<String>> steps = new ArrayList<>(List.of(
                step("Opening MRR", Column.OPENING),
                step("+ expansion", Column.EXPANSION),
                step("\u2212 contraction", Column.CONTRACTION),
                step("\u2212 churn", Column.CHURN),
                List.of(
                        "= MRR of the same units at close",
                        money(Bridge.of(total).step(Bridge.Kind.RETAINED).amount())),
                step("+ new", Column.NEW)));
        if (total.sum(Column.ACQUIRED_UNITS) > 0) {
            steps.add(step("    of which acquired", Column.ACQUIRED));
        }
        steps.add(step("+ returned", Column.REACTIVATION));
        steps.add(step("= Closing MRR", Column.CLOSING));
        Amount closing = total.amount(Column.CLOSING);
        measured.closingAtOwnRates().filter(own -> !own.equals(closing)).ifPresent(own -> {
            steps.add(List.of("+ fx: rates of the close", money(own.minus(closing))));
            steps.add(List.of("= Closing MRR at its own rates", money(own)));
        });
        return steps;
    }

    /** What the ratios are made of where they do not follow from the bridge. */
    private List<List<String>> ratio() {
        return List.of(
                step("Numerator of NRR", Column.NUMERATOR),
                List.of("Numerator of GRR", money(measured.total().kept())),
                step("Denominator", Column.DENOMINATOR));
    }

    private List<String> step(String name, Column column) {
        return List.of(name, money(measured.total().tally().amount(column)));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(new Disclosures(measured, this::money, notation).lines());
        if (measured.cells().values().stream().anyMatch(Figures::small)) {
            notes.add("† small: fewer than " + measured.method().smallUnits()
                    + " units, or a few that hold most of the opening MRR");
        }
        int parts = measured.total().tally().parts().size();
        if (parts > 0) {
            notes.add("NRR and GRR are averaged over " + parts + " windows (averaging="
                    + measured.method().value(Setting.AVERAGING)
                    + "), and have no ±; numerators and denominator are those"
                    + " of the window itself");
        } else if (!measured.method().isOfCohortAlone()) {
            notes.add("no ±: units outside the cohort count in NRR");
        } else if (measured.cells().values().stream()
                .anyMatch(cell -> cell.halfWidth95().isEmpty())) {
            notes.add(NONE + " no figure: no unit had MRR at open (for ±: fewer than two had)");
        }
        return notes;
    }

    private String percent(Retention figure) {
        return figure.ratio().map(notation::percent).orElse(NONE);
    }

    // Whole units of currency, so that a column can be added up by eye; cents where amounts are small.
    private String money(Amount amount) {
        return notation.scale() == Notation.Scale.UNIT
                ? notation.full(amount)
                : notation.count(
                        amount.decimal().setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
