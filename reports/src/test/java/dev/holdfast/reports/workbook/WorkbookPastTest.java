package dev.holdfast.reports.workbook;

import static dev.holdfast.reports.workbook.Ties.EXACT;
import static dev.holdfast.reports.workbook.Ties.assertFormula;
import static dev.holdfast.reports.workbook.Ties.assertNumber;
import static dev.holdfast.reports.workbook.Ties.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.statement.Reconciliation;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Extremes;
import dev.holdfast.reports.document.Histories;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;

class WorkbookPastTest {
    @Test
    void has_a_sheet_for_all_that_a_statement_can_hold() {
        assertThat(OpenedWorkbook.of(Everything.issued()).sheets())
                .containsExactly(
                        "Summary",
                        "Bridge",
                        "Segments",
                        "Trend",
                        "Walk",
                        "Restatements",
                        "Change of method",
                        "Ledger",
                        "Method");
    }

    @Test
    void leaves_out_the_sheets_of_what_a_first_statement_does_not_have() {
        assertThat(OpenedWorkbook.of(Histories.northwind()).sheets())
                .containsExactly("Summary", "Bridge", "Segments", "Trend", "Method");
    }

    @Test
    void the_walk_adds_up() {
        Statement statement = Everything.issued();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        assertThat(column(book, "Walk", 0))
                .containsExactly(
                        "Sep, first reported",
                        "Late data for Sep",
                        "Change of method",
                        "Oct 2025 drops out",
                        "Oct 2026 comes in",
                        "Oct, this statement");
        assertRatio(
                book,
                book.row("Walk", "Oct, this statement"),
                "NRR",
                statement.headline().nrr(),
                true);
    }

    @Test
    void restatements_have_their_differences_and_causes() {
        Statement statement = Everything.issued();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        for (Restatement restatement : statement.past().restatements()) {
            Row row = book.row(
                    "Restatements", restatement.reported().close().month().toString());
            assertRatio(book, row, "NRR, first reported", restatement.reported().nrr(), false);
            assertRatio(book, row, "NRR today", restatement.nrr(), false);
            assertFormula(row.getCell(3));
            assertNumber(book.number(row, "Difference"), restatement.difference());
        }
        assertThat(book.shown(book.row("Restatements", "2025-01").getCell(6))).isEqualTo("0.00%");
        Row late = book.row("Restatements", "2026-09", "late");
        assertThat(book.calculated(late.getCell(5))).isEqualTo(-812.5);
        assertThat(OpenedWorkbook.text(book.row("Restatements", "2025-06").getCell(8)))
                .startsWith("Marketplace cancellations arrived a month late; 5 customers: item rows recorded late");
    }

    @Test
    void a_change_of_method_shows_both() {
        Statement statement = Everything.issued();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        statement.past().amendment().orElseThrow().periods().forEach(period -> {
            Row row = book.row("Change of method", period.close().month().toString());
            assertRatio(book, row, "NRR before", period.nrrBefore(), false);
            assertRatio(book, row, "NRR", period.nrr(), false);
            assertNumber(book.number(row, "Difference"), Reported.difference(period.nrrBefore(), period.nrr()));
        });
        assertThat(book.row("Change of method", "Changed").getCell(1).getStringCellValue())
                .isEqualTo("grain: customer → parent");
    }

    @Test
    void the_ledger_is_led_to_line_by_line() {
        Statement statement = Everything.issued();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        Reconciliation revenue = statement.ledger().reconciliations().getLast();
        Row adjusted = book.row("Ledger", "With adjustments");
        assertFormula(adjusted.getCell(1));
        assertThat(book.calculated(adjusted.getCell(1)))
                .isCloseTo(revenue.adjusted().decimal().doubleValue(), within(EXACT));
        Row difference = book.sheet("Ledger").getRow(adjusted.getRowNum() + 2);
        assertThat(OpenedWorkbook.text(difference.getCell(0))).isEqualTo("Difference");
        assertFormula(difference.getCell(1));
        assertThat(book.calculated(difference.getCell(1)))
                .isCloseTo(revenue.difference().decimal().doubleValue(), within(EXACT));
        assertThat(OpenedWorkbook.text(difference.getCell(2))).isEqualTo("Unexplained: beyond the tolerance");
        Row adjustment = book.row("Ledger", "3: in grace, not invoiced");
        assertThat(OpenedWorkbook.text(adjustment.getCell(1))).isEqualTo("-12,673.51");
        assertThat(OpenedWorkbook.text(adjustment.getCell(7))).isEqualTo("2026-11-02");
    }

    @Test
    void rates_of_the_close_are_a_step_of_their_own() {
        Statement statement = Extremes.abroad();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        Cell own = book.row("Bridge", "Closing at the rates of the close").getCell(1);
        assertFormula(own);
        assertThat(book.calculated(own))
                .isCloseTo(statement.closingAtOwnRates().orElseThrow().decimal().doubleValue(), within(1e-6));
        Row pound = book.row("Method", "GBP");
        assertThat(OpenedWorkbook.text(pound.getCell(1))).isEmpty();
        assertThat(pound.getCell(2).getNumericCellValue()).isEqualTo(1.2731);
    }

    private static List<String> column(OpenedWorkbook book, String sheet, int column) {
        return IntStream.rangeClosed(4, book.sheet(sheet).getLastRowNum())
                .mapToObj(
                        row -> OpenedWorkbook.text(book.sheet(sheet).getRow(row).getCell(column)))
                .toList();
    }
}
