package dev.holdfast.cli.job;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.persistence.register.FoundRestatement;
import java.util.List;

/**
 * A statement with what stands behind it.
 *
 * @param units of its headline
 * @param found what it found changed in earlier figures, and no run before it had found
 */
record Composed(Statement statement, UnitBalances units, List<FoundRestatement> found) {
    Composed {
        found = List.copyOf(found);
    }
}
