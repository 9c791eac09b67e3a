package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoWordsTest {
    private static final Told TOLD = Told.of(Book.ofChanges("1000>1125"));
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            movers                                                        | message
            Halden 100>150                                                | Halden brings all of the gains
            Halden 100>150, Nord 100>110                                  | Halden brings 83.3% of the gains
            A 1>26, B 1>26, C 1>26, D 1>26                                | A brings 25.0% of the gains
            A 1>25, B 1>25, C 1>25, D 1>25, E 1>5                         | Five customers bring all of the gains
            A 1>3, B 1>3, C 1>3, D 1>3, E 1>3, F 1>3, G 1>3, H 1>2, I 1>2 | Seven customers bring 87.5% of the gains
            A 1>9, B 1>3, C 1>3, D 1>3, E 1>3, F 1>3, G 1>3, H 1>2, I 1>2 | A brings 36.4% of the gains
            - 100>150                                                     | c01 brings all of the gains
            """)
    void of_the_gains_one_large_customer_is_named_else_the_first_seven_are_counted(String movers, String message) {
        assertThat(words(TOLD.annexed(Moving.of(movers))).gains())
                .contains(new Heading(message, "Largest gains, T12M, $ of MRR; two main causes each"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            movers                                                        | message
            Halden 100>0                                                  | Halden makes all of the losses
            Halden 100>50, Nord 100>90                                    | Halden makes 83.3% of the losses
            A 25>1, B 25>1, C 25>1, D 25>1, E 5>1                         | Five customers make all of the losses
            A 3>1, B 3>1, C 3>1, D 3>1, E 3>1, F 3>1, G 3>1, H 1>0, I 1>0 | Seven customers make 87.5% of the losses
            """)
    void losses_say_that_no_reason_is_on_record(String movers, String message) {
        assertThat(words(TOLD.annexed(Moving.of(movers))).losses())
                .contains(new Heading(message, "Largest losses, T12M, $ of MRR; reasons are not on record"));
    }

    @Test
    void a_side_on_which_nobody_is_is_silent() {
        assertThat(words(TOLD).gains()).isEmpty();
        assertThat(words(TOLD).losses()).isEmpty();
        assertThat(words(TOLD.annexed(Moving.of("A 1>2"))).losses()).isEmpty();
        assertThat(words(TOLD.annexed(Moving.of("A 2>1"))).gains()).isEmpty();
    }

    @Test
    void a_customer_is_named_as_all_are() {
        assertThat(words(TOLD.annexed(
                                Moving.of("Halden Logistics 100>150"), Annexed.naming(Presentation.Names.INITIALS)))
                        .gains()
                        .map(Heading::message))
                .contains("H. L. brings all of the gains");
    }

    @Test
    void without_a_cohort_there_is_no_concentration() {
        assertThat(words(TOLD).concentration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            without        | message
            1.0            | Halden decides 8.3 pp
            1.20           | Halden decides 11.7 pp
            1.033333333333 | Halden decides 5.0 pp
            1.04           | No customer decides the figure
            1.13           | No customer decides the figure
            """)
    void one_decides_the_figure_that_would_be_another_by_half_the_interval_without_it(String without, String message) {
        // 1300/1200 is 108.3 %.
        assertThat(concentration(exactly("1200", "1300", "0.05"), without)).contains(message);
    }

    @Test
    void nobody_decides_what_would_print_the_same_even_where_there_is_no_interval() {
        Figures certain = exactly("1200", "1300", "0");
        assertThat(concentration(certain, "1.0838")).contains("No customer decides the figure");
        assertThat(concentration(certain, "1.0839")).contains("Halden decides 0.1 pp");
    }

    /** Of this headline, without Halden another. */
    private static Optional<String> concentration(Figures headline, String without) {
        Commentary.Story story = TOLD.annexed(
                        spread(), new Decisive("h", Optional.of("Halden"), new BigDecimal(without)))
                .story();
        return new WhoWords(Told.withHeadline(story, headline), new Notation("USD", Notation.Scale.UNIT))
                .concentration()
                .map(Heading::message);
    }

    private static Figures exactly(String opening, String closing, String half) {
        Tally tally = new Tally(
                Map.of(
                        Column.DENOMINATOR, Amount.of(opening).tenThousandths(),
                        Column.NUMERATOR, Amount.of(closing).tenThousandths()),
                Squares.ZERO,
                null);
        Figures figures = Figures.of(tally, Told.METHOD);
        return new Figures(
                tally,
                figures.nrr(),
                figures.kept(),
                figures.grr(),
                figures.logoRetention(),
                Optional.of(new BigDecimal(half)),
                Optional.empty(),
                false);
    }

    @Test
    void where_there_is_no_figure_without_one_nobody_is_judged() {
        assertThat(words(TOLD.annexed(spread())).concentration().map(Heading::message))
                .contains("Who carries the figure");
    }

    private static Spread spread() {
        Spread.Collecting spread = new Spread.Collecting();
        spread.accept(new UnitBalance("u", 100, 100, false, "Pro", "ads"));
        return spread.spread();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            kept at last, oldest first | message
            100                        | The one cohort pays at least what it started with
            99.99                      | The one cohort pays less than it started with
            100 120 100                | All three cohorts pay at least what they started with
            90 80                      | No cohort pays what it started with
            100 90                     | One of two cohorts pays at least what it started with; Q4 24 does not
            110 90 120 80              | Two of four cohorts pay at least what they started with; Q2 24 and Q4 24 do not
            110 90 120 80 70           | Two of five cohorts pay at least what they started with
            - 90 110                   | One of two cohorts pays at least what it started with; Q3 24 does not
            """)
    void cohorts_are_counted_and_up_to_two_exceptions_named(String kept, String message) {
        assertThat(words(TOLD.cohorts(triangle(Cohorts.Period.QUARTER, kept))).cohorts())
                .contains(new Heading(
                        message,
                        "MRR kept (bold) and customers kept (plain), % of the cohort’s first quarter end; start in $."
                                + " Outlined: MRR below 100."));
    }

    @Test
    void a_cohort_of_one_close_is_too_young_to_judge() {
        Triangle young = new Triangle(Cohorts.Period.MONTH, List.of(row(YearMonth.of(2025, 12), 5, "100")));
        Triangle nobody = new Triangle(Cohorts.Period.MONTH, List.of(row(YearMonth.of(2025, 12), 0, "-")));

        assertThat(words(TOLD.cohorts(young)).cohorts()).hasValueSatisfying(heading -> {
            assertThat(heading.message()).isEqualTo("No cohort is old enough to judge");
            assertThat(heading.subtitle()).contains("% of the cohort’s first month end;");
        });
        assertThat(words(TOLD.cohorts(nobody)).cohorts()).isEmpty();
        assertThat(words(TOLD).cohorts()).isEmpty();
    }

    /** Cohorts up to that of the fourth quarter, or of December, of 2024; {@code -} is one of nobody. */
    private static Triangle triangle(Cohorts.Period period, String kept) {
        String[] last = kept.split(" ", -1);
        List<Triangle.Row> rows = new ArrayList<>();
        for (int i = 0; i < last.length; i++) {
            YearMonth end = YearMonth.of(2024, 12).minusMonths(3L * (last.length - 1 - i));
            rows.add(last[i].equals("-") ? row(end, 0, "-", "-") : row(end, 5, "100", last[i]));
        }
        return new Triangle(period, rows);
    }

    private static Triangle.Row row(YearMonth end, long units, String... kept) {
        List<Triangle.Cell> cells = new ArrayList<>();
        for (String percent : kept) {
            Retention share = percent.equals("-")
                    ? Retention.of(0, 0)
                    : Retention.of(
                            Amount.of(percent).tenThousandths(),
                            Amount.of("100").tenThousandths());
            cells.add(new Triangle.Cell(Close.of(end), Amount.of("100"), units, share, Retention.of(units, units)));
        }
        return new Triangle.Row(Close.of(end), units, Amount.of("100"), cells);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            units | without | days | message                                              | ended
            2     | 0.975   | 31   | $24 is in grace; without it NRR is 97.5%             | in the last 31 days
            1     | 1.1     | 1    | $24 is in grace; without it NRR is 110.0%            | in the last day
            1     | -       | 31   | $24 is in grace; without it there is no figure       | in the last 31 days
            0     | 0.975   | 31   |                                                      |
            """)
    void what_is_in_grace_is_told_with_the_figure_without_it(
            long units, String without, String days, @Nullable String message, @Nullable String ended) {
        Told told = TOLD.by(Told.METHOD.with(Setting.GRACE_DAYS, days))
                .annexed(new Annex.Variants(Optional.of(Once.figures(without, "0.9")), Optional.empty()));

        assertThat(inGrace(told, units))
                .isEqualTo(Optional.ofNullable(message)
                        .map(said -> new Heading(
                                said, "Terms that ended " + ended + ", not renewed yet, still counted; %")));
    }

    @Test
    void a_method_without_grace_is_silent_about_it() {
        assertThat(inGrace(TOLD, 2)).isEmpty();
    }

    private static Optional<Heading> inGrace(Told told, long units) {
        Tally tally = new Tally(
                Map.of(
                        Column.IN_GRACE_UNITS,
                        units,
                        Column.IN_GRACE,
                        Amount.of("24").tenThousandths(),
                        Column.UNITS,
                        10L),
                Squares.ZERO,
                null);
        Commentary.Story story = told.story();
        return new WhoWords(
                        Told.withHeadline(story, Figures.of(tally, story.method())),
                        new Notation("USD", Notation.Scale.UNIT))
                .grace();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            due | ended | in grace | renewed | message
            600 | 100   | 20       | 60      | $1.20k comes up for renewal by 31 March 2026; of the last 90 days, 75.0% was renewed
            600 | 0     | 0        | 0       | $1.20k comes up for renewal by 31 March 2026
            600 | 20    | 20       | 0       | $1.20k comes up for renewal by 31 March 2026
            0   | 100   | 0        | 100     | No term ends by 31 March 2026; of the last 90 days, 100.0% was renewed
            """)
    void renewals_say_what_comes_up_and_what_became_of_what_did(
            String due, String ended, String inGrace, String renewed, String message) {
        Renewals.Row pro = new Renewals.Row(
                "Pro",
                List.of(Amount.of(due), Amount.ZERO),
                3,
                Amount.of(ended),
                Amount.of(inGrace),
                Amount.of(renewed));
        Renewals.Row basic = new Renewals.Row(
                "Basic", List.of(Amount.ZERO, Amount.of(due)), 3, Amount.ZERO, Amount.ZERO, Amount.ZERO);
        Told told = TOLD.annexed(new Renewals(List.of(JANUARY, LAST), List.of(pro, basic)));

        assertThat(words(told).renewals())
                .contains(new Heading(
                        message,
                        "MRR of terms whose end is known, $, at opening rates, no forecast."
                                + " Tier at close, or when the term ended. Renewed: at most what was due."));
    }

    @Test
    void without_a_known_term_nothing_is_said_of_renewals() {
        assertThat(words(TOLD).renewals()).isEmpty();
    }

    private static WhoWords words(Told told) {
        return new WhoWords(told.story(), new Notation("USD", Notation.Scale.UNIT));
    }
}
