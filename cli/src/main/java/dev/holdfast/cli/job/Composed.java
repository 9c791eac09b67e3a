package dev.holdfast.cli.job;

import dev.holdfast.core.balance.UnitMovements;
import dev.holdfast.core.statement.Seal;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.document.Renderer;
import dev.holdfast.reports.document.Streamed;
import dev.holdfast.reports.view.UnitRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A statement with what stands behind it.
 *
 * @param movements of the units of its headline
 * @param names what the units that have a name are called in it
 * @param found what it found changed in earlier figures, and no run before it had found
 */
public record Composed(
        Statement statement, UnitMovements movements, Map<String, String> names, List<FoundRestatement> found) {
    public Composed {
        names = Map.copyOf(names);
        found = List.copyOf(found);
    }

    /** The same with a seal. */
    Composed sealed(Seal seal) {
        return new Composed(statement.sealed(seal), movements, names, found);
    }

    /** The documents that tell of every unit. */
    List<Streamed> ofUnits() {
        return Renderer.units(statement, new UnitRows(movements, unit -> names.getOrDefault(unit, "")));
    }

    /**
     * All of its documents.
     *
     * @param renderer makes them
     * @param withUnits whether those that tell of every unit are among them
     */
    List<Document> documents(Renderer renderer, boolean withUnits) {
        return Stream.concat(
                        renderer.render(statement).all().stream(),
                        withUnits ? ofUnits().stream().map(Streamed::whole) : Stream.of())
                .toList();
    }
}
