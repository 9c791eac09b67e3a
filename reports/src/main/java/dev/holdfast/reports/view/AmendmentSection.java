package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Amendment;
import dev.holdfast.core.statement.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of method does to earlier months.
 *
 * @param rows one a month, the earliest first; none where the method before cannot be measured by any more
 */
public record AmendmentSection(Heading heading, List<Row> rows) {

    /** One month by both methods. */
    public record Row(
            String month,
            String nrrBefore,
            String nrr,
            Toned difference,
            String grrBefore,
            String grr,
            Toned grrDifference) {}

    /** The section; null where the method is that of the statement before. */
    static @Nullable AmendmentSection of(Statement statement) {
        Print print = new Print(statement.notation());
        return statement
                .past()
                .amendment()
                .flatMap(amendment -> statement.commentary().amendment().map(heading -> of(amendment, heading, print)))
                .orElse(null);
    }

    private static AmendmentSection of(Amendment amendment, dev.holdfast.core.statement.Heading heading, Print print) {
        String remark = amendment.periods().isEmpty()
                ? "This release can no longer measure by the method before, so no month is shown."
                : "";
        return new AmendmentSection(
                Heading.of("amendment", heading, remark),
                amendment.periods().stream().map(period -> row(period, print)).toList());
    }

    private static Row row(Amendment.Period period, Print print) {
        return new Row(
                Print.month(period.close().day()),
                print.number(period.nrrBefore()),
                print.number(period.nrr()),
                print.difference(period.nrr(), period.nrrBefore()),
                print.number(period.grrBefore()),
                print.number(period.grr()),
                print.difference(period.grr(), period.grrBefore()));
    }
}
