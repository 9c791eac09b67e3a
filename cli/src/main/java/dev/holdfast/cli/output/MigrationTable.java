package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which units moved from which segment to which, as a table for the eye.
 *
 * @param money how an amount is written
 */
record MigrationTable(MeasuredWindow.Migration migration, Function<Amount, String> money, Notation notation) {
    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(migration.dimension().key() + " at open", "at close", "Units", "Opening MRR", "Closing MRR"));
        migration.flow().cells().forEach((passage, moved) -> rows.add(row(passage, moved)));
        return new TextTable(rows).lines();
    }

    private List<String> row(Flow.Passage passage, Flow.Moved moved) {
        return List.of(
                passage.from().map(MeasureTable::printable).orElse("(none yet)"),
                passage.to().map(MeasureTable::printable).orElse("(none left)"),
                notation.count(moved.units()),
                money.apply(moved.opening()),
                money.apply(moved.closing()));
    }
}
