package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Notation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, written from the top: two lines that say what it is, a line of titles that stays in sight, rows. */
final class Sheet {
    /** The row of the first table's titles, and the last that stays in sight. */
    private static final int HEAD = 4;
    /** Height of two lines, in points. */
    private static final double TWO_LINES = 31;
    /** As many figures as a spreadsheet keeps, and two to round on. */
    private static final MathContext PRECISION = new MathContext(17);

    private final Worksheet worksheet;
    private final Notation notation;
    private final Map<String, String> results = new LinkedHashMap<>();
    private int row = 1;

    Sheet(Worksheet worksheet, Notation notation, String title, String subtitle) {
        this.worksheet = worksheet;
        this.notation = notation;
        add(Weight.TITLE, List.of(Cell.text(title)));
        add(Weight.SUBTITLE, List.of(Cell.text(subtitle)));
        skip();
    }

    /** The number of the next row, as formulas call it. */
    int next() {
        return row;
    }

    /** Leaves a row empty. */
    void skip() {
        row++;
    }

    /** The titles of the first table, which set the widths of the sheet. */
    Sheet table(int fixedColumns, List<Field> fields) {
        for (int column = 0; column < fields.size(); column++) {
            worksheet.width(column, fields.get(column).width());
        }
        worksheet.freezePane(fixedColumns, HEAD);
        worksheet.repeatRows(HEAD - 1);
        worksheet.rowHeight(HEAD - 1, TWO_LINES);
        titles(fields);
        return this;
    }

    /** Lets readers filter the rows below the first table's titles. */
    void filter(int columns, long rows) {
        worksheet.setAutoFilter(HEAD - 1, 0, Math.toIntExact(HEAD - 1 + rows), columns - 1);
    }

    /** The titles of a table below another. */
    void titles(List<Field> fields) {
        for (int column = 0; column < fields.size(); column++) {
            write(
                    Weight.HEAD,
                    column,
                    Cell.text(fields.get(column).title()),
                    fields.get(column).number());
        }
        row++;
    }

    void row(Cell... cells) {
        add(Weight.PLAIN, List.of(cells));
    }

    void sum(Cell... cells) {
        add(Weight.SUM, List.of(cells));
    }

    void add(Weight weight, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            write(weight, column, cell, !cell.look().isText());
        }
        row++;
    }

    /** What the formulas give, by cell. */
    Map<String, String> results() {
        return results;
    }

    private void write(Weight weight, int column, Cell cell, boolean right) {
        StyleSetter style = worksheet.style(row - 1, column);
        weight.style(style, cell.look(), right, notation);
        switch (cell) {
            case Cell.Text(String text, Look look) -> text(style, column, CellText.of(text));
            case Cell.Value(BigDecimal value, Look look) -> worksheet.value(row - 1, column, rounded(value));
            case Cell.Day day -> worksheet.value(row - 1, column, day.day());
            case Cell.Formula(String expression, BigDecimal value, Look look) -> {
                worksheet.formula(row - 1, column, expression);
                results.put(
                        (char) ('A' + column) + Integer.toString(row),
                        rounded(value).toString());
            }
        }
        style.set();
    }

    private void text(StyleSetter style, int column, String text) {
        if (!text.isEmpty()) {
            worksheet.value(row - 1, column, text);
        }
        if (CellText.readsAsFormula(text)) {
            style.format("@");
        }
    }

    private static BigDecimal rounded(BigDecimal value) {
        return new BigDecimal(value.round(PRECISION).stripTrailingZeros().toPlainString());
    }
}
