package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.MonthRevenue.Walk;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.NaiveRevenue;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthRevenueTest {
    private static final int SEEDS = 100;
    private static final Close DECEMBER = new Close(LocalDate.of(2025, 12, 31));
    private static final Map<String, Rate> RATES = Map.of("USD", Rate.ONE, "EUR", Rate.of(new BigDecimal("1.10005")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            close      | from       | to         | mrr    | expected | began | ended
            2025-12-31 | 2024-05-05 |            | 310    | 310      | 0     | 0
            2025-12-31 | 2025-12-01 |            | 310    | 310      | 0     | 0
            2025-12-31 | 2025-12-02 |            | 310    | 300      | -10   | 0
            2025-12-31 | 2025-12-11 |            | 310    | 210      | -100  | 0
            2025-12-31 | 2025-12-31 |            | 310    | 10       | -300  | 0
            2025-12-31 | 2026-01-01 |            | 310    | 0        | 0     | 0
            2025-12-31 | 2025-01-01 | 2026-01-01 | 310    | 310      | 0     | 0
            2025-12-31 | 2025-01-01 | 2025-12-31 | 310    | 300      | 0     | 300
            2025-12-31 | 2025-01-01 | 2025-12-11 | 310    | 100      | 0     | 100
            2025-12-31 | 2025-01-01 | 2025-12-02 | 310    | 10       | 0     | 10
            2025-12-31 | 2025-01-01 | 2025-12-01 | 310    | 0        | 0     | 0
            2025-12-31 | 2025-12-11 | 2025-12-21 | 310    | 100      | 0     | 100
            2025-12-31 | 2025-12-11 | 2025-12-11 | 310    | 0        | 0     | 0
            2024-02-29 | 2024-02-15 |            | 290    | 150      | -140  | 0
            2024-02-29 | 2024-02-29 |            | 290    | 10       | -280  | 0
            2024-02-29 | 2024-01-01 | 2024-02-29 | 290    | 280      | 0     | 280
            2023-02-28 | 2023-02-15 |            | 280    | 140      | -140  | 0
            2025-12-31 | 2025-12-11 |            | 0      | 0        | 0     | 0
            """)
    void a_month_earns_mrr_for_the_days_in_force(
            LocalDate close,
            LocalDate from,
            @Nullable LocalDate to,
            String mrr,
            String expected,
            String began,
            String ended) {
        MonthRevenue revenue = new MonthRevenue(new Close(close), RATES, Method.standard());
        revenue.add(unit(version("USD", mrr, Days.of(from, to))));

        assertThat(revenue.walk()).isEqualTo(walk(expected, began, ended));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            mrr                 | days | expected
            0.0001              | 15   | 0.0000
            0.0001              | 16   | 0.0001
            0.0005              | 3    | 0.0000
            0.0031              | 16   | 0.0016
            922337203685477.58  | 30   | 892584390663365.4000
            """)
    void each_version_is_rounded_half_up_once(String mrr, int days, String expected) {
        MonthRevenue revenue = new MonthRevenue(DECEMBER, RATES, Method.standard());
        LocalDate first = LocalDate.of(2025, 12, 1);
        revenue.add(unit(version("USD", mrr, Days.of(first, first.plusDays(days)))));

        assertThat(revenue.walk().expected()).isEqualTo(Amount.of(expected));
    }

    @Test
    void half_a_ten_thousandth_is_rounded_up() {
        MonthRevenue november = new MonthRevenue(new Close(LocalDate.of(2025, 11, 30)), RATES, Method.standard());
        november.add(unit(version("USD", "0.0003", Days.of(LocalDate.of(2025, 11, 16), null))));

        // 0.0003 · 15 / 30 = 0.00015
        assertThat(november.walk()).isEqualTo(walk("0.0002", "-0.0001", "0"));
    }

    @Test
    void a_unit_that_grew_began_and_one_that_shrank_ended() {
        Days before = Days.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 11));
        Days after = Days.of(LocalDate.of(2025, 12, 11), null);
        MonthRevenue revenue = new MonthRevenue(DECEMBER, RATES, Method.standard());
        revenue.add(unit(version("USD", "310", before), version("USD", "620", after)));
        revenue.add(unit(version("USD", "310", before), version("USD", "155", after)));
        revenue.add(unit(version("USD", "31", before), version("USD", "31", after)));

        // 100 + 420 against 620; 100 + 105 against 155; 10 + 21 against 31.
        assertThat(revenue.walk()).isEqualTo(walk("756", "-100", "50"));
    }

    @Test
    void money_is_converted_at_the_close_and_then_shared_among_the_days() {
        MonthRevenue revenue = new MonthRevenue(DECEMBER, RATES, Method.standard());
        revenue.add(unit(version("EUR", "0.9999", Days.of(LocalDate.of(2025, 12, 11), null))));

        // 0.9999 · 1.10005 = 1.09993… → 1.0999; · 21 / 31 = 0.74509… → 0.7451
        assertThat(revenue.walk()).isEqualTo(walk("0.7451", "-0.3548", "0"));
    }

    @Test
    void a_pause_earns_nothing_and_neither_does_a_currency_without_a_rate() {
        Days days = Days.of(LocalDate.of(2025, 12, 11), null);
        MonthRevenue revenue = new MonthRevenue(DECEMBER, RATES, Method.standard());
        revenue.add(
                unit(new ItemVersion(new Customer("u", null), Standing.PAUSED, "USD", Amount.of("310"), days, null)));
        revenue.add(unit(version("JPY", "310", days)));

        assertThat(revenue.walk()).isEqualTo(walk("0", "0", "0"));
    }

    @Test
    void it_agrees_with_a_naive_oracle_and_leads_from_the_closing_of_the_headline() {
        int began = 0;
        int ended = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = RandomHistory.of(seed);
            Measuring measuring = Measuring.of(history);
            RatedWindow headline = measuring.windows().all().getFirst();
            MonthRevenue revenue = new MonthRevenue(history.close(), headline.atClose(), history.method());
            new HistoryUnits(history).units().forEach(revenue::add);
            Walk walk = revenue.walk();

            assertThat(walk).as("seed %d", seed).isEqualTo(new NaiveRevenue(history).walk());
            assertThat(walk.expected().minus(walk.began()).minus(walk.ended()))
                    .as("seed %d", seed)
                    .isEqualTo(measuring.tallies().total(headline.window()).amount(Column.CLOSING_AT_OWN_RATE));
            began += walk.began().signum() < 0 ? 1 : 0;
            ended += walk.ended().signum() > 0 ? 1 : 0;
        }
        assertThat(began).as("histories in which a unit began").isGreaterThan(SEEDS / 20);
        assertThat(ended).as("histories in which a unit ended").isGreaterThan(SEEDS / 20);
    }

    private static Unit unit(ItemVersion... versions) {
        return new Unit("u", null, List.copyOf(Arrays.asList(versions)));
    }

    private static ItemVersion version(String currency, String mrr, Days days) {
        return new ItemVersion(new Customer("u", null), Standing.PAID, currency, Amount.of(mrr), days, null);
    }

    private static Walk walk(String expected, String began, String ended) {
        return new Walk(Amount.of(expected), Amount.of(began), Amount.of(ended));
    }
}
