package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.Details;
import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.ErrorCode.Kind;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final Window BEFORE =
            Told.WINDOWS.calendar().window(Window.Kind.TRAILING_12_MONTHS, Book.YEAR.open());
    private static final Tallies SOUND = Book.of("""
            units | tier  | channel | opening | closing
            2     | Pro   | ads     | 100     | 150
            1     | Pro   | sales   | 80      | 20
            3     | Basic | ads     | 40      | -
            1     | Basic | sales   | -       | 11
            """).tallies(Method.standard(), List.of(BEFORE, Book.YEAR));
    private static final Tallies HEADLINE_FIRST = new Tallies(Map.of(Book.YEAR, SOUND.of(Book.YEAR)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void they_hold_for_random_histories(long seed) {
        History history = RandomHistory.of(seed);
        Measurement measured = Measurements.of(history.method(), new NaiveOracle(history).tallies(), Set.of());

        assertThatCode(() -> Identities.check(measured)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            column         | value | identity                                                                 | values
            OPENING        | 401   | opening + expansion - contraction - churn = cohort closing               | 321.0000 is not 320.0000
            COHORT_CLOSING | 319   | opening + expansion - contraction - churn = cohort closing               | 320.0000 is not 319.0000
            NEW            | 12    | opening + new + reactivation + expansion - contraction - churn = closing | 332.0000 is not 331.0000
            REACTIVATION   | 2     | opening + new + reactivation + expansion - contraction - churn = closing | 333.0000 is not 331.0000
            CLOSING        | 330   | opening + new + reactivation + expansion - contraction - churn = closing | 331.0000 is not 330.0000
            KEPT           | 401   | GRR <= 1                                                                 | 401.0000 exceeds 400.0000
            NUMERATOR      | 219   | GRR <= NRR                                                               | 220.0000 exceeds 219.0000
            RETAINED_UNITS | 7     | retained units <= units                                                  | 7 exceeds 6
            """)
    void a_cell_that_contradicts_itself_is_reported_with_its_values(
            Column column, long value, String identity, String values) {
        Tallies broken = changed(Book.YEAR, Segment.TOTAL, tally -> with(tally, column, inUnits(column, value)));

        assertBroken(broken, identity, values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            column              | value | identity                                       | values
            CLOSING_AT_OWN_RATE | 319   | sum of closing_at_own_rate over [tier] = total | 330.0000 is not 331.0000
            NUMERATOR           | 321   | sum of numerator over [tier] = total           | 321.0000 is not 320.0000
            EXPANDED_UNITS      | 3     | sum of expanded_units over [tier] = total      | 3 is not 2
            """)
    void segments_that_do_not_add_up_are_reported_with_their_values(
            Column column, long value, String identity, String values) {
        Tallies broken = changed(
                Book.YEAR, Segment.of(Dimension.TIER, "Pro"), tally -> with(tally, column, inUnits(column, value)));

        assertBroken(broken, identity, values);
    }

    @Test
    void a_pair_that_is_missing_is_reported() {
        Tallies broken = changed(Book.YEAR, Segment.of("Basic", "ads"), tally -> Tally.EMPTY);

        assertThatThrownBy(() -> Identities.check(measurement(broken, Set.of())))
                .hasMessageContaining("sum of units over [tier, channel] = total")
                .hasMessageContaining("3 is not 6");
    }

    @Test
    void a_closing_that_the_next_window_does_not_open_with_is_reported_with_both() {
        Tallies broken = changed(BEFORE, null, tally -> with(tally, Column.CLOSING_AT_OWN_RATE, 0));

        assertBroken(broken, "closing of " + BEFORE + " at its own rates = opening", "0.0000 is not 400.0000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            movement     | amount | values
            EXPANSION    | 99     | 99.0000 is not 100.0000
            CONTRACTION  | -61    | -61.0000 is not -60.0000
            CHURN        | 120    | 120.0000 is not -120.0000
            REACTIVATION | 1      | 1.0000 is not 0.0000
            """)
    void causes_that_do_not_add_up_to_their_movement_are_reported(Movement movement, String amount, String values) {
        SortedMap<CauseTally.Part, CauseTally.Caused> parts = new TreeMap<>();
        parts.put(part(Movement.EXPANSION), caused("100"));
        parts.put(part(Movement.CONTRACTION), caused("-60"));
        parts.put(part(Movement.CHURN), caused("-120"));
        parts.put(part(movement), caused(amount));
        CauseTally causes = new CauseTally(new TreeMap<>(Map.of(Segment.TOTAL, parts)));
        Details details = new Details(new TreeMap<>(), Flow.NONE, Optional.of(causes), Optional.empty(), List.of());

        assertBroken(
                new Tallies(HEADLINE_FIRST.byWindow(), details),
                "sum of the causes of " + movement.name().toLowerCase(Locale.ROOT) + " = what it moved",
                values);
    }

    private static CauseTally.Part part(Movement movement) {
        return new CauseTally.Part(movement, MovementCause.PRICE);
    }

    private static CauseTally.Caused caused(String amount) {
        return new CauseTally.Caused(1, Amount.of(amount));
    }

    @Test
    void a_closing_whose_rates_are_not_known_continues_nowhere() {
        Tallies unrated = changed(BEFORE, null, tally -> with(tally, Column.CLOSING_AT_OWN_RATE, 0));

        assertThatCode(() -> Identities.check(measurement(unrated, Set.of(BEFORE))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_month_whose_revenue_does_not_lead_from_its_closing_is_reported_with_both() {
        Measurement sound = measurement(HEADLINE_FIRST, Set.of());
        MonthRevenue.Walk walk = new MonthRevenue.Walk(Amount.of("325"), Amount.of("-11"), Amount.of("5"));

        assertThatCode(() -> Identities.check(earning(sound, walk))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Identities.check(
                        earning(sound, new MonthRevenue.Walk(Amount.of("325.0001"), walk.began(), walk.ended()))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.IDENTITY_BROKEN))
                .hasMessageStartingWith(
                        "IDENTITY_BROKEN: closing at its own rates + began + ended = revenue of the month"
                                + " does not hold for total in " + Book.YEAR + ": 325.0000 is not 325.0001. ");
    }

    @Test
    void without_the_rates_of_the_close_a_months_revenue_leads_nowhere() {
        Measurement unrated = measurement(HEADLINE_FIRST, Set.of(Book.YEAR));
        MonthRevenue.Walk other = new MonthRevenue.Walk(Amount.of("1"), Amount.ZERO, Amount.ZERO);

        assertThatCode(() -> Identities.check(earning(unrated, other))).doesNotThrowAnyException();
    }

    @Test
    void a_window_without_mrr_at_either_close_has_no_data() {
        assertThatThrownBy(() -> Identities.requireData(Tally.EMPTY, Book.YEAR))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.NO_DATA))
                .hasMessageContaining("no unit had MRR at the close of 2024-12-31 or of 2025-12-31");
        assertThatCode(() -> Identities.requireData(Book.ofChanges("->1").total(), Book.YEAR))
                .doesNotThrowAnyException();
        assertThatCode(() -> Identities.requireData(Book.ofChanges("1>-").total(), Book.YEAR))
                .doesNotThrowAnyException();
    }

    private static Measurement earning(Measurement measured, MonthRevenue.Walk revenue) {
        return new Measurement(
                measured.method(),
                measured.tallies(),
                revenue,
                measured.withoutClosingRates(),
                measured.dataRead(),
                measured.provenance());
    }

    private static void assertBroken(Tallies tallies, String identity, String values) {
        assertThatThrownBy(() -> Identities.check(measurement(tallies, Set.of())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code().kind()).isEqualTo(Kind.IDENTITY))
                .hasMessageStartingWith("IDENTITY_BROKEN: " + identity + " does not hold for total in " + Book.YEAR
                        + ": " + values + ". Nothing was printed; ");
    }

    private static Measurement measurement(Tallies tallies, Set<Window> withoutClosingRates) {
        return Measurements.of(Told.METHOD, tallies, withoutClosingRates);
    }

    /** The sound tallies with one segment of a window changed, or with all of them. */
    private static Tallies changed(Window window, @Nullable Segment segment, UnaryOperator<Tally> change) {
        Map<Window, SortedMap<Segment, Tally>> windows = new HashMap<>(SOUND.byWindow());
        SortedMap<Segment, Tally> cells = new TreeMap<>(SOUND.of(window));
        cells.replaceAll((each, tally) -> segment == null || each.equals(segment) ? change.apply(tally) : tally);
        windows.put(window, cells);
        return new Tallies(windows);
    }

    private static long inUnits(Column column, long value) {
        return column.isCount() ? value : value * 10_000;
    }

    private static Tally with(Tally tally, Column column, long value) {
        Map<Column, Long> sums = new HashMap<>(tally.sums());
        sums.put(column, value);
        return new Tally(sums, tally.squares(), tally.largestExpander().orElse(null));
    }
}
