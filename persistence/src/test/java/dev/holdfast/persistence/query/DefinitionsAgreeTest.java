package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.sample.Definitions;
import dev.holdfast.core.sample.Definitions.Definition;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each definition of retention gives for one small history, out of a warehouse by either engine. */
class DefinitionsAgreeTest {
    private static final Database DATABASE = TestDatabase.fresh();

    static List<Definition> definitions() {
        return Definitions.all();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_definition_gives_its_figure_by_both_engines(Definition definition) {
        StoredHistory stored = StoredHistory.in(DATABASE, definition.history());

        for (Engine engine : Engine.values()) {
            assertThat(definition.measured(stored.measure(engine).tallies()))
                    .as(engine.key())
                    .contains(definition.percent());
        }
    }
}
