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
import java.util.function.BiFunction;

/** The ratios of every window, each over the amounts beside it, and what statement this is. */
final class SummarySheet {
    private SummarySheet() {}

    static void write(Book book, Statement statement, StatementView view, Source source) {
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
        row(sheet, "Trailing twelve months", windows.headline(), statement.headline(), method, source::all);
        row(
                sheet,
                "Trailing twelve months, a month ago",
                windows.monthAgo(),
                statement.monthAgo(),
                method,
                (total, value) -> value);
        row(
                sheet,
                "Trailing twelve months, a year ago",
                windows.yearAgo(),
                statement.yearAgo(),
                method,
                (total, value) -> value);
        row(sheet, "Month", windows.month(), statement.month(), method, (total, value) -> value);
        row(
                sheet,
                "Month, a year ago",
                windows.monthYearAgo(),
                statement.monthYearAgo(),
                method,
                (total, value) -> value);
        row(sheet, "Fiscal quarter", windows.quarter(), statement.quarter(), method, (total, value) -> value);
        row(
                sheet,
                "Fiscal quarter, a year ago",
                windows.quarterYearAgo(),
                statement.quarterYearAgo(),
                method,
                (total, value) -> value);
        sheet.skip();
        sheet.row(Cell.text("Company"), Cell.text(statement.company().name()));
        sheet.row(Cell.text("Close"), Cell.day(windows.close().day()));
        sheet.row(
                Cell.text("Currency"),
                Cell.text(statement.currency() + ", " + statement.method().value(Setting.CURRENCY_MODE)));
        sheet.row(Cell.text("Formulas"), Cell.text(formulas(statement.headline(), source)));
        sheet.row(Cell.text("Standing"), Cell.text(view.masthead().issue()));
        sheet.row(
                Cell.text("In a sentence"),
                Cell.text((statement.commentary().lead() + " "
                                + statement.commentary().leadRest())
                        .strip()));
        sheet.row(Cell.text("Confidentiality"), Cell.text(statement.company().confidentiality()));
    }

    /** What the headline's formulas are over, and which figures are none. */
    private static String formulas(Figures headline, Source source) {
        String over = "The trailing twelve months are sums " + source.words() + ".";
        if (!headline.tally().parts().isEmpty()) {
            return over + " NRR and GRR are averages over several windows, so they stand as numbers.";
        }
        boolean sums = source.all(Total.NUMERATOR, Cell.money(headline.tally().amount(Column.NUMERATOR)))
                        instanceof Cell.Formula
                && source.all(Total.DENOMINATOR, Cell.money(headline.tally().amount(Column.DENOMINATOR)))
                        instanceof Cell.Formula;
        return sums
                ? over
                : over
                        + " By this method the ratios are of other amounts than these add up to, which stand as numbers.";
    }

    private static void row(
            Sheet sheet,
            String name,
            Window window,
            Figures figures,
            Method method,
            BiFunction<Total, Cell.Value, Cell> by) {
        Tally tally = figures.tally();
        boolean average = !tally.parts().isEmpty();
        int n = sheet.next();
        sheet.row(
                Cell.text(name),
                Cell.day(window.open().day()),
                Cell.day(window.close().day()),
                by.apply(Total.UNITS, Cell.count(tally.sum(Column.UNITS))),
                by.apply(Total.RETAINED, Cell.count(tally.sum(Column.RETAINED_UNITS))),
                by.apply(Total.DENOMINATOR, Cell.money(tally.amount(Column.DENOMINATOR))),
                by.apply(Total.NUMERATOR, Cell.money(tally.amount(Column.NUMERATOR))),
                by.apply(Total.KEPT, Cell.money(figures.kept())),
                average ? Cell.percent(figures.nrr()) : Cell.percent(figures.nrr(), "G" + n + "/F" + n),
                average ? Cell.percent(figures.grr()) : Cell.percent(figures.grr(), "H" + n + "/F" + n),
                Cell.percent(figures.logoRetention(), "E" + n + "/D" + n),
                Cell.percent(figures.halfWidth95()),
                by.apply(Total.CLOSING, Cell.money(tally.amount(Column.CLOSING))),
                Remark.of(figures, method));
    }
}
