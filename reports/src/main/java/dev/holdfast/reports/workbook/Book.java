package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.Masthead;
import dev.holdfast.reports.view.StatementView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbook while its sheets are written. */
final class Book {
    private static final String FONT = "Calibri";
    private static final int MARGIN_SIZE = 9;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, "Holdfast", null);
    private final List<Sheet> sheets = new ArrayList<>();
    private final Statement statement;
    private final Notation notation;
    private final Masthead masthead;
    private final Instant dated;
    private final Map<Integer, MovementLines> rows = new HashMap<>();

    Book(Statement statement, StatementView view) {
        this.statement = statement;
        this.notation = statement.notation();
        this.masthead = view.masthead();
        this.dated = view.dated();
        workbook.properties()
                .setTitle(CellText.of(masthead.documentTitle()))
                .setCompany(CellText.of(statement.company().name()));
    }

    /**
     * Begins a sheet.
     *
     * @param subject what its table holds, as a part of a sentence
     */
    Sheet sheet(String name, String subject) {
        Worksheet worksheet = workbook.newWorksheet(name);
        worksheet.hideGridLines();
        print(worksheet);
        Sheet sheet = new Sheet(
                worksheet,
                notation,
                masthead.documentTitle(),
                name + ": " + subject + " · amounts in " + statement.currency() + " · " + masthead.issue());
        sheets.add(sheet);
        return sheet;
    }

    private void print(Worksheet worksheet) {
        worksheet.paperSize(PaperSize.A4_PAPER);
        worksheet.pageOrientation("landscape");
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        margin(worksheet, CellText.margin(statement.company().name()), Position.LEFT, true);
        margin(worksheet, CellText.margin(masthead.issue()), Position.RIGHT, true);
        margin(worksheet, CellText.margin(statement.company().confidentiality()), Position.LEFT, false);
        margin(worksheet, "page 1 of ?", Position.RIGHT, false);
    }

    private static void margin(Worksheet worksheet, String text, Position position, boolean head) {
        if (head) {
            worksheet.header(text, position, FONT, MARGIN_SIZE);
        } else {
            worksheet.footer(text, position, FONT, MARGIN_SIZE);
        }
    }

    /** Rows of the sheet begun last, which are written when the file is. */
    void rows(MovementLines lines) {
        rows.put(sheets.size(), lines);
    }

    /** Writes the file. No sheet can be written after it. */
    void write(OutputStream to) throws IOException {
        workbook.finish();
        List<Map<String, String>> results = sheets.stream().map(Sheet::results).toList();
        new Packing(dated, results, rows).pack(written.toByteArray(), to);
    }
}
