package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Statement;
import java.util.List;

/**
 * From closing MRR to the general ledger.
 *
 * @param tables one for each control; none where none was given
 */
public record LedgerSection(Heading heading, List<Table> tables) {

    /**
     * The way to one control.
     *
     * @param head what the ledger gives
     * @param unit what the amounts are in
     */
    public record Table(String head, String unit, List<Row> rows) {}

    /**
     * One line.
     *
     * @param sum whether it sums up those above it
     * @param tone of the whole line, a class of the stylesheet
     */
    public record Row(String name, boolean sum, String tone, String amount) {}

    static LedgerSection of(Statement statement) {
        return new LedgerSection(
                Heading.of("ledger", statement.commentary().ledger()),
                statement.ledger().reconciliations().stream()
                        .map(reconciliation -> new LedgerTable(statement, reconciliation).table())
                        .toList());
    }
}
