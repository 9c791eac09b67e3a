package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On which day it is decided where a unit counts in the year 2025, of items written as {@code tier price currency from to}.
 * A euro is worth 1.1 at both closes and at the end of May, and 3 at the end of June.
 */
class AttributionTest {
    private static final Method DOLLARS = Method.standard().with(Setting.CURRENCY, "USD");
    private static final Method ALL_FLOWS = DOLLARS.with(Setting.MEASUREMENT, "all-flows");
    private static final ExchangeRates RATES = new ExchangeRates(
            "USD",
            Map.of(
                    "EUR",
                    new TreeMap<>(Map.of(
                            LocalDate.of(2024, 12, 31), rate("1.1"),
                            LocalDate.of(2025, 5, 31), rate("1.1"),
                            LocalDate.of(2025, 6, 30), rate("3"),
                            LocalDate.of(2025, 12, 31), rate("1.1")))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            attribution | items                                                                      | tier
            open        | Basic 9 USD 2024-01-01 2025-06-01, Pro 9 USD 2025-06-01 2027-01-01         | Basic
            close       | Basic 9 USD 2024-01-01 2025-06-01, Pro 9 USD 2025-06-01 2027-01-01         | Pro
            open        | Pro 9 USD 2025-06-01 2027-01-01                                            | Pro
            close       | Basic 9 USD 2024-01-01 2025-06-01                                          | Basic
            """)
    void a_unit_counts_where_it_was_at_open_or_at_close_and_else_where_it_was_at_all(
            String attribution, String items, String tier) {
        assertThat(tiers(DOLLARS.with(Setting.ATTRIBUTION, attribution), items)).containsExactly(tier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            items                                                                | tier
            Basic 9 USD 2025-02-01 2025-04-01, Pro 1 USD 2025-04-01 2025-06-01   | Pro
            Pro 1 USD 2025-04-01 2025-06-01, Basic 9 USD 2025-02-01 2025-04-01   | Pro
            Basic 9 USD 2025-02-01 2025-06-02, Pro 1 USD 2025-02-01 2025-06-01   | Basic
            Basic 9 USD 2025-05-31 2025-06-01                                    | Basic
            Basic 9 USD 2025-05-31 2025-06-01, Pro 9 USD 2026-01-01 2027-01-01   | Basic
            Basic 9 USD 2025-02-01 2025-07-01, Pro 5 EUR 2025-06-01 2025-07-01   | Basic
            Basic 9 USD 2025-02-01 2025-07-01, Pro 9 EUR 2025-06-01 2025-07-01   | Pro
            """)
    void a_unit_with_neither_balance_counts_where_it_was_on_its_last_day_before_the_close(String items, String tier) {
        assertThat(tiers(ALL_FLOWS, items)).containsExactly(tier);
    }

    @Test
    void at_spot_that_days_own_rate_decides() {
        Method spot = ALL_FLOWS.with(Setting.CURRENCY_MODE, "spot");

        assertThat(tiers(spot, "Basic 9 USD 2025-06-01 2025-07-01, Pro 5 EUR 2025-06-01 2025-07-01"))
                .containsExactly("Pro");
        assertThat(tiers(spot, "Basic 9 USD 2025-05-01 2025-06-08, Pro 5 EUR 2025-05-01 2025-06-08"))
                .containsExactly("Basic");
    }

    @Test
    void without_a_rate_of_that_day_it_cannot_be_told() {
        Method spot = ALL_FLOWS.with(Setting.CURRENCY_MODE, "spot");

        assertThatThrownBy(() -> tiers(spot, "Pro 5 EUR 2025-05-01 2025-06-20"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.FX_RATE_MISSING))
                .hasMessage(
                        "FX_RATE_MISSING: the rate for EUR on 2025-06-19 is of 2025-05-31, 19 days old; the limit is 7"
                                + " (needed to tell the segment of a unit on its last day with MRR)."
                                + " Load one into fx_rates, or set currency-mode=constant; a total without segments needs none.");
        assertThat(tiers(ALL_FLOWS, "Pro 5 EUR 2025-05-01 2025-06-20")).containsExactly("Pro");
    }

    @Test
    void a_credit_too_small_for_the_openings_rate_counts_nowhere_in_particular() {
        Evaluator evaluator = new Evaluator(
                DOLLARS,
                RatedWindows.of(List.of(
                        new RatedWindow(Book.YEAR, Map.of("VND", rate("0.00004")), Map.of("VND", rate("0.00006"))))),
                Question.by(Set.of(Dimension.TIER)));
        evaluator.add(unit("Pro -1 VND 2024-01-01 2027-01-01"));

        assertThat(evaluator.tallies().of(Book.YEAR)).containsOnlyKeys(Segment.TOTAL);
    }

    private static List<String> tiers(Method method, String items) {
        Evaluator evaluator = new Evaluator(
                method,
                RatedWindows.of(method, List.of(Book.YEAR), RATES, Set.of("USD", "EUR")),
                Question.by(Set.of(Dimension.TIER)));
        evaluator.add(unit(items));
        return evaluator.tallies().of(Book.YEAR).keySet().stream()
                .flatMap(segment -> segment.values().values().stream())
                .toList();
    }

    private static Unit unit(String items) {
        return new Unit(
                "u",
                null,
                Arrays.stream(items.split(", ", -1)).map(AttributionTest::item).toList());
    }

    private static ItemVersion item(String text) {
        String[] parts = text.split(" ", -1);
        return new ItemVersion(
                new Customer("u", null),
                Standing.PAID,
                parts[2],
                Amount.of(parts[1]),
                Days.of(LocalDate.parse(parts[3]), LocalDate.parse(parts[4])),
                parts[0]);
    }

    private static Rate rate(String decimal) {
        return Rate.of(new BigDecimal(decimal));
    }
}
