package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of causes in every cell, by whatever method. */
class CausesLawsTest {
    private static final int SEEDS = 100;
    private static final Map<Movement, Column> COLUMNS = Map.of(
            Movement.EXPANSION, Column.EXPANSION,
            Movement.CONTRACTION, Column.CONTRACTION,
            Movement.CHURN, Column.CHURN,
            Movement.REACTIVATION, Column.REACTIVATION);
    private static final Map<Movement, Column> UNITS = Map.of(
            Movement.EXPANSION, Column.EXPANDED_UNITS,
            Movement.CONTRACTION, Column.CONTRACTED_UNITS,
            Movement.CHURN, Column.CHURNED_UNITS,
            Movement.REACTIVATION, Column.REACTIVATED_UNITS);

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void they_add_up_to_each_movement_of_each_cell(long seed) {
        History history = RandomHistory.of(seed);
        Tallies tallies = Measuring.of(history).tallies();
        CauseTally causes = tallies.details().causes().orElseThrow();
        SortedMap<Segment, Tally> cells = tallies.of(history.windows().getFirst());

        assertThat(cells.keySet()).containsAll(causes.cells().keySet());
        cells.forEach((segment, tally) -> COLUMNS.forEach((movement, column) -> {
            Amount moved = tally.amount(column);
            boolean up = movement == Movement.EXPANSION || movement == Movement.REACTIVATION;
            assertThat(sum(causes.of(segment), movement))
                    .as("%s of %s", movement, segment)
                    .isEqualTo(up ? moved : moved.negated());
        }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void none_is_of_more_units_than_moved_and_none_of_no_unit(long seed) {
        History history = RandomHistory.of(seed);
        Tallies tallies = Measuring.of(history).tallies();

        tallies.details()
                .causes()
                .orElseThrow()
                .cells()
                .forEach((segment, parts) -> parts.forEach((part, caused) -> {
                    Tally tally = tallies.of(history.windows().getFirst()).getOrDefault(segment, Tally.EMPTY);
                    assertThat(UNITS).containsKey(part.movement());
                    assertThat(caused.units())
                            .as("%s of %s", part, segment)
                            .isPositive()
                            .isLessThanOrEqualTo(tally.sum(UNITS.getOrDefault(part.movement(), Column.UNITS)));
                }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void at_constant_rates_no_rate_is_a_cause(long seed) {
        History history = RandomHistory.plain(seed);

        Measuring.of(history)
                .tallies()
                .details()
                .causes()
                .orElseThrow()
                .cells()
                .values()
                .forEach(parts -> assertThat(parts.keySet()).noneMatch(part -> part.cause() == MovementCause.FX));
    }

    private static Amount sum(Map<Part, Caused> parts, Movement movement) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().movement() == movement)
                .map(part -> part.getValue().amount())
                .reduce(Amount.ZERO, Amount::plus);
    }
}
