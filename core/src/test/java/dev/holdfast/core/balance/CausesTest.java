package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.WorkedHistory;
import dev.holdfast.core.method.Column;
import org.junit.jupiter.api.Test;

/** Why revenue moved in 2025, worked out by hand. */
class CausesTest {
    @Test
    void a_swap_of_plans_on_one_day_is_one_cause() {
        WorkedHistory swap = WorkedHistory.of("""
                item | plan    | amount | from       | to
                one  | Monthly | 100    | 2024-01-01 | 2025-06-15
                two  | Annual  | 150    | 2025-06-15 |
                """);

        // 150 − 100, and neither a product dropped nor one added.
        assertThat(Worked.causes(swap)).containsExactly("EXPANSION plan 50 of 1");
    }

    @Test
    void a_swap_of_plans_at_the_same_price_has_none() {
        WorkedHistory swap = WorkedHistory.of("""
                item | plan    | amount | from       | to
                one  | Monthly | 100    | 2024-01-01 | 2025-06-15
                two  | Annual  | 100    | 2025-06-15 |
                """);

        assertThat(Worked.causes(swap)).isEmpty();
    }

    @Test
    void a_plan_that_has_no_name_is_another_plan() {
        WorkedHistory named = WorkedHistory.of("""
                plan    | amount | from       | to
                        | 100    | 2024-01-01 | 2025-06-15
                Monthly | 90     | 2025-06-15 |
                """);

        WorkedHistory one = WorkedHistory.of("""
                item | plan    | amount | from       | to
                one  | Monthly | 100    | 2024-01-01 |
                two  |         | 30     | 2024-01-01 | 2025-06-15
                two  | Monthly | 40     | 2025-06-15 |
                """);

        assertThat(Worked.causes(named)).containsExactly("CONTRACTION plan -10 of 1");
        assertThat(Worked.causes(one)).containsExactly("EXPANSION plan 10 of 1");
    }

    @Test
    void a_child_folded_into_a_sibling_moves_nothing_within_their_parent() {
        WorkedHistory folded = WorkedHistory.of("""
                customer | amount | from       | to
                child    | 100    | 2024-01-01 | 2025-06-15
                sibling  | 80     | 2024-01-01 | 2025-06-15
                sibling  | 180    | 2025-06-15 |
                """).under("group", "child", "sibling");

        // 100 + 80 = 180.
        assertThat(Worked.causes(folded)).isEmpty();
        assertThat(Worked.amount(Worked.total(folded), Column.KEPT)).isEqualTo("180");
        // Customer by customer, one leaves and the other pays 180 − 80 more for the same.
        assertThat(Worked.causes(folded.with("grain=customer")))
                .containsExactly("CHURN product_dropped -100 of 1", "EXPANSION price 100 of 1");
    }

    @Test
    void twice_the_seats_at_half_the_discount() {
        WorkedHistory grown = WorkedHistory.of("""
                seats | amount | discount | from       | to
                10    | 100    | 20       | 2024-01-01 | 2025-06-15
                20    | 200    | 10       | 2025-06-15 |
                """);

        // 190 − 80 = 110: discount −(10 − 20) = 10; seats (20 − 10) · 100 / 10 = 100; price 200 − 100 − 100 = 0.
        assertThat(Worked.causes(grown)).containsExactly("EXPANSION seats 100 of 1", "EXPANSION discount 10 of 1");
    }

    @Test
    void a_price_rise_of_everybody() {
        WorkedHistory dearer = WorkedHistory.of("""
                customer | seats | amount | discount | from       | to
                one      | 10    | 100    |          | 2024-01-01 | 2025-01-01
                one      | 10    | 110    |          | 2025-01-01 |
                two      | 3     | 30     | 5        | 2024-01-01 | 2025-01-01
                two      | 3     | 33     | 5        | 2025-01-01 |
                three    |       | 50     |          | 2024-01-01 | 2025-01-01
                three    |       | 55     |          | 2025-01-01 |
                """);

        // 10 + 3 + 5.
        assertThat(Worked.causes(dearer)).containsExactly("EXPANSION price 18 of 3");
    }

