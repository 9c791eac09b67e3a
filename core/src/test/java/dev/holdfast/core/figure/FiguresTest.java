package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Method METHOD = Method.standard().with(Setting.SMALL_UNITS, "20");

    @Test
    void ratios_are_taken_over_the_cohort_alone() {
        Figures figures = figures("""
                units | tier | channel | opening | closing
                1     | -    | -       | 100     | 150
                1     | -    | -       | 100     | 60
                1     | -    | -       | 100     | paused
                1     | -    | -       | 100     | -
                1     | -    | -       | -       | 500
                1     | -    | -       | was     | 500
                """);

        assertThat(figures.nrr()).hasToString("0.525000000000");
        assertThat(figures.grr()).hasToString("0.400000000000");
        assertThat(figures.logoRetention()).hasToString("0.750000000000");
        assertThat(figures.rateOf(Column.EXPANSION)).hasToString("0.125000000000");
        assertThat(figures.rateOf(Column.CONTRACTION)).hasToString("0.350000000000");
        assertThat(figures.rateOf(Column.CHURN)).hasToString("0.250000000000");
    }

    @Test
    void nrr_is_one_and_expansion_less_contraction_and_churn() {
        Figures figures = figures("""
                7 | - | - | 31 | 57
                3 | - | - | 89 | 13
                2 | - | - | 23 | -
                """);

        assertThat(figures.nrr().ratio().orElseThrow())
                .isCloseTo(
                        BigDecimal.ONE
                                .add(rate(figures, Column.EXPANSION))
                                .subtract(rate(figures, Column.CONTRACTION))
                                .subtract(rate(figures, Column.CHURN)),
                        within(new BigDecimal("1e-30")));
    }

    @Test
    void without_a_cohort_there_is_no_figure_at_all() {
        Figures figures = figures("3 | - | - | - | 500");

        assertThat(figures.nrr().ratio()).isEmpty();
        assertThat(figures.grr().ratio()).isEmpty();
        assertThat(figures.logoRetention().ratio()).isEmpty();
        assertThat(figures.rateOf(Column.CHURN).ratio()).isEmpty();
        assertThat(figures.halfWidth95()).isEmpty();
        assertThat(figures.nrrWithoutLargest()).isEmpty();
        assertThat(figures.small()).isTrue();
        assertThat(figures.tally().sum(Column.NEW_UNITS)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100>300, 200>100        | 0.5   | the one that expanded is left out
            100>150, 400>450        | 1.125 | of two that expanded by as much, the lower id
            100>120, 100>190, 50>-  | 0.8   | the money it grew by decides
            100>100, 400>300        |       | nobody expanded
            100>300                 |       | nothing is left
            100>300, ->500          |       | what is left is in no cohort
            """)
    void nrr_without_the_unit_that_expanded_most(String changes, @Nullable BigDecimal nrr, String why) {
        assertThat(Figures.of(Book.ofChanges(changes).total(), METHOD)
                        .nrrWithoutLargest()
                        .map(BigDecimal::stripTrailingZeros))
                .as(why)
                .isEqualTo(Optional.ofNullable(nrr));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20 | 100 | 0 | 0    | false | enough units, all alike
            19 | 100 | 0 | 0    | true  | one unit too few
            20 | 100 | 1 | 700  | false | an effective number of 10.6
            20 | 100 | 1 | 800  | true  | an effective number of 9.3: one unit outweighs the others
            0  | 100 | 1 | 100  | true  | a single unit
            """)
    void a_figure_of_few_or_of_very_uneven_units_is_small(
            int units, long price, int large, long largePrice, boolean small, String why) {
        Book book = Book.of("""
                %d | - | - | %d | 100
                %d | - | - | %d | 100
                50 | - | - | - | 100
                """.formatted(units, price, large, largePrice));

        assertThat(Figures.of(book.total(), METHOD).small()).as(why).isEqualTo(small);
    }

    @Test
    void ten_units_of_one_size_are_just_enough_where_the_method_asks_for_ten() {
        Method ten = METHOD.with(Setting.SMALL_UNITS, "10");

        assertThat(Figures.of(Book.of("10 | - | - | 7 | 9").total(), ten).small())
                .isFalse();
        assertThat(Figures.of(Book.of("9 | - | - | 7 | 9").total(), ten).small())
                .isTrue();
        assertThat(Figures.of(Book.of("""
                10 | - | - | 7 | 9
                1  | - | - | 9000 | 9
                """).total(), ten).small()).isTrue();
    }

    @Test
    void a_figure_holds_the_tally_it_is_made_of() {
        Tally tally = Book.ofChanges("100>110").total();

        assertThat(Figures.of(tally, METHOD).tally()).isEqualTo(tally);
    }

    private static Figures figures(String book) {
        return Figures.of(Book.of(book).total(), METHOD);
    }

    private static BigDecimal rate(Figures figures, Column column) {
        return figures.rateOf(column).ratio().orElseThrow();
    }
}
