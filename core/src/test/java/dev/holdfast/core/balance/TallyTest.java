package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Tally.Expander;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void it_counts_and_sums_every_movement() {
        Tally tally = Book.of("""
                units | tier | channel | opening | closing
                1     | -    | -       | 100     | 150
                2     | -    | -       | 80      | 20
                1     | -    | -       | 70      | paused
                1     | -    | -       | 40      | -
                1     | -    | -       | 30      | 30
                1     | -    | -       | -       | 11
                1     | -    | -       | was     | 12
                1     | -    | -       | -       | paused
                2     | -    | -       | paused  | -
                """).total();

        assertThat(tally.sums())
                .containsExactlyEntriesOf(new EnumMap<>(Map.ofEntries(
                        Map.entry(Column.UNITS, 6L),
                        Map.entry(Column.RETAINED_UNITS, 5L),
                        Map.entry(Column.EXPANDED_UNITS, 1L),
                        Map.entry(Column.CONTRACTED_UNITS, 3L),
                        Map.entry(Column.CHURNED_UNITS, 1L),
                        Map.entry(Column.NEW_UNITS, 1L),
                        Map.entry(Column.REACTIVATED_UNITS, 1L),
                        Map.entry(Column.OPENING_UNITS, 6L),
                        Map.entry(Column.CLOSING_UNITS, 6L),
                        Map.entry(Column.LOST_WHILE_PAUSED_UNITS, 2L),
                        Map.entry(Column.IN_GRACE_UNITS, 0L),
                        Map.entry(Column.ACQUIRED_UNITS, 0L),
                        Map.entry(Column.OPENING, 400_0000L),
                        Map.entry(Column.EXPANSION, 50_0000L),
                        Map.entry(Column.CONTRACTION, 190_0000L),
                        Map.entry(Column.CHURN, 40_0000L),
                        Map.entry(Column.NEW, 11_0000L),
                        Map.entry(Column.REACTIVATION, 12_0000L),
                        Map.entry(Column.CLOSING, 243_0000L),
                        Map.entry(Column.CLOSING_AT_OWN_RATE, 243_0000L),
                        Map.entry(Column.LOST_WHILE_PAUSED, 2_0000L),
                        Map.entry(Column.IN_GRACE, 0L),
                        Map.entry(Column.ACQUIRED, 0L),
                        Map.entry(Column.COHORT_CLOSING, 220_0000L),
                        Map.entry(Column.KEPT, 170_0000L),
                        Map.entry(Column.NUMERATOR, 220_0000L),
                        Map.entry(Column.DENOMINATOR, 400_0000L))));
        assertThat(tally.amount(Column.CLOSING)).isEqualTo(Amount.of("243"));
    }

    @Test
    void two_of_them_add_up_column_by_column() {
        Tally left = tally(3, 100, new Expander("a", 1, 5));
        Tally right = tally(4, 20, new Expander("b", 1, 4));

        Tally sum = left.plus(right);

        assertThat(sum).isEqualTo(tally(7, 120, new Expander("a", 1, 5))).isEqualTo(right.plus(left));
        assertThat(left.plus(Tally.EMPTY)).isEqualTo(left).isEqualTo(Tally.EMPTY.plus(left));
    }

    @Test
    void the_larger_expander_wins_and_the_lower_id_among_equals() {
        Expander low = new Expander("\uFF5E", 10, 14);
        Expander high = new Expander("\uD83D\uDE0A", 5, 9);

        assertThat(tally(1, 1, high).plus(tally(1, 1, low)).largestExpander()).contains(low);
        assertThat(tally(1, 1, low).plus(tally(1, 1, high)).largestExpander()).contains(low);
        assertThat(tally(1, 1, null).plus(tally(1, 1, high)).largestExpander()).contains(high);
        assertThat(tally(1, 1, null).plus(tally(1, 1, null)).largestExpander()).isEmpty();
    }

    @Test
    void in_whatever_order_units_come_the_lower_id_among_equals_wins() {
        Book book = Book.ofChanges("100>120, 300>320, 50>60");

        assertThat(book.total().largestExpander()).contains(new Expander("u000", 100_0000, 120_0000));
        assertThat(new Book(book.units().reversed()).total()).isEqualTo(book.total());
    }

    @Test
    void a_sum_it_cannot_hold_is_a_fault() {
        Tally huge = new Tally(Map.of(Column.OPENING, Long.MAX_VALUE), Squares.ZERO, null);

        assertThatThrownBy(() -> huge.plus(huge))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.AMOUNT_OVERFLOW));
    }

    @Test
    void a_run_has_every_subset_of_its_dimensions() {
        assertThat(Tallies.groupingSets(Set.of())).containsExactly(Set.of());
        assertThat(Tallies.groupingSets(Set.of(Dimension.CHANNEL)))
                .containsExactly(Set.of(), Set.of(Dimension.CHANNEL));
        assertThat(Tallies.groupingSets(Dimension.OF_STATEMENT))
                .containsExactly(
                        Set.of(),
                        Set.of(Dimension.TIER),
                        Set.of(Dimension.CHANNEL),
                        Set.of(Dimension.TIER, Dimension.CHANNEL));
    }

    @Test
    void a_run_has_the_total_of_every_window_also_of_an_empty_one() {
        Tallies tallies = new Book(List.of()).tallies();

        assertThat(tallies.of(Book.YEAR)).containsExactly(Map.entry(Segment.TOTAL, Tally.EMPTY));
        assertThat(tallies.total(Book.YEAR)).isEqualTo(Tally.EMPTY);
    }

    @Test
    void a_window_that_was_not_measured_is_asked_for_in_vain() {
        Window month =
                new Window(Window.Kind.MONTH, Close.of(YearMonth.of(2025, 11)), Close.of(YearMonth.of(2025, 12)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Book.of("1 | - | - | 1 | 1").tallies().of(month))
                .withMessage("not measured: month (2025-11-30, 2025-12-31]");
    }

    private static Tally tally(long units, long opening, @Nullable Expander expander) {
        BigInteger square = BigInteger.valueOf(opening);
        return new Tally(
                Map.of(Column.UNITS, units, Column.OPENING, opening),
                new Squares(square, square.add(square), square.negate()),
                expander);
    }
}
