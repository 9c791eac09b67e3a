package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final int SEEDS = 300;
    private static final int FIVE_PER_CENT = SEEDS / 20;
    private static final List<Column> MOVEMENTS = List.of(
            Column.EXPANDED_UNITS,
            Column.CONTRACTED_UNITS,
            Column.CHURNED_UNITS,
            Column.NEW_UNITS,
            Column.REACTIVATED_UNITS);

    /** Each history is measured by the slow oracle once, for all tests. */
    private static final List<Case> CASES =
            LongStream.range(0, SEEDS).mapToObj(Case::of).toList();

    private record Case(long seed, History history, Tallies expected) {
        static Case of(long seed) {
            History history = RandomHistory.of(seed);
            return new Case(seed, history, new NaiveOracle(history).tallies());
        }
    }

    @Test
    void every_random_history_has_twenty_units_and_three_features() {
        assertThat(CASES).allSatisfy(hard -> {
            assertThat(new HistoryUnits(hard.history).units()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(hard.history.features()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void every_feature_and_movement_occurs_in_five_per_cent_of_the_random_histories() {
        Map<Feature, Integer> features = new EnumMap<>(Feature.class);
        Map<Column, Integer> movements = new EnumMap<>(Column.class);
        for (Case hard : CASES) {
            hard.history.features().forEach(feature -> features.merge(feature, 1, Integer::sum));
            Tally total = hard.expected.total(hard.history.windows().getFirst());
            MOVEMENTS.stream()
                    .filter(movement -> total.sum(movement) > 0)
                    .forEach(movement -> movements.merge(movement, 1, Integer::sum));
        }
        assertThat(features).containsOnlyKeys(Feature.values());
        assertThat(features.values()).allMatch(seeds -> seeds >= FIVE_PER_CENT);
        assertThat(movements).containsOnlyKeys(MOVEMENTS.toArray(Column[]::new));
        assertThat(movements.values()).allMatch(seeds -> seeds >= FIVE_PER_CENT);
    }

    @Test
    void it_agrees_with_a_naive_oracle_in_every_cell_of_every_grouping_set() {
        for (Case hard : CASES) {
            OracleAgrees.on(hard.history, hard.expected, "seed " + hard.seed);
        }
    }
}
