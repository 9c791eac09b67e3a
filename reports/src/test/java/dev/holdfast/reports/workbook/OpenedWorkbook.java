package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.StatementView;
import dev.holdfast.reports.view.UnitRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A statement's workbook, read and calculated by another library than the one that wrote it. */
final class OpenedWorkbook {
    private static final int TITLES = 3;

    private final XSSFWorkbook workbook;
    private final FormulaEvaluator evaluator;

    private OpenedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    static OpenedWorkbook of(Statement statement) {
        try {
            byte[] bytes = WorkbookDocument.bytes(statement, StatementView.of(statement));
            return new OpenedWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a row for each unit. */
    static OpenedWorkbook of(Statement statement, UnitRows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            WorkbookDocument.write(statement, StatementView.of(statement), rows, bytes);
            return new OpenedWorkbook(new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    List<String> sheets() {
        List<String> names = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** Every cell of every sheet. */
    List<XSSFCell> cells() {
        List<XSSFCell> cells = new ArrayList<>();
        workbook.sheetIterator()
                .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell))));
        return cells;
    }

    List<XSSFCell> formulas() {
        return cells().stream()
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
    }

    /** Forgets what formulas gave before a cell was changed. */
    void recalculate() {
        evaluator.clearAllCachedResultValues();
    }

    /** What a formula gives when it is calculated anew. */
    double calculated(Cell cell) {
        CellValue value = evaluator.evaluate(cell);
        if (value.getCellType() != CellType.NUMERIC) {
            throw new AssertionError(place(cell) + " gives " + value.formatAsString());
        }
        return value.getNumberValue();
    }

    /** The cell of a row below a title of the first table; empty where nothing stands in it. */
    Optional<Cell> cell(Row row, String title) {
        Row titles = row.getSheet().getRow(TITLES);
        for (Cell head : titles) {
            if (head.getStringCellValue().equals(title)) {
                return Optional.ofNullable(row.getCell(head.getColumnIndex()))
                        .filter(cell -> cell.getCellType() != CellType.BLANK);
            }
        }
        throw new AssertionError("no column " + title + " on " + row.getSheet().getSheetName());
    }

    /** The number below a title, calculated where it is a formula. */
    Optional<Double> number(Row row, String title) {
        return cell(row, title).map(this::calculated);
    }

    /** The first row whose cells begin with these texts. */
    Row row(String sheet, String... beginning) {
        for (Iterator<Row> rows = sheet(sheet).rowIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            if (beginsWith(row, beginning)) {
                return row;
            }
        }
        throw new AssertionError("no row " + String.join(", ", beginning) + " on " + sheet);
    }

    private static boolean beginsWith(Row row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].equals(text(row.getCell(column)))) {
                return false;
            }
        }
        return true;
    }

    /** A cell as it shows, without calculating. */
    static String text(@Nullable Cell cell) {
        return new DataFormatter(Locale.ENGLISH, true).formatCellValue(cell);
    }

    /** A cell as it shows, calculated. */
    String shown(Cell cell) {
        return new DataFormatter(Locale.ENGLISH).formatCellValue(cell, evaluator);
    }

    static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }
}
