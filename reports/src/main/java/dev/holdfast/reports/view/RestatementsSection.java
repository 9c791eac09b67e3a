package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.statement.Statement;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Earlier months whose figure is another today.
 *
 * @param rows one a month, the earliest first; none where no month was restated
 */
public record RestatementsSection(Heading heading, List<Row> rows) {

    /**
     * One month.
     *
     * @param first NRR as first reported
     * @param today NRR on today's data
     * @param cause why, as far as it is known
     * @param found the month in which it was found
     */
    public record Row(String month, String first, String today, Toned difference, String cause, String found) {}

    /** The section; null where there is no earlier statement to restate. */
    static @Nullable RestatementsSection of(Statement statement) {
        Print print = new Print(statement.notation());
        ZoneId zone = statement.method().zone();
        return statement
                .commentary()
                .restated()
                .map(heading -> new RestatementsSection(
                        Heading.of("restatements", heading),
                        statement.past().restatements().stream()
                                .map(restatement -> row(restatement, print, zone))
                                .toList()))
                .orElse(null);
    }

    private static Row row(Restatement restatement, Print print, ZoneId zone) {
        return new Row(
                Print.month(restatement.reported().close().day()),
                print.number(restatement.reported().nrr()),
                print.number(restatement.nrr()),
                print.difference(restatement.nrr(), restatement.reported().nrr()),
                new CauseWords(print).of(restatement),
                Print.month(restatement.foundAt().atZone(zone).toLocalDate()));
    }
}
