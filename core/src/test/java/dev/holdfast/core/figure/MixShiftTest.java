package dev.holdfast.core.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.MixShift.Part;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rates and mix say of a change, of tiers written as {@code name denominator>numerator}. */
class MixShiftTest {
    private static final Method STANDARD = Method.standard();

    @Test
    void a_change_is_told_by_the_rate_and_the_share_of_each_tier() {
        MixShift shift = shift("Basic 50>60, Pro 50>40", "Basic 25>25, Pro 75>67.5");

        assertThat(shift.change()).isEqualByComparingTo("0.075");
        assertPart(shift, "Basic", "0.075", "0.034375");
        assertPart(shift, "Pro", "-0.0625", "0.028125");
        assertThat(shift.parts()).hasSize(2);
        assertThat(part(shift, "Basic").total()).isEqualByComparingTo("0.109375");
    }

    @Test
    void a_tier_that_is_new_or_gone_changes_the_mix_alone() {
        MixShift shift = shift("Basic 50>50, New 50>75", "Basic 50>50, Old 50>25");

        assertThat(shift.change()).isEqualByComparingTo("0.5");
        assertPart(shift, "Basic", "0", "0");
        assertPart(shift, "New", "0", "0.25");
        assertPart(shift, "Old", "0", "0.25");
    }

    @Test
    void a_tier_without_a_cohort_in_both_windows_is_no_part() {
        assertThat(shift("Basic 50>50, Empty 0>0", "Basic 50>25, Empty 0>0").parts())
                .containsOnlyKeys("Basic");
    }

    @Test
    void the_largest_rate_takes_what_rounding_leaves_and_of_equals_the_last() {
        MixShift shift = shift("A 3>4, B 3>4, C 3>3", "A 3>3, B 3>3, C 3>3");

        assertThat(shift.change()).isEqualByComparingTo("0.222222222222");
        assertPart(shift, "A", "0.111111111111", "0");
        assertPart(shift, "B", "0.111111111111", "0");
        MixShift uneven = shift("A 3>4, B 3>4, C 3>4", "A 3>3, B 3>3, C 3>3");
        assertThat(uneven.change()).isEqualByComparingTo("0.333333333333");
        MixShift thirds = shift("A 7>8, B 7>8, C 7>2", "A 7>7, B 7>7, C 7>7");
        assertThat(thirds.change()).isEqualByComparingTo("-0.142857142857");
        assertPart(thirds, "A", "0.047619047619", "0");
        assertPart(thirds, "B", "0.047619047619", "0");
        assertPart(thirds, "C", "-0.238095238095", "0");
        MixShift sixths = shift("A 6>7, B 6>7, C 6>7", "A 6>6, B 6>6, C 6>6");
        assertThat(sixths.change()).isEqualByComparingTo("0.166666666667");
        assertPart(sixths, "A", "0.055555555556", "0");
        assertPart(sixths, "B", "0.055555555556", "0");
        assertPart(sixths, "C", "0.055555555555", "0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_parts_add_up_to_the_change_to_the_last_digit(long seed) {
        Random random = new Random(seed);
        MixShift shift = shift(random(random), random(random));

        assertThat(shift.parts().values().stream().map(Part::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(shift.change());
        assertThat(shift.parts().values())
                .allSatisfy(part -> assertThat(part.total().scale()).isEqualTo(Retention.SCALE));
    }

    private static String random(Random random) {
        StringBuilder tiers = new StringBuilder("A 7>9");
        for (String tier : new String[] {"B", "C", "D"}) {
            if (random.nextBoolean()) {
                tiers.append(", %s %d>%d".formatted(tier, random.nextInt(1, 5000), random.nextInt(6000)));
            }
        }
        return tiers.toString();
    }

    @Test
    void without_a_cohort_in_one_window_nothing_is_told() {
        assertThat(told("Basic 50>50", "", STANDARD)).isEmpty();
        assertThat(told("", "Basic 50>50", STANDARD)).isEmpty();
        assertThat(told("Basic 50>50", "Basic 50>40", STANDARD)).isPresent();
    }

    @Test
    void where_a_tier_has_a_numerator_without_a_denominator_nothing_is_told() {
        assertThat(told("Basic 50>50, Pro 0>5", "Basic 50>50", STANDARD)).isEmpty();
        assertThat(told("Basic 50>50", "Basic 50>50, Pro 0>5", STANDARD)).isEmpty();
        assertThat(told("Basic 50>50, Pro 0>0", "Basic 50>50", STANDARD)).isPresent();
    }

    @Test
    void what_another_dimension_lacks_does_not_matter() {
        SortedMap<Segment, Tally> cells = cells("Basic 50>50");
        cells.put(Segment.of(Dimension.CHANNEL, "ads"), Sized.of(0, 5));
        cells.put(Segment.of("Basic", "ads"), Sized.of(0, 5));

        assertThat(MixShift.of(cells, cells, Dimension.TIER, STANDARD)
                        .orElseThrow()
                        .parts())
                .containsOnlyKeys("Basic");
        assertThat(MixShift.of(cells, cells, Dimension.CHANNEL, STANDARD)).isEmpty();
    }

    @Test
    void averages_and_grr_of_totals_are_not_told_apart() {
        String later = "Basic 50>60";
        String earlier = "Basic 50>50";

        assertThat(told(later, earlier, STANDARD.with(Setting.AVERAGING, "chained")))
                .isEmpty();
        assertThat(told(later, earlier, STANDARD.with(Setting.GRR, "of-totals")))
                .isEmpty();
        assertThat(told(later, earlier, STANDARD.with(Setting.COHORT, "survivors")))
                .isPresent();
    }

    private static void assertPart(MixShift shift, String tier, String rate, String mix) {
        assertThat(part(shift, tier).rate()).as("rate of %s", tier).isEqualByComparingTo(rate);
        assertThat(part(shift, tier).mix()).as("mix of %s", tier).isEqualByComparingTo(mix);
    }

    private static Part part(MixShift shift, String tier) {
        return requireNonNull(shift.parts().get(tier));
    }

    private static MixShift shift(String later, String earlier) {
        return told(later, earlier, STANDARD).orElseThrow();
    }

    private static Optional<MixShift> told(String later, String earlier, Method method) {
        return MixShift.of(cells(later), cells(earlier), Dimension.TIER, method);
    }

    private static SortedMap<Segment, Tally> cells(String tiers) {
        Map<Segment, Tally> cells = new HashMap<>(Map.of(Segment.TOTAL, Tally.EMPTY));
        Arrays.stream(tiers.split(", ", -1)).filter(tier -> !tier.isEmpty()).forEach(tier -> {
            String[] parts = tier.split("[ >]", -1);
            Tally tally = Sized.of(tenths(parts[1]), tenths(parts[2]));
            cells.put(Segment.of(Dimension.TIER, parts[0]), tally);
            cells.merge(Segment.TOTAL, tally, Tally::plus);
        });
        return new TreeMap<>(cells);
    }

    private static long tenths(String number) {
        return new BigDecimal(number).movePointRight(1).longValueExact();
    }
}
