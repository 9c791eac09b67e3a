package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.WorkedHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.sample.Book;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the bridge of 2025: who was lost while paused, and who was acquired. */
class DisclosedTest {
    private static final WorkedHistory BOUGHT = WorkedHistory.of("""
                    customer | amount | from       | to
                    ours     | 50     | 2024-01-01 |
                    bought   | 100    | 2023-01-01 | 2025-06-01
                    bought   | 90     | 2025-06-01 |
                    """);

    @Test
    void who_was_paused_at_open_and_is_gone_at_close_was_lost_while_paused() {
        WorkedHistory lost =
                WorkedHistory.of("""
                        customer | product | status | currency | amount | discount | interval | from       | to
                        lost     | Core    |        | USD      | 100    |          | month    | 2023-01-01 | 2024-06-01
                        lost     | Core    | paused | USD      | 100    | 10       | month    | 2024-06-01 | 2025-02-01
                        lost     | Add-on  | paused | EUR      | 120    |          | year     | 2024-06-01 | 2025-01-01
                        lost     | Old     | paused | USD      | 7      |          | month    | 2024-06-01 | 2024-12-31
                        still    | Core    | paused | USD      | 5      |          | month    | 2024-06-01 |
                        resumed  | Core    | paused | USD      | 5      |          | month    | 2024-06-01 | 2025-02-01
                        resumed  | Core    |        | USD      | 5      |          | month    | 2025-02-01 |
                        partly   | Core    |        | USD      | 5      |          | month    | 2024-06-01 | 2025-02-01
                        partly   | Add-on  | paused | USD      | 5      |          | month    | 2024-06-01 | 2025-02-01
                        """).rate("EUR", "2024-12-31", "1.1").rate("EUR", "2025-12-31", "1.2");

        // 100 − 10, and 120 EUR a year at the open's rate: 10 · 1.1.
        Tally total = Worked.total(lost);
        assertThat(total.sum(Column.LOST_WHILE_PAUSED_UNITS)).isEqualTo(1);
        assertThat(Worked.amount(total, Column.LOST_WHILE_PAUSED)).isEqualTo("101");
        assertThat(total.sum(Column.CHURNED_UNITS)).isEqualTo(1);
    }

    @Test
    void it_counts_where_its_unit_last_paid() {
        WorkedHistory lost = WorkedHistory.of("""
                customer | tier  | status | amount | from       | to
                one      | Pro   |        | 100    | 2023-01-01 | 2024-06-01
                one      | Basic | paused | 100    | 2024-06-01 | 2025-02-01
                never    | Basic | paused | 8      | 2024-06-01 | 2025-02-01
                """);

        Tallies tallies = Worked.tallies(lost);
        assertThat(tallies.of(Book.YEAR))
                .containsOnlyKeys(
                        Segment.TOTAL,
                        Segment.of(Dimension.TIER, "Pro"),
                        Segment.of(Dimension.TIER, Segment.UNASSIGNED));
        assertThat(Worked.amount(
                        tallies.of(Book.YEAR).getOrDefault(Segment.of(Dimension.TIER, "Pro"), Tally.EMPTY),
                        Column.LOST_WHILE_PAUSED))
                .isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            acquired   | opening | new | contraction | closing | acquired units | acquired MRR
                       | 150     | 0   | 10          | 140     | 0              | 0
            2024-12-30 | 150     | 0   | 10          | 140     | 0              | 0
            2024-12-31 | 150     | 0   | 10          | 140     | 0              | 0
            2025-01-01 | 50      | 90  | 0           | 140     | 1              | 90
            2025-12-31 | 50      | 90  | 0           | 140     | 1              | 90
            2026-01-01 | 50      | 0   | 0           | 50      | 0              | 0
            """)
    void who_was_acquired_in_the_window_is_new_and_told_apart(
            @Nullable String day,
            String opening,
            String gained,
            String contraction,
            String closing,
            long units,
            String acquired) {
        Tally total = Worked.total(day == null ? BOUGHT : BOUGHT.acquired("bought", day));

        assertThat(Worked.amount(total, Column.OPENING)).isEqualTo(opening);
        assertThat(Worked.amount(total, Column.DENOMINATOR)).isEqualTo(opening);
        assertThat(Worked.amount(total, Column.NEW)).isEqualTo(gained);
        assertThat(Worked.amount(total, Column.CONTRACTION)).isEqualTo(contraction);
        assertThat(Worked.amount(total, Column.CLOSING)).isEqualTo(closing);
        assertThat(total.sum(Column.ACQUIRED_UNITS)).isEqualTo(units);
        assertThat(Worked.amount(total, Column.ACQUIRED)).isEqualTo(acquired);
    }

    @Test
    void it_leaves_the_group_that_was_not_acquired_with_it() {
        WorkedHistory group = WorkedHistory.of("""
                        customer | amount | from
                        ours     | 50     | 2024-01-01
                        first    | 100    | 2023-01-01
                        second   | 10     | 2023-01-01
                        """).under("group", "ours", "first", "second");

        // One unit; then two apart from it, of a day each.
        assertThat(Worked.total(group).sum(Column.CLOSING_UNITS)).isEqualTo(1);
        Tally bought = Worked.total(group.acquired("first", "2025-03-01").acquired("second", "2025-03-01"));
        assertThat(bought.sum(Column.CLOSING_UNITS)).isEqualTo(3);
        assertThat(Worked.amount(bought, Column.ACQUIRED)).isEqualTo("110");
        assertThat(Worked.amount(bought, Column.EXPANSION)).isEqualTo("0");
        // All of them on one day are one unit again.
        Tally together = Worked.total(group.acquired("group", "2025-03-01")
                .acquired("ours", "2025-03-01")
                .acquired("first", "2025-03-01")
                .acquired("second", "2025-03-01"));
        assertThat(together.sum(Column.ACQUIRED_UNITS)).isEqualTo(1);
    }

    @Test
    void its_usage_counts_from_that_day_over_the_months_it_was_used() {
        WorkedHistory used = WorkedHistory.of("""
                kind  | amount | from       | to
                usage | 30     | 2025-10-01 | 2025-11-01
                usage | 60     | 2025-12-01 | 2026-01-01
                """);

        // (30 + 0 + 60) / 3, whether it was ours in October or not.
        assertThat(Worked.amount(Worked.total(used.acquired("acme", "2025-11-15")), Column.ACQUIRED))
                .isEqualTo("30");
    }

    @Test
    void money_of_no_decimals_and_of_three_converts_exactly() {
        WorkedHistory foreign = WorkedHistory.of("""
                        customer | currency | interval | amount  | from
                        japan    | JPY      | year     | 1000000 | 2024-01-01
                        kuwait   | KWD      | month    | 12.345  | 2024-01-01
                        """)
                .rate("JPY", "2024-12-31", "0.0063694268")
                .rate("KWD", "2024-12-31", "3.2467532468")
                .rate("JPY", "2025-12-31", "0.0065")
                .rate("KWD", "2025-12-31", "3.25");

        // 1 000 000 / 12 = 83 333.3333; · 0.0063694268 = 530.78556645… → 530.7856
        // 12.345 · 3.2467532468 = 40.08116883… → 40.0812
        assertThat(Worked.amount(Worked.total(foreign), Column.OPENING)).isEqualTo("570.8668");
        // 83 333.3333 · 0.0065 = 541.66666645 → 541.6667; 12.345 · 3.25 = 40.12125 → 40.1213
        assertThat(Worked.amount(Worked.total(foreign), Column.CLOSING_AT_OWN_RATE))
                .isEqualTo("581.788");
    }
}
