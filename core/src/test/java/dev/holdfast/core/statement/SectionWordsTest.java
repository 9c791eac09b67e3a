package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.statement.DataRead.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            now                          | year ago                     | message
            100>120, 100>90, 100>-       | 100>110, 100>80, 50>-        | More churn, less contraction, more expansion
            100>110, 100>80, 50>-        | 100>120, 100>90, 100>-       | Less churn, more contraction, less expansion
            100>120, 100>-               | 100>110, 100>-               | More expansion
            100>120, 100>-               | 1000>1200, 1000>-            | Components as a year ago
            10000>10004                  | 10000>10000                  | Components as a year ago
            10000>10005                  | 10000>10000                  | More expansion
            100>120                      | ->100                        | Components of the change
            ->120                        | 100>120                      | Components need a cohort
            """)
    void the_components_say_what_changed_visibly_on_a_year_ago(String now, String yearAgo, String message) {
        Told told = Told.of(Book.ofChanges(now)).yearAgo(Book.ofChanges(yearAgo));

        assertThat(words(told).components().message()).isEqualTo(message);
    }

    @Test
    void the_components_are_told_apart_from_an_nrr_that_is_not_their_sum() {
        Told told = Told.of(Book.ofChanges("100>120, 100>-")).yearAgo(Book.ofChanges("100>110, 100>-"));

        assertThat(words(told.by(Told.METHOD.with(Setting.COHORT, "survivors"))).components())
                .isEqualTo(new Heading(
                        "More expansion",
                        "Point to point, % of opening MRR; thin bars a year ago."
                                + " NRR is not their sum: numerator $120, denominator $100"));
        assertThat(words(told.by(Told.METHOD.with(Setting.AVERAGING, "chained")))
                        .components()
                        .subtitle())
                .endsWith("NRR is not their sum but an average; this year’s numerator is $120, denominator $200");
        assertThat(words(told.by(Told.METHOD.with(Setting.GRR, "of-totals")))
                        .components()
                        .subtitle())
                .isEqualTo("% of opening MRR; thin bars a year ago");
    }

    @Test
    void the_bridge_is_of_all_customers_even_where_none_counts() {
        Told lost = Told.of(Book.ofChanges("100>-")).by(Told.METHOD.with(Setting.COHORT, "survivors"));

        assertThat(new BridgeWords(lost.story(), lost.notation()).heading().message())
                .isEqualTo("Losses of $100 met no expansion");
        assertThat(words(lost).components().message()).isEqualTo("Components of the change");
    }

    @Test
    void the_reconciliation_says_at_which_close_a_tier_is_told() {
        Told told = Told.of(Book.of("1 | Pro | - | 1 | 1")).by(Told.METHOD.with(Setting.ATTRIBUTION, "close"));

        assertThat(words(told).reconciliation().subtitle())
                .isEqualTo("All customers, $ of MRR. Tier at close; of who has no MRR there, at opening."
                        + " Customers in brackets stay in the count.");
    }

    @Test
    void the_components_explain_thin_bars_only_where_there_are_any() {
        Told told = Told.of(Book.ofChanges("100>120"));

        assertThat(words(told).components().subtitle()).isEqualTo("% of opening MRR");
        assertThat(words(told.yearAgo(Book.ofChanges("1>1"))).components().subtitle())
                .isEqualTo("% of opening MRR; thin bars a year ago");
    }

    @Test
    void the_reconciliation_holds_in_every_tier_where_there_are_several() {
        assertThat(words(Told.of(Book.of("1 | Pro | - | 1 | 1"))).reconciliation())
                .isEqualTo(new Heading(
                        "Opening to closing is accounted for in full",
                        "All customers, $ of MRR. Expansion to churn: tier at opening; new and returned: tier at close."
                                + " Customers in brackets stay in the count."));
        assertThat(words(Told.of(Book.of("""
                1 | Pro   | - | 1 | 1
                1 | Basic | - | 1 | 1
                """))).reconciliation().message()).endsWith("in full, in every tier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            recurring | paused | trial | message
            900       | 0      | 0     | No check is open; every row read is in MRR
            900       | 1      | 0     | No check is open; 1 row is not MRR
            900       | 700    | 1300  | No check is open; 2,000 rows are not MRR
            """)
    void the_rows_that_are_not_mrr_are_counted(long recurring, long paused, long trial, String message) {
        DataRead read = new DataRead(
                Map.of(Kind.RECURRING, recurring, Kind.PAUSED, paused, Kind.TRIAL, trial), Optional.empty(), List.of());

        assertThat(words(Told.of(Book.ofChanges("1>1")).reading(read)).dataRead())
                .isEqualTo(new Heading(message, "Item rows read for this statement, and what checks found"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            errors | warnings | message
            0      | 0        | No check is open; every row read is in MRR
            0      | 1        | One warning is open; every row read is in MRR
            0      | 13       | 13 warnings are open; every row read is in MRR
            1      | 0        | One error is open; every row read is in MRR
            2      | 1        | Two errors and one warning are open; every row read is in MRR
            """)
    void open_errors_and_warnings_are_counted(int errors, int warnings, String message) {
        List<Finding> open = Stream.concat(
                        Collections.nCopies(errors, Severity.ERROR).stream(),
                        Collections.nCopies(warnings, Severity.WARNING).stream())
                .map(severity -> new Finding("overlap", severity, 9, "9 rows overlap", List.of(), "Look at them"))
                .toList();
        Told told = Told.of(Book.ofChanges("1>1")).annexed(new Findings(open));

        assertThat(words(told.reading(new DataRead(Map.of(), Optional.empty(), List.of())))
                        .dataRead()
                        .message())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3        | No check is open; 1 row is not MRR
            12       | No check is open; 1 row is not MRR
            excluded | No check is open; 41 rows are not MRR
            """)
    void usage_is_mrr_unless_it_is_left_out(String usageMonths, String message) {
        DataRead read =
                new DataRead(Map.of(Kind.RECURRING, 9L, Kind.USAGE, 40L, Kind.TAX, 1L), Optional.empty(), List.of());
        Method method = Method.standard().with(Setting.USAGE_MONTHS, usageMonths);

        assertThat(words(Told.of(Book.ofChanges("1>1")).by(method).reading(read))
                        .dataRead()
                        .message())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            settings                                      | message
            currency=EUR                                  | Every setting is at its default
            currency=EUR small-units=30                   | Every setting is at its default
            grain=customer                                | Every setting is at its default but grain
            zone=Europe/Paris grain=customer              | Every setting is at its default but grain and zone
            small-units=5 zone=Europe/Paris grain=customer| Every setting is at its default but grain, zone and small-units
            """)
    void the_settings_name_those_that_were_changed(String settings, String message) {
        Method method = Method.standard().withVersion("7");
        for (String setting : settings.split(" ", -1)) {
            String[] pair = setting.split("=", 2);
            method = method.with(Setting.of(pair[0]), pair[1]);
        }

        SectionWords words = words(Told.of(Book.ofChanges("1>1")).by(method));

        assertThat(words.settings())
                .isEqualTo(new Heading(message, "Settings of method 7; SHA-256 " + method.fingerprint()));
        assertThat(words.method()).isEqualTo(new Heading("How the figure is made", "Version 7"));
    }

    private static SectionWords words(Told told) {
        return new SectionWords(told.story(), told.notation());
    }
}
