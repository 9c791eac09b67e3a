package dev.holdfast.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Holds cells to the statement. */
final class Ties {
    static final double EXACT = 1e-9;

    private Ties() {}

    static void assertAmount(OpenedWorkbook book, Row row, String title, Tally tally, Column column) {
        double amount = tally.amount(column).decimal().doubleValue();
        assertThat(book.number(row, title).orElseThrow())
                .as(title + " of " + OpenedWorkbook.text(row.getCell(0)))
                .isCloseTo(amount, within(1e-15 * Math.max(1e9, amount)));
    }

    static void assertRatio(OpenedWorkbook book, Row row, String title, Retention ratio, boolean live) {
        assertNumber(book.number(row, title), ratio.ratio());
        if (ratio.ratio().isPresent()) {
            Cell cell = book.cell(row, title).orElseThrow();
            assertThat(cell.getCellType() == CellType.FORMULA)
                    .as(OpenedWorkbook.place(cell) + " is a formula")
                    .isEqualTo(live);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        }
    }

    static void assertNumber(Optional<Double> number, Optional<BigDecimal> expected) {
        assertThat(number.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(value -> assertThat(number.orElseThrow())
                .isCloseTo(
                        value.doubleValue(),
                        within(EXACT * Math.max(1, value.abs().doubleValue()))));
    }

    static void assertFormula(Cell cell) {
        assertThat(cell.getCellType()).as(OpenedWorkbook.place(cell)).isEqualTo(CellType.FORMULA);
    }
}
