package dev.holdfast.persistence.query;

import static dev.holdfast.core.movement.Condition.pausedAtClose;
import static dev.holdfast.core.movement.MovementRule.when;
import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sum;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementRule;
import dev.holdfast.core.movement.MovementRules;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** If one engine had another rule, the comparison of both would show it. */
class MutantsAreCaughtTest {
    private static final int SEEDS = 40;
    private static final Database DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    record Mutant(String name, UnaryOperator<Method> mutation) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Mutant> mutants() {
        return List.of(
                new Mutant(
                        "new ignores what was before",
                        rule(0, when(opening().isZero(), closing().isPositive()).then(Movement.NEW))),
                new Mutant("returned counts as new", made(1, Movement.NEW)),
                new Mutant("paused counts as churn", made(2, Movement.CHURN)),
                new Mutant("churn counts as contraction", made(3, Movement.CONTRACTION)),
                new Mutant(
                        "every churn counts as paused",
                        rule(2, when(opening().isPositive(), closing().isZero()).then(Movement.CONTRACTION))),
                new Mutant("expansion counts as retained", made(4, Movement.RETAINED)),
                new Mutant("contraction counts as churn", made(5, Movement.CHURN)),
                new Mutant(
                        "expansion and contraction swapped",
                        rule(
                                4,
                                when(opening().isPositive(), opening().isGreaterThan(closing()))
                                        .then(Movement.EXPANSION))),
                new Mutant("retained counts as expansion", made(6, Movement.EXPANSION)),
                new Mutant(
                        "kept has no ceiling",
                        sum(Column.KEPT, Sum.where(opening().isPositive(), closing()))),
                new Mutant(
                        "numerator counts new units",
                        sum(Column.NUMERATOR, Sum.where(closing().isPositive(), closing()))),
                new Mutant(
                        "paused loses its logo",
                        sum(
                                Column.RETAINED_UNITS,
                                Sum.where(opening().isPositive().and(closing().isPositive()), one()))),
                new Mutant(
                        "logo kept only by the paused",
                        sum(
                                Column.RETAINED_UNITS,
                                Sum.where(opening().isPositive().and(pausedAtClose()), one()))));
    }

    private static UnaryOperator<Method> rule(int index, MovementRule rule) {
        return method -> {
            List<MovementRule> rules = new ArrayList<>(method.rules().rules());
            rules.set(index, rule);
            return method.withRules(new MovementRules(rules));
        };
    }

    private static UnaryOperator<Method> made(int index, Movement movement) {
        return method -> rule(
                        index,
                        new MovementRule(method.rules().rules().get(index).condition(), movement))
                .apply(method);
    }

    private static UnaryOperator<Method> sum(Column column, Sum term) {
        return method -> method.withSums(method.sums().with(column, term));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_mutant_in_one_engine_differs_from_the_other(Mutant mutant) {
        assertThat(caught(Engine.STREAM, Engine.SQL, mutant))
                .as("mutant in the stream")
                .isTrue();
        assertThat(caught(Engine.SQL, Engine.STREAM, mutant))
                .as("mutant in the SQL")
                .isTrue();
    }

    private static boolean caught(Engine mutated, Engine sound, Mutant mutant) {
        return LongStream.range(0, SEEDS).anyMatch(seed -> {
            StoredHistory stored = StoredHistory.in(DATABASE, RandomHistory.of(seed));
            Method method = mutant.mutation.apply(stored.history().method());
            return !stored.measure(mutated, method)
                    .tallies()
                    .equals(stored.measure(sound).tallies());
        });
    }
}
