package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Amendment;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Statement;
import java.util.List;

/** Earlier months by the method before and by this one. */
final class AmendmentSheet {
    private AmendmentSheet() {}

    /** Writes the sheet; a statement by the method of the one before has none. */
    static void write(Book book, Statement statement) {
        statement.past().amendment().ifPresent(amendment -> {
            Sheet sheet = book.sheet("Change of method", "earlier months by the method before and by this one")
                    .table(
                            1,
                            List.of(
                                    Field.text("Month", 24),
                                    Field.number("NRR before"),
                                    Field.number("NRR"),
                                    Field.number("Difference"),
                                    Field.number("GRR before"),
                                    Field.number("GRR"),
                                    Field.number("Difference")));
            amendment.periods().forEach(period -> row(sheet, period));
            sheet.skip();
            sheet.row(Cell.text("Reason"), Cell.text(amendment.reason()));
            sheet.row(Cell.text("Method before"), Cell.text(amendment.fromVersion()));
            sheet.row(
                    Cell.text("Fingerprint before"), Cell.text(amendment.from().hex()));
            amendment.settings().forEach(setting -> sheet.row(Cell.text("Changed"), Cell.text(setting)));
        });
    }

    private static void row(Sheet sheet, Amendment.Period period) {
        int n = sheet.next();
        sheet.row(
                Cell.month(period.close().day()),
                Cell.issued(period.nrrBefore()),
                Cell.issued(period.nrr()),
                Cell.formula(Reported.difference(period.nrrBefore(), period.nrr()), Look.POINTS, "C" + n + "-B" + n),
                Cell.issued(period.grrBefore()),
                Cell.issued(period.grr()),
                Cell.formula(Reported.difference(period.grrBefore(), period.grr()), Look.POINTS, "F" + n + "-E" + n));
    }
}
