package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.WorkedHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.sample.Book;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units at zero at the close of 2025, of which something ended a few days before. */
class GraceTest {
    private static final WorkedHistory BOTH = WorkedHistory.of("""
            product | tier  | amount | from       | to
            Core    | Basic | 100    | 2024-01-01 | 2025-12-28
            Add-on  | Pro   | 40     | 2024-01-01 | 2025-12-30
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ended      | days | closing | in grace
            2025-12-31 | 0    | 0       | 0
            2025-12-31 | 1    | 100     | 100
            2025-12-27 | 5    | 100     | 100
            2025-12-26 | 5    | 0       | 0
            2025-12-26 | 6    | 100     | 100
            2025-01-01 | 365  | 100     | 100
            2025-01-01 | 364  | 0       | 0
            2026-01-01 | 5    | 100     | 0
                       | 5    | 100     | 0
            """)
    void it_holds_for_so_many_days_after_the_last_one_paid(
            @Nullable String ended, String days, String closing, String inGrace) {
        WorkedHistory one =
                WorkedHistory.of("""
                amount | from       | to
                100    | 2024-01-01 | %s
                """.formatted(ended == null ? "" : ended)).with("grace-days=" + days);

        Tally total = Worked.total(one);
        assertThat(Worked.amount(total, Column.CLOSING)).isEqualTo(closing);
        assertThat(Worked.amount(total, Column.IN_GRACE)).isEqualTo(inGrace);
        assertThat(total.sum(Column.IN_GRACE_UNITS)).isEqualTo(inGrace.equals("0") ? 0 : 1);
    }

    @Test
    void what_ended_last_counts_alone() {
        Tally total = Worked.total(BOTH.with("grace-days=5"));

        assertThat(Worked.amount(total, Column.OPENING)).isEqualTo("140");
        assertThat(Worked.amount(total, Column.CLOSING)).isEqualTo("40");
        assertThat(Worked.amount(total, Column.CONTRACTION)).isEqualTo("100");
        assertThat(Worked.amount(total, Column.CHURN)).isEqualTo("0");
    }

    @Test
    void it_decides_the_segment_at_the_close() {
        assertThat(Worked.tallies(BOTH.with("grace-days=5").with("attribution=close"))
                        .of(Book.YEAR))
                .containsOnlyKeys(Segment.TOTAL, Segment.of(Dimension.TIER, "Pro"));
        assertThat(Worked.tallies(BOTH.with("attribution=close")).of(Book.YEAR))
                .containsOnlyKeys(Segment.TOTAL, Segment.of(Dimension.TIER, "Basic"));
    }

    @Test
    void a_pause_that_ended_last_leaves_nothing() {
        WorkedHistory paused = WorkedHistory.of("""
                status | amount | from       | to
                       | 100    | 2024-01-01 | 2025-12-27
                paused | 100    | 2025-12-27 | 2025-12-29
                """).with("grace-days=31");

        assertThat(Worked.amount(Worked.total(paused), Column.CHURN)).isEqualTo("100");
    }

    @Test
    void a_pause_in_force_is_no_end() {
        WorkedHistory paused = WorkedHistory.of("""
                product | status | amount | from       | to
                Core    |        | 100    | 2024-01-01 | 2025-12-27
                Add-on  | paused | 1      | 2025-06-01 |
                """).with("grace-days=31");

        assertThat(Worked.amount(Worked.total(paused), Column.CONTRACTION)).isEqualTo("100");
        assertThat(Worked.total(paused).sum(Column.RETAINED_UNITS)).isEqualTo(1);
    }

    @Test
    void what_is_free_keeps_nobody_but_may_end_last() {
        WorkedHistory free = WorkedHistory.of("""
                product | amount | from       | to
                Core    | 100    | 2024-01-01 | 2025-12-27
                Add-on  | 0      | 2024-01-01 |
                """).with("grace-days=31");
        WorkedHistory endsLast = WorkedHistory.of("""
                product | amount | from       | to
                Core    | 100    | 2024-01-01 | 2025-12-27
                Add-on  | 0      | 2024-01-01 | 2025-12-28
                """).with("grace-days=31");

        assertThat(Worked.amount(Worked.total(free), Column.IN_GRACE)).isEqualTo("100");
        assertThat(Worked.amount(Worked.total(endsLast), Column.CHURN)).isEqualTo("100");
    }

