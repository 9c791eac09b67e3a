package dev.holdfast.cli.output;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.statement.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Why units moved, as a table for the eye: each movement with the parts that add up to it.
 *
 * @param money how an amount is written
 */
record CausesTable(CauseTally causes, Function<Amount, String> money, Notation notation) {
    private static final List<Movement> ORDER =
            List.of(Movement.EXPANSION, Movement.CONTRACTION, Movement.CHURN, Movement.REACTIVATION);

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Causes", "Units", "MRR"));
        causes.cells().forEach((segment, parts) -> {
            if (causes.cells().size() > 1) {
                rows.add(List.of(MeasureTable.name(segment).strip(), "", ""));
            }
            ORDER.forEach(movement -> addMovement(segment, movement, parts, rows));
        });
        return new TextTable(rows).lines();
    }

    private void addMovement(
            Segment segment, Movement movement, SortedMap<Part, Caused> parts, List<List<String>> rows) {
        List<Map.Entry<Part, Caused>> own = parts.entrySet().stream()
                .filter(part -> part.getKey().movement() == movement)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        rows.add(List.of(
                movement == Movement.REACTIVATION ? "returned" : movement.name().toLowerCase(Locale.ROOT),
                "",
                money.apply(causes.sum(segment, movement))));
        own.forEach(part -> rows.add(List.of(
                "  " + part.getKey().cause().key().replace('_', ' '),
                notation.count(part.getValue().units()),
                money.apply(part.getValue().amount()))));
    }
}
