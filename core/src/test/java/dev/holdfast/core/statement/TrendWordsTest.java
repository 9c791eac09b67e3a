package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NRR by month           | message
                                   | NRR has no history yet
            - -                    | NRR has no history yet
            - 110                  | NRR has one month of history
            110 111                | NRR has two months of history
            105 106 107            | NRR has held above 100% for three months
            100 100 100            | NRR has held above 100% for three months
            - 99 111 112 110       | NRR has held above 110% for three months
            119 121 125 122 130    | NRR has held above 120% for four months
            111 112 121 122        | NRR has held above 110% for four months
            99 99 101              | NRR crossed 100% this month
            101 102 111            | NRR crossed 110% this month
            111 112 113 120        | NRR crossed 120% this month
            99 101 102             | NRR has held below 110% for three months
            101 99 98 97           | NRR has held below 100% for three months
            111 99 98              | NRR has held below 120% for three months
            100 99 98              | NRR has held below 110% for three months
            121 99 98              | NRR moved between 98.0 and 121.0%
            99 121 122             | NRR moved between 99.0 and 122.0%
            """)
    void the_highest_line_held_or_crossed_else_the_range(@Nullable String months, String message) {
        assertThat(heading(months == null ? "" : months).message()).isEqualTo(message);
    }

    @Test
    void two_years_of_one_side_are_told_in_words() {
        assertThat(heading("115 ".repeat(24).strip()).message())
                .isEqualTo("NRR has held above 110% for twenty-four months");
    }

    @Test
    void the_subtitle_names_the_months_that_have_a_figure() {
        assertThat(heading("- 99 101").subtitle())
                .isEqualTo("Trailing twelve months, % of opening MRR, November 2025 to December 2025.");
        assertThat(heading("-").subtitle()).isEqualTo("Trailing twelve months, % of opening MRR.");
    }

    @Test
    void the_subtitle_names_opening_mrr_only_where_nrr_is_a_share_of_it() {
        Told told = Told.trending("99 101").by(Told.METHOD.with(Setting.BASE, "window-revenue"));

        assertThat(new TrendWords(told.story(), told.notation()).heading().subtitle())
                .isEqualTo("Trailing twelve months, %, November 2025 to December 2025.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            change | half   | message
            0.012  | 0.0121 | NRR has held above 110% for three months; the change on a year ago is within the noise
            0.012  | 0.012  | NRR has held above 110% for three months; the change on a year ago is within the noise
            -0.012 | 0.0121 | NRR has held above 110% for three months; the change on a year ago is within the noise
            0.012  | 0.0119 | NRR has held above 110% for three months
            -0.012 | 0.0119 | NRR has held above 110% for three months
            0.012  | -      | NRR has held above 110% for three months
            """)
    void a_change_on_a_year_ago_within_the_noise_is_owned_up_to(String change, String half, String message) {
        Told told = Told.trending("111 112 113").changed(change, half);

        assertThat(new TrendWords(told.story(), told.notation()).heading().message())
                .isEqualTo(message);
    }

    private static Heading heading(String months) {
        Told told = Told.trending(months);
        return new TrendWords(told.story(), told.notation()).heading();
    }
}