    @Test
    void a_product_dropped_while_seats_grow() {
        WorkedHistory mixed = WorkedHistory.of("""
                product | seats | amount | from       | to
                Core    | 10    | 100    | 2024-01-01 | 2025-03-01
                Core    | 15    | 150    | 2025-03-01 |
                Add-on  |       | 30     | 2024-01-01 | 2025-09-01
                """);

        // 150 − 130 = 20 = 5 · 100 / 10 − 30.
        assertThat(Worked.causes(mixed))
                .containsExactly("EXPANSION seats 50 of 1", "EXPANSION product_dropped -30 of 1");
    }

    @Test
    void a_product_added_while_the_price_of_another_falls() {
        WorkedHistory mixed = WorkedHistory.of("""
                product | amount | from       | to
                Core    | 100    | 2024-01-01 | 2025-03-01
                Core    | 60     | 2025-03-01 |
                Add-on  | 30     | 2025-09-01 |
                """);

        assertThat(Worked.causes(mixed))
                .containsExactly("CONTRACTION price -40 of 1", "CONTRACTION cross_sell 30 of 1");
    }

    @Test
    void seats_are_added_up_and_a_part_of_them_is_rounded() {
        WorkedHistory thirds = WorkedHistory.of("""
                item | seats | amount | from       | to
                one  | 2     | 60     | 2024-01-01 |
                two  | 1     | 40     | 2024-01-01 | 2025-06-15
                two  | 2     | 75     | 2025-06-15 |
                """);

        // 135 − 100 = 35: seats (4 − 3) · 100 / 3 = 33.3333; the rest 1.6667 is price.
        assertThat(Worked.causes(thirds))
                .containsExactly("EXPANSION seats 33.3333 of 1", "EXPANSION price 1.6667 of 1");
    }

    @Test
    void half_of_the_last_decimal_is_rounded_away_from_zero() {
        WorkedHistory half = WorkedHistory.of("""
                seats | amount | from       | to
                2     | 0.0001 | 2024-01-01 | 2025-06-15
                3     | 0.0003 | 2025-06-15 |
                """);
        WorkedHistory fewer = WorkedHistory.of("""
                seats | amount | from       | to
                2     | 0.0005 | 2024-01-01 | 2025-06-15
                1     | 0.0002 | 2025-06-15 |
                """);

        // (3 − 2) · 0.0001 / 2 = 0.00005 → 0.0001; (1 − 2) · 0.0005 / 2 = −0.00025 → −0.0003, all of the difference.
        assertThat(Worked.causes(half)).containsExactly("EXPANSION seats 0.0001 of 1", "EXPANSION price 0.0001 of 1");
        assertThat(Worked.causes(fewer)).containsExactly("CONTRACTION seats -0.0003 of 1");
    }

    @Test
    void no_seats_or_none_given_count_as_one() {
        WorkedHistory none = WorkedHistory.of("""
                seats | amount | from       | to
                0     | 10     | 2024-01-01 | 2025-06-15
                3     | 36     | 2025-06-15 |
                """);

        // 26: seats (3 − 1) · 10 / 1 = 20, price 6.
        assertThat(Worked.causes(none)).containsExactly("EXPANSION seats 20 of 1", "EXPANSION price 6 of 1");
    }

    @Test
    void what_is_there_at_no_price_is_there() {
        WorkedHistory free = WorkedHistory.of("""
                product | amount | from       | to
                Core    | 100    | 2024-01-01 |
                Add-on  | 0      | 2024-01-01 | 2025-06-15
                Add-on  | 25     | 2025-06-15 |
                """);

        assertThat(Worked.causes(free)).containsExactly("EXPANSION price 25 of 1");
    }

