package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AveragesTest {
    private static final Tally WHOLE = Sized.of(100, 70, 60);
    /** 120 % of 100, 90 % of 100, 50 % of 200, 100 % of 600. */
    private static final List<Tally> FOUR =
            List.of(Sized.of(100, 120, 100), Sized.of(100, 90, 80), Sized.of(200, 100, 100), Sized.of(600, 600, 540));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            averaging             | nrr             | grr
            mean-of-4-quarters    | 0.900000000000  | 0.800000000000
            weighted-mean-of-12   | 0.910000000000  | 0.820000000000
            chained               | 0.540000000000  | 0.360000000000
            weighted-month-pow-12 | 0.322475487414  | 0.092420056270
            """)
    void ratios_are_averaged_over_the_parts(String averaging, String nrr, String grr) {
        Figures figures = figures(averaging, FOUR);

        assertThat(figures.nrr()).hasToString(nrr);
        assertThat(figures.grr()).hasToString(grr);
    }

    @Test
    void everything_but_the_ratios_is_the_headline_windows() {
        Figures figures = figures("chained", FOUR);

        assertThat(figures.kept()).isEqualTo(new Amount(60));
        assertThat(figures.tally().sum(Column.NUMERATOR)).isEqualTo(70);
        assertThat(figures.logoRetention()).hasToString("0.000000000000");
    }

    @Test
    void grr_of_totals_is_the_averaged_nrr_up_to_one() {
        Method method = method("mean-of-4-quarters").with(Setting.GRR, "of-totals");
        Tally above = Sized.averagedOver(WHOLE, List.of(Sized.of(10, 12, 1), Sized.of(10, 13, 1)));

        assertThat(Figures.of(above, method).nrr()).hasToString("1.250000000000");
        assertThat(Figures.of(above, method).grr()).hasToString("1.000000000000");
        assertThat(Figures.of(Sized.averagedOver(WHOLE, FOUR), method).grr()).hasToString("0.900000000000");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void with_a_part_that_has_no_cohort_there_is_no_average(Averaging averaging) {
        List<Tally> lacking = List.of(Sized.of(100, 120), Sized.of(0, 50), Sized.of(100, 90));

        assertThat(Averages.of(Sized.averagedOver(WHOLE, lacking), averaging, Column.NUMERATOR))
                .isEqualTo(new Retention.Undefined(Retention.Reason.NO_COHORT));
    }

    @ParameterizedTest
    @EnumSource
    void without_parts_a_ratio_is_that_of_the_window_itself(Averaging averaging) {
        assertThat(Averages.of(WHOLE, averaging, Column.NUMERATOR)).hasToString("0.700000000000");
        assertThat(Averages.of(WHOLE, averaging, Column.KEPT)).hasToString("0.600000000000");
        assertThat(Averages.of(Tally.EMPTY, averaging, Column.KEPT).ratio()).isEmpty();
    }

    @Test
    void a_mean_divides_by_as_many_as_there_are() {
        Tally averaged = Sized.averagedOver(WHOLE, List.of(Sized.of(3, 1), Sized.of(3, 2), Sized.of(3, 4)));

        assertThat(Averages.of(averaged, Averaging.MEAN_OF_4_QUARTERS, Column.NUMERATOR))
                .hasToString("0.777777777778");
    }

    @Test
    void twelve_months_alike_make_the_same_year_by_chain_and_by_power() {
        Tally averaged = Sized.averagedOver(WHOLE, Collections.nCopies(12, Sized.of(1000, 990)));

        assertThat(Averages.of(averaged, Averaging.CHAINED, Column.NUMERATOR)).hasToString("0.886384871716");
        assertThat(Averages.of(averaged, Averaging.WEIGHTED_MONTH_POW_12, Column.NUMERATOR))
                .hasToString("0.886384871716");
    }

    @Test
    void an_average_has_no_interval_and_no_figure_without_its_largest_unit() {
        Tally two = Sized.unit(100, 150).plus(Sized.unit(100, 80));
        Tally whole = new Tally(two.sums(), two.squares(), new Tally.Expander("u", 100, 150));

        assertThat(Figures.of(whole, method("none")).halfWidth95()).isPresent();
        assertThat(Figures.of(whole, method("none")).nrrWithoutLargest()).isPresent();
        Figures averaged = Figures.of(Sized.averagedOver(whole, FOUR), method("chained"));
        assertThat(averaged.halfWidth95()).isEmpty();
        assertThat(averaged.nrrWithoutLargest()).isEmpty();
    }

    private static Figures figures(String averaging, List<Tally> parts) {
        return Figures.of(Sized.averagedOver(WHOLE, parts), method(averaging));
    }

    private static Method method(String averaging) {
        return Method.standard().with(Setting.AVERAGING, averaging);
    }
}
