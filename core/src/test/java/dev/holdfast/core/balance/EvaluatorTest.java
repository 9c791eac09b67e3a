package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.movement.MovementCause;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final int SEEDS = 300;
    private static final int FIVE_PER_CENT = SEEDS / 20;
    private static final Set<Column> OUTCOMES = EnumSet.complementOf(
            EnumSet.of(Column.UNITS, Column.RETAINED_UNITS, Column.OPENING_UNITS, Column.CLOSING_UNITS));

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
    void every_feature_occurs_in_five_per_cent_of_the_random_histories() {
        Map<Feature, Integer> features = new EnumMap<>(Feature.class);
        CASES.forEach(hard -> hard.history.features().forEach(feature -> features.merge(feature, 1, Integer::sum)));

        assertOften(features, EnumSet.allOf(Feature.class));
    }

    @Test
    void every_movement_and_all_that_is_disclosed_occurs_as_often() {
        Map<Column, Integer> seeds = new EnumMap<>(Column.class);
        for (Case hard : CASES) {
            Tally total = hard.expected.total(hard.history.windows().getFirst());
            OUTCOMES.stream()
                    .filter(column -> total.sum(column) > 0)
                    .forEach(column -> seeds.merge(column, 1, Integer::sum));
        }
        assertOften(seeds, OUTCOMES);
    }

    @Test
    void every_cause_occurs_as_often_and_so_does_each_sign_of_those_that_have_two() {
        Map<MovementCause, Integer> up = new EnumMap<>(MovementCause.class);
        Map<MovementCause, Integer> down = new EnumMap<>(MovementCause.class);
        for (Case hard : CASES) {
            Set<MovementCause> more = EnumSet.noneOf(MovementCause.class);
            Set<MovementCause> less = EnumSet.noneOf(MovementCause.class);
            hard.expected
                    .details()
                    .causes()
                    .orElseThrow()
                    .of(Segment.TOTAL)
                    .forEach((part, caused) -> (caused.amount().signum() > 0 ? more : less).add(part.cause()));
            more.forEach(cause -> up.merge(cause, 1, Integer::sum));
            less.forEach(cause -> down.merge(cause, 1, Integer::sum));
        }
        Set<MovementCause> losses = EnumSet.of(MovementCause.PRODUCT_DROPPED, MovementCause.PAUSE);
        Set<MovementCause> gains = EnumSet.of(MovementCause.CROSS_SELL, MovementCause.RESUMED, MovementCause.RETURNED);
        assertOften(up, EnumSet.complementOf(EnumSet.copyOf(losses)));
        assertOften(down, EnumSet.complementOf(EnumSet.copyOf(gains)));
    }

    private static <K> void assertOften(Map<K, Integer> seeds, Set<K> all) {
        assertThat(seeds.keySet()).containsAll(all);
        assertThat(seeds).allSatisfy((key, count) -> {
            if (all.contains(key)) {
                assertThat(count).as("%s of %d", key, SEEDS).isGreaterThanOrEqualTo(FIVE_PER_CENT);
            }
        });
    }

    @Test
    void it_agrees_with_a_naive_oracle_in_every_cell_of_every_grouping_set() {
        for (Case hard : CASES) {
            OracleAgrees.on(hard.history, hard.expected, "seed " + hard.seed);
        }
    }
}
