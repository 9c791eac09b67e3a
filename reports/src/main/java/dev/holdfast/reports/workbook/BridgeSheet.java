package dev.holdfast.reports.workbook;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.Statement;
import java.util.List;
import java.util.function.Function;

/** From opening to closing MRR; what leaves is negative. Below, the two ratios over it. */
final class BridgeSheet {
    private BridgeSheet() {}

    static void write(Book book, Statement statement, Source source) {
        Sheet sheet = book.sheet("Bridge", "opening to closing MRR, trailing twelve months")
                .table(
                        1,
                        List.of(
                                Field.text("Step", 36),
                                Field.money("MRR"),
                                Field.number("Customers"),
                                Field.number("Of opening"),
                                Field.text("Remark", 48)));
        int first = sheet.next();
        for (Bridge.Step step : statement.bridge().steps()) {
            int n = sheet.next();
            Cell.Value amount = Cell.money(step.amount());
            Cell of = Cell.percent(
                    Retention.of(
                            step.amount().tenThousandths(),
                            statement.headline().tally().sum(Column.OPENING)),
                    "B" + n + "/B" + first);
            Cell name = Cell.text(name(step.kind()));
            Cell.Value units = Cell.count(step.units());
            switch (step.kind()) {
                case OPENING ->
                    sheet.row(name, source.all(Total.OPENING, amount), source.count(Total.OPENING, units), of);
                case EXPANSION, CONTRACTION, CHURN, NEW, RETURNED -> {
                    Total total = Total.valueOf(step.kind().name());
                    sheet.row(name, source.all(total, amount), source.count(total, units), of);
                }
                case RETAINED -> sheet.sum(name, amount.by("SUM(B" + first + ":B" + (n - 1) + ")"), units, of);
                case CLOSING -> sheet.sum(name, amount.by("SUM(B" + (n - 3) + ":B" + (n - 1) + ")"), units, of);
            }
        }
        ownRates(sheet, statement);
        sheet.skip();
        ratios(sheet, first, statement, source);
    }

    /** Where there are other currencies, what the rates of the close add; where they are in it already, nothing. */
    private static void ownRates(Sheet sheet, Statement statement) {
        int n = sheet.next();
        statement.reportedClosing().ifPresent(closing -> {
            Amount constant = statement.headline().tally().amount(Column.CLOSING);
            sheet.row(Cell.text("Rates of the close"), Cell.money(closing.minus(constant)));
            sheet.sum(
                    Cell.text("Closing at the rates of the close"),
                    Cell.money(closing).by("SUM(B" + (n - 1) + ":B" + n + ")"));
        });
    }

    private static void ratios(Sheet sheet, int first, Statement statement, Source source) {
        Figures figures = statement.headline();
        Tally tally = figures.tally();
        Bridge.Step stays = statement.bridge().step(Bridge.Kind.RETAINED);
        int n = sheet.next();
        int retained = first + 4;
        Amount opening = tally.amount(Column.OPENING);
        Amount kept = opening.minus(tally.amount(Column.CONTRACTION)).minus(tally.amount(Column.CHURN));
        sheet.row(
                Cell.text("Denominator"),
                either(
                        Cell.money(tally.amount(Column.DENOMINATOR)).by("B" + first, opening),
                        value -> source.all(Total.DENOMINATOR, value)));
        sheet.row(
                Cell.text("Numerator of NRR"),
                either(
                        Cell.money(tally.amount(Column.NUMERATOR)).by("B" + retained, stays.amount()),
                        value -> source.all(Total.NUMERATOR, value)));
        sheet.row(
                Cell.text("Numerator of GRR"),
                either(
                        Cell.money(figures.kept()).by("B" + first + "+B" + (first + 2) + "+B" + (first + 3), kept),
                        value -> source.all(Total.KEPT, value)));
        boolean average = !tally.parts().isEmpty();
        sheet.sum(
                Cell.text("Net revenue retention"),
                average ? Cell.percent(figures.nrr()) : Cell.percent(figures.nrr(), "B" + (n + 1) + "/B" + n),
                Cell.NONE,
                Cell.NONE,
                Remark.of(figures, statement.method()));
        sheet.sum(
                Cell.text("Gross revenue retention"),
                average ? Cell.percent(figures.grr()) : Cell.percent(figures.grr(), "B" + (n + 2) + "/B" + n));
        boolean logos = tally.sum(Column.UNITS) == tally.sum(Column.OPENING_UNITS)
                && tally.sum(Column.RETAINED_UNITS) == stays.units();
        sheet.sum(
                Cell.text("Logo retention"),
                logos
                        ? Cell.percent(figures.logoRetention(), "C" + retained + "/C" + first)
                        : Cell.percent(figures.logoRetention()));
    }

    /** The formula that there is, or another where it is a bare value. */
    private static Cell either(Cell cell, Function<Cell.Value, Cell> other) {
        return cell instanceof Cell.Value value ? other.apply(value) : cell;
    }

    private static String name(Bridge.Kind kind) {
        return switch (kind) {
            case OPENING -> "Opening";
            case EXPANSION -> "Expansion";
            case CONTRACTION -> "Contraction";
            case CHURN -> "Churn";
            case RETAINED -> "Retained";
            case NEW -> "New";
            case RETURNED -> "Returned";
            case CLOSING -> "Closing";
        };
    }
}
