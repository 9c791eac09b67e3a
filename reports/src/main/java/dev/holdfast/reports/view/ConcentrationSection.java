package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.statement.Naming;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.WithoutOne;
import dev.holdfast.reports.chart.ShareBar;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who carries the figure. */
public record ConcentrationSection(Heading heading, String now, String before, List<Row> rows) {
    /** A fact, now and a year ago. */
    public record Row(Name name, @Nullable ShareBar bar, String now, String before) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final double NAME_WIDTH = 172;
    private static final double HUNDRED = 100;

    /** The section; null where nobody paid at open. */
    static @Nullable ConcentrationSection of(Statement statement) {
        return statement
                .commentary()
                .concentration()
                .map(heading -> new ConcentrationSection(
                        Heading.of("concentration", heading),
                        MONTH.format(statement.windows().headline().open().day()),
                        MONTH.format(statement.windows().yearAgo().open().day()),
                        rows(statement)))
                .orElse(null);
    }

    private static List<Row> rows(Statement statement) {
        Print print = new Print(statement.notation());
        Spread now = statement.annex().spread();
        Spread then = statement.annex().spreadYearAgo();
        double longest = Stream.of(now, then)
                .map(spread -> Objects.requireNonNullElse(
                        Print.chart(spread.largest().getLast().share()), 0.0))
                .max(Double::compare)
                .orElse(HUNDRED);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Spread.LARGEST.size(); i++) {
            Concentration held = now.largest().get(i);
            Concentration before = then.largest().get(i);
            // With fewer customers than that, it is all of them.
            if (i == 0 || now.units() > Spread.LARGEST.get(i - 1)) {
                rows.add(new Row(
                        Name.whole(i == 0 ? "Largest customer" : "Largest " + held.units()),
                        new ShareBar(
                                Print.chart(held.share()),
                                Print.chart(before.share()),
                                longest > 0 ? longest : HUNDRED),
                        print.number(held.share()),
                        print.number(before.share())));
            }
        }
        rows.add(new Row(
                Name.whole("Customers that hold half of it"),
                null,
                print.notation().count(now.half()),
                then.units() == 0 ? Print.DASH : print.notation().count(then.half())));
        rows.addAll(without(statement, print));
        return rows;
    }

    /** The figure without the largest gain, without the largest loss, and without whoever decides it, if that is another. */
    private static List<Row> without(Statement statement, Print print) {
        List<WithoutOne> movers = WithoutOne.of(statement.headline(), statement.annex(), statement.method());
        Naming naming = Naming.of(statement.annex());
        return Stream.concat(
                        movers.stream().map(out -> without(out.name(), out.gain() ? "gain" : "loss", out.nrr(), print)),
                        statement.annex().decisive().stream()
                                .filter(most -> movers.stream()
                                        .noneMatch(out -> out.unit().equals(most.unit())))
                                .map(most -> without(naming.of(most.unit(), most.name()), "most", most.nrr(), print)))
                .toList();
    }

    private static Row without(String name, String why, BigDecimal nrr, Print print) {
        return new Row(
                Name.oneLine("NRR without " + name + " (" + why + ")", NAME_WIDTH),
                null,
                print.notation().percentNumber(nrr),
                "");
    }
}
