package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody entered to lead from our figures to the ledger's. */
public record AdjustmentsSection(Heading heading, List<Row> rows) {

    /**
     * One entry.
     *
     * @param close the month it belongs to, and the control
     * @param evidence where it can be looked up
     * @param entered when it was
     */
    public record Row(
            String number,
            String close,
            String amount,
            String reason,
            String author,
            String evidence,
            String entered) {}

    /** The section; null where there is no entry. */
    static @Nullable AdjustmentsSection of(Statement statement) {
        List<Adjustment> adjustments = statement.ledger().adjustments();
        if (adjustments.isEmpty()) {
            return null;
        }
        Notation notation = statement.notation().monthly();
        ZoneId zone = statement.method().zone();
        String title = adjustments.size() == 1 ? "An adjustment was entered" : "Adjustments were entered";
        return new AdjustmentsSection(
                new Heading(
                        "adjustments",
                        title,
                        "For this close, or since the statement before. None is ever changed; its opposite takes it back"),
                adjustments.stream().map(of -> row(of, notation, zone)).toList());
    }

    private static Row row(Adjustment adjustment, Notation notation, ZoneId zone) {
        return new Row(
                String.valueOf(adjustment.number()),
                Print.month(adjustment.close().day()) + ", "
                        + (adjustment.measure() == LedgerMeasure.CLOSING_MRR ? "closing MRR" : "revenue"),
                adjustment.currency() + " " + Print.signed(notation, adjustment.amount()),
                adjustment.reason(),
                adjustment.author(),
                adjustment.evidence(),
                notation.day(adjustment.enteredAt().atZone(zone).toLocalDate()));
    }
}
