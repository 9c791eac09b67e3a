package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.StatementView;

/** Renders a statement as a workbook. */
public final class WorkbookDocument {
    private WorkbookDocument() {}

    /** The bytes of the XLSX file; equal statements give equal bytes. Sheets of what a statement does not have are left out. */
    public static byte[] bytes(Statement statement, StatementView view) {
        Book book = new Book(statement, view);
        SummarySheet.write(book, statement, view);
        BridgeSheet.write(book, statement);
        SegmentsSheet.write(book, statement);
        TrendSheet.write(book, statement);
        WalkSheet.write(book, statement, view);
        RestatementsSheet.write(book, statement, view);
        AmendmentSheet.write(book, statement);
        DefinitionsSheet.write(book, statement);
        LedgerSheet.write(book, statement);
        MethodSheet.write(book, statement);
        return book.bytes();
    }
}
