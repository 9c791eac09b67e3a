package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            changes      | sentence
            1000>1125    | Existing customers pay 12.5% more than a year ago.
            100>200      | Existing customers pay 100.0% more than a year ago.
            10000>10005  | Existing customers pay 0.1% more than a year ago.
            10000>10004  | Existing customers pay as much as a year ago.
            100>100      | Existing customers pay as much as a year ago.
            10000>9996   | Existing customers pay as much as a year ago.
            10000>9995   | Existing customers pay 0.1% less than a year ago.
            1000>875     | Existing customers pay 12.5% less than a year ago.
            100>-        | Existing customers pay 100.0% less than a year ago.
            100>200.1    | NRR is 200.1%.
            ->100        | No customer had MRR on 31 December 2024.
            """)
    void the_first_sentence_is_the_answer(String changes, String sentence) {
        assertThat(lead(changes).first()).isEqualTo(sentence);
    }

    @Test
    void an_nrr_below_zero_is_told_as_it_is() {
        Tally flows = new Tally(Map.of(Column.NUMERATOR, -5L, Column.DENOMINATOR, 100L), Squares.ZERO, null);
        Commentary.Story story = Told.of(Book.ofChanges("100>100")).story();
        Commentary.Story below = Told.withHeadline(story, Figures.of(flows, story.method()));

        assertThat(new LeadWords(below, Told.of(Book.ofChanges("100>100")).notation()).first())
                .isEqualTo("NRR is −5.0%.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            changes             | sentence
            100>130             | Expansion added $30 of MRR; nothing was lost.
            100>100             | No customer pays more or less than then.
            100>80, 50>-        | Contraction and churn took $70 of MRR; nothing expanded.
            100>150, 100>80     | Expansion of $50 of MRR outran $20 of contraction and churn.
            100>150, 100>-      | Contraction and churn of $100 of MRR outran $50 of expansion.
            100>120, 100>80     | Expansion of $20 of MRR made up for as much contraction and churn.
            20000>26000         | Expansion added $6.0k of MRR; nothing was lost.
            ->100, was>2500     | The closing MRR of $2.60k is of customers who came since.
            """)
    void then_it_says_what_outran_what(String changes, String sentence) {
        assertThat(lead(changes).rest()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            year ago | sentence
            100>110  | NRR is up 20.0 pp on a year ago.
            100>150  | NRR is down 20.0 pp on a year ago.
            100>130  | NRR is where it was a year ago.
            10000>13004 | NRR is where it was a year ago.
            ->100    |
            """)
    void it_ends_with_the_change_on_a_year_ago(String yearAgo, @Nullable String sentence) {
        Told told = Told.of(Book.ofChanges("100>130")).yearAgo(Book.ofChanges(yearAgo));

        assertThat(words(told).rest())
                .isEqualTo("Expansion added $30 of MRR; nothing was lost." + (sentence == null ? "" : " " + sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            first day  | speaks
            2025-07-02 | true
            2025-07-01 | false
            2020-01-01 | false
                       | false
            """)
    void it_warns_of_a_history_under_six_months(@Nullable LocalDate first, boolean speaks) {
        DataRead read = new DataRead(Map.of(), Optional.ofNullable(first), List.of());
        String rest = words(Told.of(Book.ofChanges("100>100")).reading(read)).rest();

        assertThat(rest.startsWith("There are under 6 months of history before 31 December 2025. "))
                .isEqualTo(speaks);
        assertThat(rest).endsWith("No customer pays more or less than then.");
    }

    @Test
    void an_nrr_that_no_customer_pays_says_what_it_is_of() {
        Told told = Told.of(Book.ofChanges("100>120, 100>-")).by(Told.METHOD.with(Setting.COHORT, "survivors"));

        assertThat(words(told).first()).isEqualTo("NRR is 120.0%: customers of both closes.");
        assertThat(words(told).rest())
                .isEqualTo("Point to point, contraction and churn of $100 of MRR outran $20 of expansion.");
        assertThat(words(Told.of(Book.ofChanges("100>100")).by(told.method())).rest())
                .isEqualTo("Point to point, no customer’s MRR changed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            changes | setting   | value                    | sentence
            ->100   | COHORT    | survivors                | No customer had MRR on 31 December 2024.
            100>-   | COHORT    | survivors                | No customer had MRR both on 31 December 2024 and on 31 December 2025.
            """)
    void without_a_figure_it_says_who_is_not_there(String changes, Setting setting, String value, String sentence) {
        Told told = Told.of(Book.ofChanges(changes)).by(Told.METHOD.with(setting, value));

        assertThat(words(told).first()).isEqualTo(sentence);
    }

    @Test
    void it_owns_up_to_exchange_rates_where_each_close_has_its_own() {
        DataRead abroad = new DataRead(
                Map.of(),
                Optional.of(LocalDate.of(2020, 1, 1)),
                List.of(new DataRead.RatePair("EUR", Optional.empty(), Optional.empty())));
        Told told = Told.of(Book.ofChanges("100>130")).reading(abroad);

        assertThat(words(told).rest()).isEqualTo("Expansion added $30 of MRR; nothing was lost.");
        assertThat(words(told.by(Told.METHOD.with(Setting.CURRENCY_MODE, "spot")))
                        .rest())
                .isEqualTo("Expansion added $30 of MRR; nothing was lost. Exchange rates are part of it.");
    }

    @Test
    void it_names_the_best_and_the_worst_tier() {
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                10 | Basic | - | 100 | 101
                10 | Plus  | - | 100 | 110
                """)).isEqualTo("Pro leads at 120.0%; Basic trails at 101.0%.");
    }

    @Test
    void it_says_that_a_tier_shrinks_only_when_its_interval_lies_below_100() {
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                10 | Basic | - | 100 | 99
                """)).isEqualTo("Pro leads at 120.0%; Basic, at 99.0%, shrinks.");
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                10 | Basic | - | 100 | 100
                """)).isEqualTo("Pro leads at 120.0%; Basic trails at 100.0%.");
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                5  | Basic | - | 100 | 147
                5  | Basic | - | 100 | 50
                """)).isEqualTo("Pro leads at 120.0%; Basic trails at 98.5%.");
    }

    @Test
    void it_is_silent_about_tiers_that_are_few_small_unassigned_or_without_cohort() {
        assertThat(tiers("10 | Pro | - | 100 | 120")).isEmpty();
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                9  | Basic | - | 100 | 101
                """)).isEmpty();
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                10 | -     | - | 100 | 101
                """)).isEmpty();
        assertThat(tiers("""
                10 | Pro   | - | 100 | 120
                10 | Basic | - | -   | 101
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            change  | half   | sentence
            0.2     | 0.2001 | The rise on a year ago is within the noise.
            0.2     | 0.1999 | NRR is up 20.0 pp on a year ago.
            0.2     | -      | NRR is up 20.0 pp on a year ago.
            -0.0005 | 0.2    | The fall on a year ago is within the noise.
            0.0004  | 0.2    | NRR is up 20.0 pp on a year ago.
            """)
    void a_visible_change_within_the_noise_is_no_news(String change, String half, String sentence) {
        Told told = Told.of(Book.ofChanges("100>130"))
                .yearAgo(Book.ofChanges("100>110"))
                .changed(change, half);

        assertThat(words(told).rest()).isEqualTo("Expansion added $30 of MRR; nothing was lost. " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            plan    | sentence
            1.285   | NRR beats the plan of 128.5% by 1.5 pp.
            1.325   | NRR misses the plan of 132.5% by 2.5 pp.
            1.3004  | NRR meets the plan of 130.0%.
            1.3     | NRR meets the plan of 130.0%.
            """)
    void a_plan_is_told_before_the_change(BigDecimal plan, String sentence) {
        Told told = Told.of(Book.ofChanges("100>130"))
                .yearAgo(Book.ofChanges("100>110"))
                .annexed(planned(Told.WINDOWS.close(), plan));

        assertThat(words(told).rest()).isEqualTo("Expansion added $30 of MRR; nothing was lost. " + sentence);
        assertThat(words(told.changed("0.2", "0.3")).rest())
                .endsWith("lost. The rise on a year ago is within the noise.");
    }

    @Test
    void a_plan_of_another_close_is_silent() {
        Told told = Told.of(Book.ofChanges("100>130"))
                .yearAgo(Book.ofChanges("100>110"))
                .annexed(planned(Told.WINDOWS.monthAgo().close(), BigDecimal.ONE));

        assertThat(words(told).rest()).endsWith("lost. NRR is up 20.0 pp on a year ago.");
    }

    private static Targets planned(Close close, BigDecimal nrr) {
        return new Targets(new TreeMap<>(Map.of(close, nrr)), new TreeMap<>());
    }

    private static String tiers(String book) {
        String rest = words(Told.of(Book.of(book))).rest();
        int second = rest.indexOf(". ");
        return second < 0 ? "" : rest.substring(second + 2);
    }

    private static LeadWords lead(String changes) {
        return words(Told.of(Book.ofChanges(changes)));
    }

    private static LeadWords words(Told told) {
        return new LeadWords(told.story(), told.notation());
    }
}
