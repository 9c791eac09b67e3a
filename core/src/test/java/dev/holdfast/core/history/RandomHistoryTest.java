package dev.holdfast.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.method.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomHistoryTest {
    private static final int SEEDS = 500;
    private static final List<Column> MOVEMENTS = List.of(
            Column.EXPANDED_UNITS,
            Column.CONTRACTED_UNITS,
            Column.CHURNED_UNITS,
            Column.NEW_UNITS,
            Column.REACTIVATED_UNITS);

    @Test
    void every_history_has_twenty_units_and_three_features_and_nothing_is_rare() {
        Map<Feature, Integer> features = new EnumMap<>(Feature.class);
        Map<Column, Integer> movements = new EnumMap<>(Column.class);
        LongStream.range(0, SEEDS).forEach(seed -> {
            History history = RandomHistory.of(seed);
            NaiveOracle oracle = new NaiveOracle(history);
            assertThat(oracle.units().size()).as("units of seed %d", seed).isGreaterThanOrEqualTo(20);
            assertThat(history.features()).as("features of seed %d", seed).hasSizeGreaterThanOrEqualTo(3);
            history.features().forEach(feature -> features.merge(feature, 1, Integer::sum));
            Tally total = oracle.tallies().total(history.windows().getFirst());
            MOVEMENTS.stream()
                    .filter(movement -> total.sum(movement) > 0)
                    .forEach(movement -> movements.merge(movement, 1, Integer::sum));
        });
        assertThat(features).containsOnlyKeys(Feature.values());
        assertThat(features).allSatisfy((feature, seeds) -> assertThat(seeds).isGreaterThanOrEqualTo(SEEDS / 20));
        assertThat(movements).containsOnlyKeys(MOVEMENTS.toArray(Column[]::new));
        assertThat(movements).allSatisfy((movement, seeds) -> assertThat(seeds).isGreaterThanOrEqualTo(SEEDS / 20));
    }
}
