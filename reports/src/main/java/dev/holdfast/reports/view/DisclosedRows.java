package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is disclosed beside the figures: each row where there is something to disclose. */
record DisclosedRows(Statement statement, Notation notation) {
    static List<DataSection.Row> of(Statement statement) {
        return new DisclosedRows(statement, statement.notation()).rows();
    }

    private List<DataSection.Row> rows() {
        List<DataSection.Row> rows = new ArrayList<>();
        if (statement.dataRead().rows().getOrDefault(DataRead.Kind.NOT_STARTED, 0L) > 0) {
            statement
                    .dataRead()
                    .notStarted()
                    .ifPresent(amount -> rows.add(row(notation.balance() + " contracted, not started", money(amount))));
        }
        add(rows, "Lost while paused", Column.LOST_WHILE_PAUSED_UNITS, Column.LOST_WHILE_PAUSED);
        add(rows, "In grace at close", Column.IN_GRACE_UNITS, Column.IN_GRACE);
        variant(rows, "NRR without grace", statement.annex().variants().withoutGrace());
        add(rows, "Acquired, among the new", Column.ACQUIRED_UNITS, Column.ACQUIRED);
        variant(
                rows,
                "NRR pro forma, as if always ours",
                statement.annex().variants().proForma());
        return rows;
    }

    private void add(List<DataSection.Row> rows, String name, Column units, Column amount) {
        Tally total = statement.headline().tally();
        if (total.sum(units) > 0) {
            rows.add(row(
                    name + ", " + notation.balance() + " of " + notation.count(total.sum(units))
                            + (total.sum(units) == 1 ? " customer" : " customers"),
                    money(total.amount(amount))));
        }
    }

    private void variant(List<DataSection.Row> rows, String name, Optional<Figures> figures) {
        figures.ifPresent(there ->
                rows.add(row(name, there.nrr().ratio().map(notation::percent).orElse(Print.DASH))));
    }

    private String money(Amount amount) {
        return notation.of(notation.full(amount));
    }

    private static DataSection.Row row(String name, String value) {
        return new DataSection.Row(name, false, value);
    }
}
