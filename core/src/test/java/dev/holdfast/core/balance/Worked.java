package dev.holdfast.core.balance;

import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.WorkedHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.sample.Book;
import java.util.List;
import java.util.Locale;

/** What both the evaluator and the oracle make of the year 2025 of a history that was worked out by hand. */
final class Worked {
    private Worked() {}

    static Tallies tallies(WorkedHistory worked) {
        OracleAgrees.on(worked.history(), "by hand");
        return new HistoryUnits(worked.history()).tallies();
    }

    static Tally total(WorkedHistory worked) {
        return tallies(worked).total(Book.YEAR);
    }

    /** Money without needless zeros. */
    static String amount(Tally tally, Column column) {
        return tally.amount(column).decimal().stripTrailingZeros().toPlainString();
    }

    /** Such as {@code EXPANSION seats 50 of 1}: a movement, a cause, what it moved, and how many units. */
    static List<String> causes(WorkedHistory worked) {
        return tallies(worked).details().causes().orElseThrow().of(Segment.TOTAL).entrySet().stream()
                .map(cause -> String.format(
                        Locale.ROOT,
                        "%s %s %s of %d",
                        cause.getKey().movement(),
                        cause.getKey().cause().key(),
                        cause.getValue().amount().decimal().stripTrailingZeros().toPlainString(),
                        cause.getValue().units()))
                .toList();
    }
}
