package dev.holdfast.reports.workbook;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Ledger;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.Reconciliation;
import dev.holdfast.core.statement.Statement;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/** From closing MRR to what the general ledger says, line by line, and below every adjustment with its evidence. */
final class LedgerSheet {
    private final Sheet sheet;
    private final boolean spot;
    private final Ledger ledger;

    private LedgerSheet(Sheet sheet, boolean spot, Ledger ledger) {
        this.sheet = sheet;
        this.spot = spot;
        this.ledger = ledger;
    }

    /** Writes the sheet; a statement without controls and adjustments has none. */
    static void write(Book book, Statement statement) {
        Ledger ledger = statement.ledger();
        if (ledger.reconciliations().isEmpty() && ledger.adjustments().isEmpty()) {
            return;
        }
        Sheet sheet = book.sheet("Ledger", "closing MRR to the general ledger")
                .table(
                        1,
                        List.of(
                                Field.text("Line", 48),
                                Field.money("Amount"),
                                Field.text("Remark", 32),
                                Field.number(""),
                                Field.text("", 16),
                                Field.text("", 24),
                                Field.text("", 48),
                                Field.number("")));
        LedgerSheet lines = new LedgerSheet(sheet, statement.method().isSpot(), ledger);
        ledger.reconciliations().forEach(lines::write);
        if (!ledger.adjustments().isEmpty()) {
            lines.adjustments(statement.method().zone());
        }
    }

    private void write(Reconciliation of) {
        boolean revenue = of.measure() == LedgerMeasure.MONTH_REVENUE;
        int first = sheet.next();
        int expected = first;
        if (spot) {
            step("Closing MRR", of.closing());
        } else {
            step("Closing MRR, constant currency", of.constant());
            step("Rates of the close", of.rates());
            expected = sum("Closing MRR at the rates of the close", of.closing(), first);
        }
        if (revenue) {
            step("Began or grew in the month: days before", of.began());
            step("Ended or shrank in the month: days before", of.ended());
            expected = sum("Revenue expected for the month", of.expected(), expected);
        }
        if (!of.adjustments().isEmpty()) {
            for (Adjustment adjustment : of.adjustments()) {
                step("Adjustment " + adjustment.number(), adjustment.amount());
            }
            expected = sum("With adjustments", of.adjusted(), expected);
        }
        step("General ledger: " + (revenue ? "revenue of the month" : "closing MRR"), of.ledger());
        sheet.sum(
                Cell.text("Difference"),
                Cell.money(of.difference()).by("B" + (sheet.next() - 1) + "-B" + expected),
                Cell.text(of.isWithin() ? "Within the tolerance" : "Unexplained: beyond the tolerance"));
        step("Tolerance: " + ledger.tolerance().percent().toPlainString() + "% of the ledger", of.allowed());
        sheet.skip();
    }

    private void step(String name, Amount amount) {
        sheet.row(Cell.text(name), Cell.money(amount));
    }

    /** Adds up the rows from one on, and tells which row holds the sum. */
    private int sum(String name, Amount amount, int from) {
        int n = sheet.next();
        sheet.sum(Cell.text(name), Cell.money(amount).by("SUM(B" + from + ":B" + (n - 1) + ")"));
        return n;
    }

    private void adjustments(ZoneId zone) {
        sheet.titles(List.of(
                Field.text("Adjustment", 0),
                Field.money("Amount"),
                Field.text("Measure", 0),
                Field.number("Close"),
                Field.text("Currency", 0),
                Field.text("Author", 0),
                Field.text("Evidence", 0),
                Field.number("Entered")));
        for (Adjustment adjustment : ledger.adjustments()) {
            sheet.row(
                    Cell.words(adjustment.number() + ": " + adjustment.reason()),
                    amount(adjustment.amount().decimal()),
                    Cell.text(adjustment.measure().key()),
                    Cell.day(adjustment.close().day()),
                    Cell.text(adjustment.currency()),
                    Cell.words(adjustment.author()),
                    Cell.words(adjustment.evidence()),
                    Cell.day(adjustment.enteredAt(), zone));
        }
    }

    /** In the currency beside it, which may be another than the statement's. */
    private static Cell amount(BigDecimal amount) {
        return new Cell.Value(amount, Look.AMOUNT);
    }
}
