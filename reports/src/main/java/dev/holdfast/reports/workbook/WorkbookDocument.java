package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.StatementView;
import dev.holdfast.reports.view.UnitRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Renders a statement as a workbook. */
public final class WorkbookDocument {
    private WorkbookDocument() {}

    /**
     * The bytes of the XLSX file, without units: its sums are formulas over the segments. Equal statements give equal bytes.
     * Sheets of what a statement does not have are left out.
     */
    public static byte[] bytes(Statement statement, StatementView view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(statement, view, Source.Segments.of(statement.matrix()), Optional.empty(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the XLSX file with a row for each unit, holding one at a time; its sums are formulas over these rows. Of more
     * units than a sheet has rows it is as {@link #bytes} has it. Equal statements of equal units give equal bytes.
     *
     * @param to is not closed
     */
    public static void write(Statement statement, StatementView view, UnitRows rows, OutputStream to)
            throws IOException {
        MovementSums sums = MovementSums.of(rows.movements());
        if (sums.units() == 0 || sums.units() > MovementsSheet.MOST) {
            to.write(bytes(statement, view));
        } else {
            write(statement, view, new Source.Units(sums), Optional.of(rows), to);
        }
    }

    private static void write(
            Statement statement, StatementView view, Source source, Optional<UnitRows> rows, OutputStream to)
            throws IOException {
        Book book = new Book(statement, view);
        SummarySheet.write(book, statement, view, source);
        BridgeSheet.write(book, statement, source);
        SegmentsSheet.write(book, statement, source);
        if (rows.isPresent() && source instanceof Source.Units(MovementSums sums)) {
            MovementsSheet.write(book, rows.get(), sums.units());
        }
        TrendSheet.write(book, statement);
        WalkSheet.write(book, statement, view);
        RestatementsSheet.write(book, statement, view);
        AmendmentSheet.write(book, statement);
        DefinitionsSheet.write(book, statement);
        LedgerSheet.write(book, statement);
        MethodSheet.write(book, statement);
        book.write(to);
    }
}
