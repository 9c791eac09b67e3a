package dev.holdfast.reports.workbook;

import dev.holdfast.core.money.Amount;
import dev.holdfast.reports.view.MovementColumn;
import dev.holdfast.reports.view.MovementColumn.Content;
import dev.holdfast.reports.view.UnitRows;
import java.util.List;

/** What each unit did, one a row, ordered by id. The rows are written when the workbook is packed, and never held. */
final class MovementsSheet {
    static final String NAME = "Movements";

    /** As many units as a sheet has rows for, below its head. */
    static final long MOST = 1_048_576L - Source.FIRST + 1;

    private static final double UNIT = 24;
    private static final double WORD = 16;

    private MovementsSheet() {}

    static void write(Book book, UnitRows rows, long units) {
        Sheet sheet = book.sheet(NAME, "what each customer did in the trailing twelve months")
                .table(2, MovementColumn.ALL.stream().map(MovementsSheet::field).toList());
        sheet.filter(MovementColumn.ALL.size(), units);
        // Two rows whose looks all others have: as they are, and with text that reads as a formula.
        sheet.add(Weight.PLAIN, look("a"));
        sheet.add(Weight.PLAIN, look("="));
        book.rows(new MovementLines(rows, units));
    }

    private static Field field(MovementColumn column) {
        return switch (column.content()) {
            case Content.Text text -> Field.text(column.title(), column.key().equals("unit") ? UNIT : WORD);
            case Content.Money money -> Field.money(column.title());
            case Content.Flag flag -> Field.number(column.title());
        };
    }

    private static List<Cell> look(String text) {
        return MovementColumn.ALL.stream()
                .map(column -> switch (column.content()) {
                    case Content.Text words -> Cell.text(text);
                    case Content.Money money -> Cell.money(Amount.ZERO);
                    case Content.Flag flag -> Cell.count(0);
                })
                .toList();
    }
}
