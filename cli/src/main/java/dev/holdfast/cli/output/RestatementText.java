package dev.holdfast.cli.output;

import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.FoundRestatement.Traced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a figure was when it was issued and what it is today, with the causes and the units they moved most, for the eye. */
public final class RestatementText {
    private static final String NONE = "\u2013";
    private static final int POINT_DECIMALS = 3;

    private RestatementText() {}

    public static String of(Reported reported, FoundRestatement found, ZoneId zone) {
        Notation notation = new Notation("", Notation.Scale.UNIT);
        List<String> lines = new ArrayList<>();
        lines.add(reported.close().month() + ", issued on " + notation.time(reported.issuedAt(), zone)
                + ", and on today's data");
        lines.add("");
        lines.addAll(new TextTable(List.of(
                        List.of("", "First reported", "Today", "Change, pp"),
                        row("NRR", reported.nrr(), found.nrr(), notation),
                        row("GRR", reported.grr(), found.grr(), notation)))
                .lines());
        lines.add("");
        lines.addAll(new TextTable(effects(found)).lines());
        List<List<String>> units = units(found);
        if (units.size() > 1) {
            lines.add("");
            lines.addAll(new TextTable(units).lines());
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> row(String name, Retention then, Retention now, Notation notation) {
        return List.of(
                name,
                then.ratio().map(notation::percent).orElse("no cohort"),
                now.ratio().map(notation::percent).orElse("no cohort"),
                points(Reported.difference(then, now)));
    }

    private static List<List<String>> effects(FoundRestatement found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Cause", "NRR, pp", "GRR, pp", "Opening MRR", "Closing MRR", "Units"));
        for (Traced traced : found.effects()) {
            Effect effect = traced.effect();
            boolean known = effect.units() > 0;
            rows.add(List.of(
                    words(effect),
                    points(effect.nrr()),
                    points(effect.grr()),
                    known ? signed(effect.opening()) : NONE,
                    known ? signed(effect.closing()) : NONE,
                    known ? Long.toString(effect.units()) : NONE));
        }
        return rows;
    }

    private static List<List<String>> units(FoundRestatement found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Units moved most", "Cause", "Opening MRR", "today", "Closing MRR", "today"));
        for (Traced traced : found.effects()) {
            for (UnitChange unit : traced.units()) {
                rows.add(List.of(
                        printable(Grain.printed(unit.unit())),
                        traced.effect().cause().key(),
                        plain(unit.openingBefore()),
                        plain(unit.openingAfter()),
                        plain(unit.closingBefore()),
                        plain(unit.closingAfter())));
            }
        }
        return rows;
    }

    private static String words(Effect effect) {
        return switch (effect.cause()) {
            case OVERWRITTEN -> "rows overwritten without a trace";
            case RATES -> "exchange rates";
            case LATE -> "late rows";
            case SUPERSEDED -> "superseded rows";
            case DELETED -> "deleted rows";
            case HIERARCHY -> "hierarchy";
            case METHOD -> "method";
            case UNKNOWN -> "not known";
        };
    }

    // Three decimals: parts of a tenth of a point would else read as nothing.
    private static String points(Optional<BigDecimal> difference) {
        return difference
                .map(value -> value.movePointRight(2).setScale(POINT_DECIMALS, RoundingMode.HALF_UP))
                .map(value -> value.signum() > 0
                        ? "+" + value.toPlainString()
                        : value.toPlainString().replace('-', '\u2212'))
                .orElse(NONE);
    }

    private static String signed(Amount amount) {
        String text = plain(amount);
        return amount.signum() > 0 ? "+" + text : text;
    }

    private static String plain(Amount amount) {
        return new Notation("", Notation.Scale.UNIT).full(amount);
    }

    // A name with a line end, or an escape that a terminal obeys, would break the table or worse.
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
