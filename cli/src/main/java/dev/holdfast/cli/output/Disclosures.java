package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Outlook;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Benchmarks;
import dev.holdfast.core.statement.Notation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is said beside the figures of all units, each where there is something to say.
 *
 * @param money how an amount is written
 */
record Disclosures(MeasuredWindow measured, Function<Amount, String> money, Notation notation) {
    private static final int MONTHS_OF_A_YEAR = 12;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, Column.LOST_WHILE_PAUSED_UNITS, Column.LOST_WHILE_PAUSED, "cancelled while paused, which paid", "");
        add(
                lines,
                Column.IN_GRACE_UNITS,
                Column.IN_GRACE,
                "in grace at close with",
                "; without it: --set grace-days=0");
        add(
                lines,
                Column.ACQUIRED_UNITS,
                Column.ACQUIRED,
                "acquired in the window with",
                ", counted as new; as if always ours: --pro-forma");
        concentration(lines);
        if (measured.window().months() == MONTHS_OF_A_YEAR) {
            outlook(lines);
            benchmark(lines);
        }
        return lines;
    }

    private void add(List<String> lines, Column units, Column amount, String verb, String rest) {
        Tally total = measured.total().tally();
        if (total.sum(units) > 0) {
            lines.add(notation.count(total.sum(units)) + (total.sum(units) == 1 ? " unit " : " units ") + verb + " "
                    + money.apply(total.amount(amount)) + " a month" + rest);
        }
    }

    private void concentration(List<String> lines) {
        Tally total = measured.total().tally();
        Concentration largest = Concentration.of(measured.details().largest(), total);
        // Of fewer units all are among the largest.
        if (total.sum(Column.OPENING_UNITS) > largest.units()) {
            largest.share()
                    .ratio()
                    .ifPresent(share -> lines.add("the " + largest.units() + " largest units hold "
                            + notation.percent(share) + " of the opening MRR"));
        }
        measured.total().effectiveUnits().ifPresent(units -> lines.add("effective number of units: " + decimal(units)));
    }

    private void outlook(List<String> lines) {
        Outlook.of(measured.total().nrr()).ifPresent(outlook -> {
            String years = outlook.years().map(Disclosures::decimal).orElse("");
            lines.add(
                    switch (outlook.kind()) {
                        case DOUBLES -> "at this NRR the base doubles in " + years + " years";
                        case HALVES -> "at this NRR the base halves in " + years + " years";
                        case STANDS_STILL -> "at this NRR the base stands still";
                        case IS_GONE -> "at this NRR nothing of the base is left in a year";
                    });
        });
    }

    private void benchmark(List<String> lines) {
        Benchmarks.standard()
                .of(Benchmarks.Measure.NRR, measured.total().nrr())
                .ifPresent(range -> lines.add("benchmark: " + range.name() + " ("
                        + range.least()
                                .map(least -> notation.percent(least)
                                        + range.most()
                                                .map(most -> " to " + notation.percent(most))
                                                .orElse(" and more"))
                                .orElseGet(() -> range.most()
                                        .map(most -> "under " + notation.percent(most))
                                        .orElse("any"))
                        + "); " + range.source() + ", " + range.asOf()));
    }

    private static String decimal(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
