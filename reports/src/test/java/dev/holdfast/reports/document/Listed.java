package dev.holdfast.reports.document;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.UnitRows;
import java.util.List;
import java.util.function.UnaryOperator;

/** A statement with the movements of all of its units. */
public record Listed(Statement statement, List<UnitMovement> movements) {
    /** The rows, each unit by a name made of its id. */
    public UnitRows rows() {
        return rows(id -> "Customer " + id);
    }

    public UnitRows rows(UnaryOperator<String> names) {
        return new UnitRows(movements, names);
    }
}
