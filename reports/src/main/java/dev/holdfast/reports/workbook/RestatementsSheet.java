package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.RestatementsSection;
import dev.holdfast.reports.view.StatementView;
import java.time.ZoneId;
import java.util.List;

/** Earlier months whose figure is another today, and below what each cause did to them. */
final class RestatementsSheet {
    private RestatementsSheet() {}

    /** Writes the sheet; a statement that restates no month has none. */
    static void write(Book book, Statement statement, StatementView view) {
        List<Restatement> restatements = statement.past().restatements();
        RestatementsSection words = view.restatements();
        if (words == null || restatements.isEmpty()) {
            return;
        }
        Sheet sheet = book.sheet("Restatements", "earlier months on today's data")
                .table(
                        1,
                        List.of(
                                Field.number("Month"),
                                Field.number("NRR, first reported"),
                                Field.number("NRR today"),
                                Field.number("Difference"),
                                Field.money("GRR, first reported"),
                                Field.money("GRR today"),
                                Field.number("Difference"),
                                Field.number("Found"),
                                Field.text("Why", 60)));
        ZoneId zone = statement.method().zone();
        for (int i = 0; i < restatements.size(); i++) {
            row(sheet, restatements.get(i), words.rows().get(i).cause(), zone);
        }
        sheet.skip();
        causes(sheet, restatements);
    }

    private static void row(Sheet sheet, Restatement restatement, String cause, ZoneId zone) {
        int n = sheet.next();
        Reported then = restatement.reported();
        sheet.row(
                Cell.month(then.close().day()),
                Cell.issued(then.nrr()),
                Cell.issued(restatement.nrr()),
                Cell.formula(restatement.difference(), Look.POINTS, "C" + n + "-B" + n),
                Cell.issued(then.grr()),
                Cell.issued(restatement.grr()),
                Cell.formula(Reported.difference(then.grr(), restatement.grr()), Look.POINTS, "F" + n + "-E" + n),
                Cell.day(restatement.foundAt(), zone),
                Cell.words(cause));
    }

    private static void causes(Sheet sheet, List<Restatement> restatements) {
        sheet.titles(List.of(
                Field.number("Month"),
                Field.text("Cause", 0),
                Field.number("NRR"),
                Field.number("GRR"),
                Field.money("Opening MRR"),
                Field.money("Closing MRR"),
                Field.number("Customers")));
        for (Restatement restatement : restatements) {
            for (Effect effect : restatement.effects()) {
                sheet.row(
                        Cell.month(restatement.reported().close().day()),
                        Cell.text(effect.cause().key()),
                        Cell.points(effect.nrr()),
                        Cell.points(effect.grr()),
                        Cell.money(effect.opening()),
                        Cell.money(effect.closing()),
                        Cell.count(effect.units()));
            }
        }
    }
}