    @Test
    void who_still_uses_is_not_at_zero() {
        WorkedHistory used = WorkedHistory.of("""
                product | kind  | amount | from       | to
                Core    |       | 100    | 2024-01-01 | 2025-12-27
                Calls   | usage | 9      | 2025-10-01 | 2025-11-01
                """).with("grace-days=31");

        assertThat(Worked.amount(Worked.total(used), Column.CLOSING)).isEqualTo("3");
        assertThat(Worked.total(used).sum(Column.IN_GRACE_UNITS)).isZero();
    }

    @Test
    void what_was_never_ours_keeps_nobody() {
        // What the one of the two paid for their subscription ended before that customer was acquired.
        for (String ended : List.of("2025-12-10", "2025-12-12")) {
            WorkedHistory shared = WorkedHistory.of("""
                            customer | subscription | amount | from       | to
                            bought   | both         | 100    | 2024-01-01 | %s
                            ours     | both         | 30     | 2024-01-01 | 2025-12-10
                            """.formatted(ended))
                    .acquired("bought", "2025-12-15")
                    .with("grain=subscription")
                    .with("grace-days=31");

            assertThat(Worked.amount(Worked.total(shared), Column.IN_GRACE))
                    .as(ended)
                    .isEqualTo("30");
        }
    }

    @Test
    void a_row_of_usage_counts_in_full() {
        // November pays at its own close alone. At that of December its last row has ended 31 days before.
        WorkedHistory used = WorkedHistory.of("""
                kind  | amount | from       | to
                usage | 20     | 2025-11-01 | 2025-11-20
                usage | 90     | 2025-11-20 | 2025-12-01
                """).with("usage-months=1");

        assertThat(Worked.amount(Worked.total(used.with("grace-days=31")), Column.IN_GRACE))
                .isEqualTo("90");
        assertThat(Worked.amount(Worked.total(used.with("grace-days=30")), Column.CLOSING))
                .isEqualTo("0");
    }

    @Test
    void it_is_at_the_rates_of_the_close() {
        WorkedHistory euro = WorkedHistory.of("""
                        amount | currency | from       | to
                        100    | EUR      | 2024-01-01 | 2025-12-20
                        """)
                .rate("EUR", "2024-12-31", "1.1")
                .rate("EUR", "2025-11-30", "1.3")
                .rate("EUR", "2025-12-31", "1.2")
                .with("grace-days=31");

        assertThat(Worked.amount(Worked.total(euro), Column.IN_GRACE)).isEqualTo("110");
        assertThat(Worked.amount(Worked.total(euro), Column.CLOSING_AT_OWN_RATE))
                .isEqualTo("120");
        assertThat(Worked.amount(Worked.total(euro.with("currency-mode=spot")), Column.IN_GRACE))
                .isEqualTo("120");
    }

    @Test
    void it_counts_at_every_close_that_a_figure_asks_for() {
        // Nothing at the close of June, but for the days of grace: 30 June is the 11th day after the 19th.
        WorkedHistory gap = WorkedHistory.of("""
                amount | from       | to
                100    | 2024-01-01 | 2025-06-20
                100    | 2025-07-10 |
                """).with("returned=lost");

        assertThat(Worked.amount(Worked.total(gap), Column.NUMERATOR)).isEqualTo("0");
        assertThat(Worked.amount(Worked.total(gap.with("grace-days=10")), Column.NUMERATOR))
                .isEqualTo("0");
        assertThat(Worked.amount(Worked.total(gap.with("grace-days=11")), Column.NUMERATOR))
                .isEqualTo("100");
    }
}
