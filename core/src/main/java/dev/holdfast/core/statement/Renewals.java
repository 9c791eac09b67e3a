package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Terms of contracts about the close, by the unit's tier, at the rates of the headline's opening. No forecast: what comes up,
 * and what became of what came up. A unit is in the tier of its dearest recurring item: at the close what is due, on the last
 * day of the term what ended.
 *
 * @param periods the calendar months of the next {@link #DAYS} days, the last cut short; each the last day it holds
 * @param tiers in the order of the matrix
 */
public record Renewals(List<LocalDate> periods, List<Row> tiers) {
    /** How far is looked ahead and back. */
    public static final int DAYS = 90;

    /**
     * One tier.
     *
     * @param due MRR whose term ends in each of the periods
     * @param customers that it is of
     * @param ended MRR whose term has ended in the last days
     * @param inGrace what of it is of units in grace: nobody knows yet
     * @param renewed what of it the same customers pay for the same products at close, at most what ended
     */
    public record Row(String tier, List<Amount> due, long customers, Amount ended, Amount inGrace, Amount renewed) {
        public Row {
            due = List.copyOf(due);
        }

        public Amount dueInAll() {
            return due.stream().reduce(Amount.ZERO, Amount::plus);
        }

        /** What is known to be renewed or not. */
        public Amount decided() {
            return ended.minus(inGrace);
        }

        public Retention rate() {
            return Retention.of(renewed.tenThousandths(), decided().tenThousandths());
        }
    }

    /** All tiers in one row. */
    public Row total() {
        List<Amount> due = IntStream.range(0, periods.size())
                .mapToObj(i -> sum(row -> row.due().get(i)))
                .toList();
        return new Row(
                "",
                due,
                tiers.stream().mapToLong(Row::customers).sum(),
                sum(Row::ended),
                sum(Row::inGrace),
                sum(Row::renewed));
    }

    private Amount sum(Function<Row, Amount> of) {
        return tiers.stream().map(of).reduce(Amount.ZERO, Amount::plus);
    }

    public Renewals {
        periods = List.copyOf(periods);
        tiers = List.copyOf(tiers);
    }
}
