package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final StatementWindows WINDOWS = Told.WINDOWS;
    private static final Company COMPANY = Company.named("Northwind");
    private static final Tallies TALLIES = Book.of("""
            units | tier  | channel | opening | closing
            20    | Pro   | ads     | 1000    | 1250
            20    | Basic | sales   | 500     | 450
            4     | Basic | ads     | 500     | -
            3     | Basic | ads     | -       | 500
            """).tallies(Told.METHOD, WINDOWS.all());

    @Test
    void it_holds_the_figures_of_each_window() {
        Statement statement = Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE);

        assertThat(statement.headline()).isEqualTo(figures(WINDOWS.headline()));
        assertThat(statement.yearAgo()).isEqualTo(figures(WINDOWS.yearAgo()));
        assertThat(statement.monthAgo()).isEqualTo(figures(WINDOWS.monthAgo()));
        assertThat(statement.month()).isEqualTo(figures(WINDOWS.month()));
        assertThat(statement.monthYearAgo()).isEqualTo(figures(WINDOWS.monthYearAgo()));
        assertThat(statement.quarter()).isEqualTo(figures(WINDOWS.quarter()));
        assertThat(statement.quarterYearAgo()).isEqualTo(figures(WINDOWS.quarterYearAgo()));
        assertThat(statement.bridge()).isEqualTo(Bridge.of(TALLIES.total(WINDOWS.headline())));
        assertThat(statement.headline().nrr()).hasToString("1.062500000000");
        assertThat(statement.headline().grr()).hasToString("0.906250000000");
    }

    @Test
    void its_trend_has_every_month_and_those_with_a_cohort_are_measured() {
        Trend trend = Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE)
                .trend();

        assertThat(trend.points())
                .extracting(Trend.Point::close)
                .containsExactlyElementsOf(
                        WINDOWS.trend().stream().map(Window::close).toList());
        // The first units appear in January 2024, so the first year that opens with a cohort closes in January 2025.
        assertThat(trend.measured())
                .hasSize(12)
                .first()
                .satisfies(point -> assertThat(point.close()).hasToString("2025-01-31"));
        assertThat(trend.points().getLast().figures()).isEqualTo(figures(WINDOWS.headline()));
    }

    @Test
    void it_says_whose_it_is_and_where_it_comes_from() {
        Statement statement = Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE);

        assertThat(statement.company()).isEqualTo(new Company("Northwind", "Confidential: board of Northwind"));
        assertThat(statement.currency()).isEqualTo("USD");
        assertThat(statement.windows()).isEqualTo(WINDOWS);
        assertThat(statement.notation()).isEqualTo(new Notation("USD", Notation.Scale.THOUSAND));
        assertThat(statement.method()).isEqualTo(Told.METHOD);
        assertThat(statement.dataRead()).isEqualTo(Measurements.DATA_READ);
        assertThat(statement.provenance().dataWatermark()).isEqualTo(Measurements.NEWEST_ROW);
        assertThat(statement.provenance().knownAt()).isEqualTo(Measurements.KNOWN_AT);
        assertThat(statement.provenance().fingerprint()).isEqualTo(Told.METHOD.fingerprint());
    }

    @Test
    void its_words_follow_from_its_figures() {
        assertThat(Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE)
                        .commentary())
                .isEqualTo(new Commentary(
                        "Existing customers pay 6.3% more than a year ago.",
                        "Expansion of $5.0k of MRR outran $3.0k of contraction and churn."
                                + " Pro leads at 125.0%; Basic, at 75.0%, shrinks.",
                        new Heading(
                                "Expansion of $5.0k more than replaces losses of $3.0k",
                                "Bridge of the 44 customers with MRR on 31 December 2024, $ thousand."),
                        new Heading(
                                "NRR has held above 100% for twelve months",
                                "Trailing twelve months, % of opening MRR, January 2025 to December 2025."),
                        new Heading("Components of the change", "% of opening MRR"),
                        new Heading(
                                "Pro compounds; Basic shrinks in the channel it lives on",
                                "NRR, %, by tier at opening and channel of first touch; GRR, customers, opening MRR."
                                        + " Bars start at 100; the line is the 95% interval."),
                        new Heading(
                                "Opening to closing is accounted for in full, in every tier",
                                "All customers, $ of MRR. Expansion to churn: tier at opening; new and returned: tier at"
                                        + " close. Customers in brackets stay in the count."),
                        new Heading(
                                "No check is open; every row read is in MRR",
                                "Item rows read for this statement, and what checks found"),
                        new Heading("How the figure is made", "Version 1"),
                        new Heading(
                                "Every setting is at its default but small-units",
                                "Settings of method 1; SHA-256 " + Told.METHOD.fingerprint()),
                        Optional.empty(),
                        new Heading(
                                "No ledger control was given",
                                "gl_control of closing_mrr or month_revenue ties it to the books"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Heading(
                                "The base doubles in eleven years", "What the figure implies, if it holds")),
                        Optional.empty(),
                        Optional.of(new Heading(
                                "Basic churns 16.7% and expands 0.0%; Pro churns 0.0% and expands 25.0%",
                                "Components by tier, % of the tier’s opening MRR."
                                        + " Left of the line: contraction (light), churn (dark); right: expansion.")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void of_one_tier_too_a_change_within_the_noise_is_owned_up_to() {
        StatementWindows later = new StatementWindows(Close.of(YearMonth.of(2026, 6)), WINDOWS.calendar());
        Tallies oneTier = Book.of("""
                units | tier | channel | opening | closing
                10    | Pro  | ads     | 100     | 200
                10    | Pro  | ads     | 100     | 50
                """).tallies(Told.METHOD, later.all());

        Statement statement =
                Statement.of(COMPANY, later, Measurements.of(Told.METHOD, oneTier, Set.of()), Evidence.NONE);

        assertThat(statement.contribution()).isEmpty();
        assertThat(statement.commentary().leadRest()).endsWith("The fall on a year ago is within the noise.");
        assertThat(statement.commentary().trend().message()).endsWith("; the change on a year ago is within the noise");
    }

    @Test
    void its_closing_at_own_rates_is_absent_where_a_rate_is_missing() {
        assertThat(Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE)
                        .closingAtOwnRates())
                .contains(Amount.of("35500"));
        assertThat(Statement.of(COMPANY, WINDOWS, measured(Set.of(WINDOWS.headline())), Evidence.NONE)
                        .closingAtOwnRates())
                .isEmpty();
        assertThat(Statement.of(COMPANY, WINDOWS, measured(Set.of(WINDOWS.month())), Evidence.NONE)
                        .closingAtOwnRates())
                .isPresent();
    }

    @Test
    void the_same_measurement_gives_an_equal_statement() {
        assertThat(Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE))
                .isEqualTo(Statement.of(COMPANY, WINDOWS, measured(Set.of()), Evidence.NONE));
    }

    @Test
    void nobody_with_mrr_is_no_statement() {
        Tallies nobody = new Book(List.of()).tallies(Told.METHOD, WINDOWS.all());

        assertFault(nobody, Told.METHOD, ErrorCode.NO_DATA);
    }

    @Test
    void figures_that_contradict_themselves_are_no_statement() {
        Map<Window, SortedMap<Segment, Tally>> windows = new HashMap<>(TALLIES.byWindow());
        windows.put(WINDOWS.month(), new TreeMap<>(Map.of(Segment.TOTAL, TALLIES.total(WINDOWS.yearAgo()))));

        assertFault(new Tallies(windows), Told.METHOD, ErrorCode.IDENTITY_BROKEN);
    }

    @Test
    void without_a_currency_there_is_no_statement() {
        assertFault(TALLIES, Method.standard(), ErrorCode.CURRENCY_REQUIRED);
    }

    private static void assertFault(Tallies tallies, Method method, ErrorCode code) {
        assertThatThrownBy(
                        () -> Statement.of(COMPANY, WINDOWS, Measurements.of(method, tallies, Set.of()), Evidence.NONE))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static Measurement measured(Set<Window> withoutClosingRates) {
        return Measurements.of(Told.METHOD, TALLIES, withoutClosingRates);
    }

    private static Figures figures(Window window) {
        return Figures.of(TALLIES.total(window), Told.METHOD);
    }
}
