package dev.holdfast.reports.workbook;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.OtherDefinition;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Statement;
import java.util.List;

/** The headline's period under published definitions of other companies, the statement's own first. */
final class DefinitionsSheet {
    private DefinitionsSheet() {}

    /** Writes the sheet; a statement for which no other definition was asked has none. */
    static void write(Book book, Statement statement) {
        if (statement.definitions().isEmpty()) {
            return;
        }
        Sheet sheet = book.sheet("Definitions", "trailing twelve months under other published definitions")
                .table(
                        1,
                        List.of(
                                Field.text("Definition", 24),
                                Field.number("NRR"),
                                Field.number("GRR"),
                                Field.number("Difference of NRR"),
                                Field.text("Measures", 72),
                                Field.text("Company", 16),
                                Field.text("Filing", 36),
                                Field.text("Source", 48),
                                Field.text("Settings that differ", 72)));
        int own = sheet.next();
        sheet.sum(
                Cell.text("this statement"),
                Cell.issued(statement.headline().nrr()),
                Cell.issued(statement.headline().grr()));
        statement
                .definitions()
                .forEach(definition ->
                        row(sheet, definition, statement.headline().nrr(), own));
    }

    private static void row(Sheet sheet, OtherDefinition definition, Retention nrr, int own) {
        int n = sheet.next();
        sheet.row(
                Cell.text(definition.preset().name()),
                Cell.issued(definition.nrr()),
                Cell.issued(definition.grr()),
                Cell.formula(Reported.difference(nrr, definition.nrr()), Look.POINTS, "B" + n + "-B" + own),
                Cell.words(definition.preset().measures()),
                Cell.text(definition.preset().company()),
                Cell.text(definition.preset().filing()),
                Cell.text(definition.preset().source()),
                Cell.words(definition.settings().isEmpty() ? "none" : String.join("; ", definition.settings())));
    }
}
