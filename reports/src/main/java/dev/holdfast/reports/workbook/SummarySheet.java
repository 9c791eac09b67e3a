package dev.holdfast.reports.workbook;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Window;
import dev.holdfast.reports.view.StatementView;
import java.util.List;

/** The ratios of every window, each over the amounts beside it, and what statement this is. */
final class SummarySheet {
    private SummarySheet() {}

    static void write(Book book, Statement statement, StatementView view) {
        Method method = statement.method();
        // By some methods the ratios are of other amounts than the two balances.
        boolean plain = method.followsFromBridge();
        Sheet sheet = book.sheet("Summary", "retention by window")
                .table(
                        1,
                        List.of(
                                Field.text("Window", 36),
                                Field.number("Opens"),
                                Field.number("Closes"),
                                Field.number(plain ? "Customers at open" : "Customers counted"),
                                Field.number("Retained customers"),
                                Field.money(plain ? "Opening MRR" : "Denominator"),
                                Field.money(plain ? "Retained MRR" : "Numerator"),
                                Field.money("Kept MRR"),
                                Field.number("NRR"),
                                Field.number("GRR"),
                                Field.number("Logo retention"),
                                Field.number("NRR, half width 95%"),
                                Field.money("Closing MRR"),
                                Field.text("Remark", 40)));
        StatementWindows windows = statement.windows();
        row(sheet, "Trailing twelve months", windows.headline(), statement.headline(), method);
        row(sheet, "Trailing twelve months, a month ago", windows.monthAgo(), statement.monthAgo(), method);
        row(sheet, "Trailing twelve months, a year ago", windows.yearAgo(), statement.yearAgo(), method);
        row(sheet, "Month", windows.month(), statement.month(), method);
        row(sheet, "Month, a year ago", windows.monthYearAgo(), statement.monthYearAgo(), method);
        row(sheet, "Fiscal quarter", windows.quarter(), statement.quarter(), method);
        row(sheet, "Fiscal quarter, a year ago", windows.quarterYearAgo(), statement.quarterYearAgo(), method);
        sheet.skip();
        sheet.row(Cell.text("Company"), Cell.text(statement.company().name()));
        sheet.row(Cell.text("Close"), Cell.day(windows.close().day()));
        sheet.row(
                Cell.text("Currency"),
                Cell.text(statement.currency() + ", " + statement.method().value(Setting.CURRENCY_MODE)));
        sheet.row(Cell.text("Standing"), Cell.text(view.masthead().issue()));
        sheet.row(
                Cell.text("In a sentence"),
                Cell.text((statement.commentary().lead() + " "
                                + statement.commentary().leadRest())
                        .strip()));
        sheet.row(Cell.text("Confidentiality"), Cell.text(statement.company().confidentiality()));
    }

    private static void row(Sheet sheet, String name, Window window, Figures figures, Method method) {
        Tally tally = figures.tally();
        boolean average = !tally.parts().isEmpty();
        int n = sheet.next();
        sheet.row(
                Cell.text(name),
                Cell.day(window.open().day()),
                Cell.day(window.close().day()),
                Cell.count(tally.sum(Column.UNITS)),
                Cell.count(tally.sum(Column.RETAINED_UNITS)),
                Cell.money(tally.amount(Column.DENOMINATOR)),
                Cell.money(tally.amount(Column.NUMERATOR)),
                Cell.money(figures.kept()),
                average ? Cell.percent(figures.nrr()) : Cell.percent(figures.nrr(), "G" + n + "/F" + n),
                average ? Cell.percent(figures.grr()) : Cell.percent(figures.grr(), "H" + n + "/F" + n),
                Cell.percent(figures.logoRetention(), "E" + n + "/D" + n),
                Cell.percent(figures.halfWidth95()),
                Cell.money(tally.amount(Column.CLOSING)),
                Remark.of(figures, method));
    }
}
