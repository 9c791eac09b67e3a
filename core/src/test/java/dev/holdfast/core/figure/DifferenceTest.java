package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Compared.Pair;
import dev.holdfast.core.figure.Compared.Side;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one window's NRR differs by from another's, of units written as {@code later / earlier}, such as {@code 100>120 / -}. */
class DifferenceTest {
    private static final Method STANDARD = Method.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            units                                              | points | half width
            100>120 / 100>110, 100>80 / 100>90                 | 0      | 0.196
            100>120 / 100>90, 100>80 / 100>110                 | 0      | 0.588
            100>120 / -, 100>80 / -, - / 100>110, - / 100>90   | 0      | 0.357845404
            100>120 / 100>120, 100>80 / 100>80                 | 0      | 0
            100>130 / 100>90, 100>110 / 100>70                 | 0.4    | 0
            100>120 / -, - / 100>110                           | 0.1    | 0
            """)
    void each_unit_adds_what_its_own_distances_from_both_ratios_differ_by(
            String units, double points, double halfWidth) {
        Difference difference = Compared.difference(Compared.pairs(units), STANDARD);

        assertThat(difference.points().orElseThrow().doubleValue()).isCloseTo(points, within(1e-9));
        assertThat(difference.halfWidth95().orElseThrow().doubleValue()).isCloseTo(halfWidth, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void it_is_that_of_the_method_for_units_that_stay_come_and_go(long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = IntStream.range(0, 2 + random.nextInt(40))
                .mapToObj(unit -> new Pair(
                        unit == 0 || random.nextInt(4) > 0 ? side(random) : null,
                        unit == 0 || random.nextInt(4) > 0 ? side(random) : null))
                .filter(pair -> pair.later() != null || pair.earlier() != null)
                .toList();

        Optional<BigDecimal> half = Compared.difference(pairs, STANDARD).halfWidth95();

        assertThat(half.map(BigDecimal::doubleValue).orElse(Double.NaN)).isCloseTo(textbook(pairs), within(1e-12));
    }

    private static Side side(Random random) {
        return new Side(random.nextLong(1, 1000), random.nextLong(0, 1500));
    }

    /** Section 9 of the method, unit by unit. */
    private static double textbook(List<Pair> pairs) {
        if (pairs.size() < 2) {
            return Double.NaN;
        }
        List<@Nullable Side> later = pairs.stream().map(Pair::later).toList();
        List<@Nullable Side> earlier = pairs.stream().map(Pair::earlier).toList();
        double squares = pairs.stream()
                .mapToDouble(pair -> Math.pow(error(pair.later(), later) - error(pair.earlier(), earlier), 2))
                .sum();
        return 1.96 * Math.sqrt(pairs.size() / (pairs.size() - 1.0) * squares);
    }

    private static double error(@Nullable Side unit, List<@Nullable Side> all) {
        double o = all.stream()
                .mapToLong(side -> side == null ? 0 : side.denominator())
                .sum();
        double c = all.stream()
                .mapToLong(side -> side == null ? 0 : side.numerator())
                .sum();
        return unit == null ? 0 : (unit.numerator() - c / o * unit.denominator()) / o;
    }

    @Test
    void a_change_as_large_as_its_doubt_is_still_noise() {
        assertThat(known("0.2", "0.3").isWithinNoise()).isTrue();
        assertThat(known("0.3", "0.3").isWithinNoise()).isTrue();
        assertThat(known("-0.3", "0.3").isWithinNoise()).isTrue();
        assertThat(known("0.31", "0.3").isWithinNoise()).isFalse();
        assertThat(known("-0.31", "0.3").isWithinNoise()).isFalse();
        assertThat(new Difference(Optional.of(BigDecimal.ZERO), Optional.empty()).isWithinNoise())
                .isFalse();
        assertThat(new Difference(Optional.empty(), Optional.empty()).isWithinNoise())
                .isFalse();
    }

    private static Difference known(String points, String half) {
        return new Difference(Optional.of(new BigDecimal(points)), Optional.of(new BigDecimal(half)));
    }

    @Test
    void without_a_cohort_in_either_window_nothing_differs() {
        for (String units : List.of("100>120 / -, 100>80 / -", "- / 100>120, - / 100>80", "- / -")) {
            Difference difference = Compared.difference(Compared.pairs(units), STANDARD);

            assertThat(difference.points()).as(units).isEmpty();
            assertThat(difference.halfWidth95()).as(units).isEmpty();
        }
    }

    @Test
    void one_unit_alone_says_nothing_of_its_doubt() {
        Difference difference = Compared.difference(Compared.pairs("100>120 / 100>90"), STANDARD);

        assertThat(difference.points().orElseThrow()).isEqualByComparingTo("0.3");
        assertThat(difference.halfWidth95()).isEmpty();
    }

    @Test
    void where_others_than_the_cohort_count_there_is_no_interval() {
        List<Pair> pairs = Compared.pairs("100>120 / 100>110, 100>80 / 100>90");

        assertThat(Compared.difference(pairs, STANDARD.with(Setting.MEASUREMENT, "all-flows"))
                        .halfWidth95())
                .isEmpty();
        assertThat(Compared.difference(pairs, STANDARD.with(Setting.WIN_BACK, "included"))
                        .halfWidth95())
                .isEmpty();
        assertThat(Compared.difference(pairs, STANDARD.with(Setting.MEASUREMENT, "cohort-flows"))
                        .halfWidth95())
                .isPresent();
        assertThat(Compared.difference(pairs, STANDARD.with(Setting.WIN_BACK, "included"))
                        .points())
                .isPresent();
    }

    @Test
    void averages_differ_but_have_no_interval_on_either_side() {
        Tally plain = Sized.unit(100, 120).plus(Sized.unit(100, 80));
        Tally averaged = Sized.averagedOver(plain, List.of(Sized.of(10, 9)));
        Method method = STANDARD.with(Setting.AVERAGING, "chained");

        assertThat(Difference.of(averaged, plain, Shared.NOTHING, method).halfWidth95())
                .isEmpty();
        assertThat(Difference.of(plain, averaged, Shared.NOTHING, method).halfWidth95())
                .isEmpty();
        assertThat(Difference.of(plain, plain, Shared.NOTHING, method).halfWidth95())
                .isPresent();
        assertThat(Difference.of(averaged, plain, Shared.NOTHING, method)
                        .points()
                        .orElseThrow())
                .isEqualByComparingTo("-0.1");
    }
}
