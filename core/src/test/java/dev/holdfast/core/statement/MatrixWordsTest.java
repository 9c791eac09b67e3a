package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import org.junit.jupiter.api.Test;

class MatrixWordsTest {
    @Test
    void tiers_compound_from_110_and_shrink_below_100_beyond_the_noise() {
        assertThat(message("""
                10 | Pro   | - | 100 | 110
                10 | Basic | - | 100 | 99
                """)).isEqualTo("Pro compounds; Basic shrinks");
        assertThat(message("""
                10 | Pro   | - | 100 | 110
                10 | Basic | - | 100 | 109
                """)).isEqualTo("Pro compounds");
        assertThat(message("""
                10 | Pro   | - | 100 | 109
                10 | Basic | - | 100 | 99
                """)).isEqualTo("Basic shrinks");
        assertThat(message("""
                10 | Pro   | - | 100 | 110
                10 | Basic | - | 100 | 100
                """)).isEqualTo("Pro compounds");
    }

    @Test
    void several_are_listed_and_more_than_three_counted() {
        assertThat(message("""
                10 | A | - | 130 | 150
                10 | B | - | 120 | 150
                10 | C | - | 110 | 90
                10 | D | - | 100 | 90
                10 | E | - | 90  | 80
                """)).isEqualTo("A and B compound; C, D and E shrink");
        assertThat(message("""
                10 | A | - | 130 | 150
                10 | B | - | 120 | 150
                10 | C | - | 110 | 150
                10 | D | - | 100 | 150
                """)).isEqualTo("4 tiers compound");
    }

    @Test
    void within_the_noise_small_or_unassigned_it_says_nothing_of_a_tier() {
        assertThat(message("""
                10 | Pro   | - | 100 | 250
                10 | Pro   | - | 100 | -
                10 | Basic | - | 100 | 150
                10 | Basic | - | 100 | 10
                """)).isEqualTo("No tier differs from 100 beyond the noise");
        assertThat(message("""
                9  | Pro   | - | 100 | 150
                9  | Basic | - | 100 | 50
                """)).isEqualTo("No tier differs from 100 beyond the noise");
        assertThat(message("""
                10 | Pro   | - | 100 | 100
                10 | -     | - | 100 | 50
                """)).isEqualTo("No tier differs from 100 beyond the noise");
    }

    @Test
    void one_tier_is_no_comparison() {
        assertThat(message("10 | Pro | - | 100 | 150")).isEqualTo("All customers are of one tier");
        assertThat(message("10 | - | ads | 100 | 150")).isEqualTo("All customers are of one tier");
    }

    @Test
    void the_subtitle_names_channels_where_there_are_several() {
        assertThat(heading("1 | Pro | ads | 1 | 1").subtitle())
                .isEqualTo("NRR, %, by tier at opening; GRR, customers, opening MRR."
                        + " Bars start at 100; the line is the 95% interval.");
        assertThat(heading("""
                1 | Pro | ads   | 1 | 1
                1 | Pro | sales | 1 | 1
                """).subtitle()).startsWith("NRR, %, by tier at opening and channel of first touch; GRR");
    }

    @Test
    void without_intervals_only_the_order_of_tiers_is_told() {
        Method average = Told.METHOD.with(Setting.AVERAGING, "mean-of-4-quarters");
        assertThat(heading("""
                10 | Pro   | - | 100 | 110
                10 | Plus  | - | 100 | 105
                10 | Basic | - | 100 | 99
                """, average))
                .isEqualTo(new Heading(
                        "Pro leads; Basic trails",
                        "NRR, %, by tier at opening; GRR, customers, opening MRR."
                                + " Bars start at 100; there is no interval."));
        assertThat(heading("""
                10 | Pro   | - | 100 | 110
                10 | Basic | - | 100 | 110
                """, average).message()).isEqualTo("All tiers are alike");
        assertThat(heading("""
                10 | Pro   | - | 100 | 110
                9  | Basic | - | 100 | 99
                """, average).message()).isEqualTo("Too few customers to compare tiers");
    }

    @Test
    void the_subtitle_says_at_which_close_a_tier_is_told() {
        assertThat(heading("1 | Pro | ads | 1 | 1", Told.METHOD.with(Setting.ATTRIBUTION, "close"))
                        .subtitle())
                .startsWith("NRR, %, by tier at close; GRR");
    }

    @Test
    void one_tier_that_shrinks_does_so_in_the_channels_below_100_that_hold_three_quarters_of_it() {
        assertThat(message("""
                10 | Pro   | ads   | 100 | 100
                10 | Basic | ads   | 100 | 90
                10 | Basic | sales | 100 | 90
                """)).isEqualTo("Basic shrinks in the two channels it lives on");
        assertThat(message("""
                10 | Pro   | ads   | 100 | 100
                15 | Basic | ads   | 100 | 80
                5  | Basic | sales | 100 | 100
                """)).isEqualTo("Basic shrinks in the channel it lives on");
        assertThat(message("""
                10 | Pro   | ads   | 100 | 110
                10 | Basic | ads   | 100 | 90
                10 | Basic | sales | 100 | 90
                """)).isEqualTo("Pro compounds; Basic shrinks in the two channels it lives on");
    }

    @Test
    void no_channel_is_named_where_those_below_100_hold_less_are_small_or_none() {
        assertThat(message("""
                10 | Pro   | ads   | 100 | 100
                14 | Basic | ads   | 100 | 80
                5  | Basic | sales | 100 | 100
                """)).isEqualTo("Basic shrinks");
        assertThat(message("""
                10 | Pro   | ads   | 100 | 100
                9  | Basic | ads   | 100 | 90
                9  | Basic | sales | 100 | 90
                """)).isEqualTo("Basic shrinks");
        assertThat(message("""
                10 | Pro   | ads   | 100 | 100
                15 | Basic | -     | 100 | 80
                5  | Basic | ads   | 100 | 100
                """)).isEqualTo("Basic shrinks");
        assertThat(message("""
                10 | Pro   | ads   | 100 | 100
                10 | Basic | ads   | 100 | 80
                """)).isEqualTo("Basic shrinks");
    }

    @Test
    void where_several_tiers_shrink_no_channels_are_told() {
        assertThat(message("""
                10 | Pro   | ads   | 100 | 90
                10 | Pro   | sales | 100 | 90
                10 | Basic | ads   | 90  | 80
                10 | Basic | sales | 90  | 80
                """)).isEqualTo("Pro and Basic shrink");
    }

    private static Heading heading(String book, Method method) {
        return words(Told.of(Book.of(book)).by(method)).heading();
    }

    private static String message(String book) {
        return heading(book).message();
    }

    private static Heading heading(String book) {
        return words(Told.of(Book.of(book))).heading();
    }

    private static MatrixWords words(Told told) {
        return new MatrixWords(told.story(), told.notation());
    }
}
