package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Statement;
import java.util.List;

/**
 * Opening to closing in full amounts, in every tier.
 *
 * @param blocks tables one below the other, as many as the widths of the amounts ask for
 */
public record ReconciliationSection(Heading heading, List<Block> blocks) {

    /**
     * One table.
     *
     * @param corner what the amounts are
     * @param columns the heads of the columns
     */
    public record Block(String corner, List<Name> columns, List<Row> rows) {}

    /**
     * One line.
     *
     * @param sum whether the line sums up those above it
     */
    public record Row(String name, boolean sum, List<Amount> amounts) {}

    /** An amount or a count, and whether it stands in a column of totals. */
    public record Amount(String text, boolean total) {}

    static ReconciliationSection of(Statement statement) {
        return new ReconciliationSection(
                Heading.of("reconciliation", statement.commentary().reconciliation()),
                new ReconciliationTable(statement).blocks());
    }
}