    @Test
    void the_exchange_rate_comes_first_where_each_close_is_at_its_own() {
        WorkedHistory euro =
                WorkedHistory.of("""
                        amount | currency | from       | to
                        100    | EUR      | 2024-01-01 | 2025-06-15
                        110    | EUR      | 2025-06-15 |
                        """).rate("EUR", "2024-12-31", "1.1").rate("EUR", "2025-12-31", "1.2");

        // At 1.1: 110 before, 121 after. At 1.2: 132 after, 110 · (1.2 − 1.1) = 11 of it by the rate.
        assertThat(Worked.causes(euro)).containsExactly("EXPANSION price 11 of 1");
        assertThat(Worked.causes(euro.with("currency-mode=spot")))
                .containsExactly("EXPANSION price 11 of 1", "EXPANSION fx 11 of 1");
    }

    @Test
    void a_product_that_pauses_is_not_dropped() {
        WorkedHistory paused = WorkedHistory.of("""
                product | status | amount | from       | to
                Core    |        | 100    | 2024-01-01 |
                Add-on  |        | 20     | 2024-01-01 | 2025-06-15
                Add-on  | paused | 20     | 2025-06-15 |
                """);
        WorkedHistory altogether = WorkedHistory.of("""
                product | status | amount | from       | to
                Core    |        | 100    | 2024-01-01 | 2025-06-15
                Core    | paused | 100    | 2025-06-15 |
                Add-on  |        | 20     | 2024-01-01 | 2025-06-15
                """);

        assertThat(Worked.causes(paused)).containsExactly("CONTRACTION pause -20 of 1");
        assertThat(Worked.causes(altogether))
                .containsExactly("CONTRACTION product_dropped -20 of 1", "CONTRACTION pause -100 of 1");
    }

    @Test
    void who_pays_again_resumed_or_returned() {
        WorkedHistory back = WorkedHistory.of("""
                customer | status | amount | from       | to
                resumed  |        | 100    | 2023-01-01 | 2024-06-01
                resumed  | paused | 100    | 2024-06-01 | 2025-02-01
                resumed  |        | 120    | 2025-02-01 |
                returned |        | 70     | 2023-01-01 | 2024-06-01
                returned |        | 50     | 2025-02-01 |
                begins   | paused | 10     | 2024-06-01 | 2025-02-01
                begins   |        | 10     | 2025-02-01 |
                """);

        // Who had never paid is new, pause or not: that has no cause.
        assertThat(Worked.causes(back))
                .containsExactly("REACTIVATION resumed 120 of 1", "REACTIVATION returned 50 of 1");
    }

    @Test
    void usage_that_goes_up_is_told_apart_from_its_product() {
        WorkedHistory more = WorkedHistory.of("""
                item | kind  | seats | amount | from       | to
                used | usage | 10    | 30     | 2024-12-01 | 2025-01-01
                used | usage | 40    | 120    | 2025-11-01 | 2025-12-01
                used | usage | 20    | 60     | 2025-12-01 | 2026-01-01
                core |       |       | 100    | 2024-01-01 | 2025-06-15
                core |       |       | 90     | 2025-06-15 |
                """);

        // 30 / 1 in December 2024; (120 + 60) / 3 in December 2025: 150 − 130 = 20 = 30 − 10.
        assertThat(Worked.causes(more)).containsExactly("EXPANSION price -10 of 1", "EXPANSION usage 30 of 1");
    }

    @Test
    void what_is_in_grace_counts_as_if_it_were_there() {
        WorkedHistory graced = WorkedHistory.of("""
                        plan    | amount | from       | to
                        Monthly | 100    | 2024-01-01 | 2025-06-15
                        Annual  | 80     | 2025-06-15 | 2025-12-20
                        """);

        assertThat(Worked.causes(graced)).containsExactly("CHURN product_dropped -100 of 1");
        assertThat(Worked.causes(graced.with("grace-days=31"))).containsExactly("CONTRACTION plan -20 of 1");
    }
}
