package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.Dated;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a unit was on day 100, of items written as {@code customer price currency tier model [from to]}. */
class DecidingTest {
    private static final Map<String, Rate> RATES = Map.of("USD", Rate.ONE, "EUR", Rate.of(new BigDecimal("2")));
    private static final Holdings NOTHING_BESIDE = new Holdings(3, 0);
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.TIER,
            Dimension.CHANNEL,
            Dimension.PRICING_MODEL,
            Dimension.CURRENCY,
            Dimension.of("region"),
            Dimension.of("size"));
    private static final Map<String, Customer> CUSTOMERS = Map.of(
            "a", customer("a", dated("north", 0, 200), dated("S", 0, 200)),
            "b", customer("b", dated("south", 0, 100), dated("M", 100, 200)),
            "p", customer("p", dated("east", 100, 101), new Dated(List.of())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            items                                    | tier  | model | currency | region | size
            a 9 USD Pro seat                         | Pro   | seat  | USD      | north  | S
            a 9 USD Pro seat, b 10 USD Basic flat    | Basic | flat  | USD      |        | M
            b 10 USD Basic flat, a 9 USD Pro seat    | Basic | flat  | USD      |        | M
            a 9 USD Pro seat, p 10 USD Basic flat    | Basic | flat  | USD      | east   |
            a 9 USD Pro seat, b 5 EUR Basic flat     | Basic | flat  | EUR      |        | M
            a 10 USD Pro flat, a 5 EUR Basic seat    | Pro   | seat  | USD      | north  | S
            a 5 EUR Basic seat, a 10 USD Pro flat    | Pro   | seat  | USD      | north  | S
            b 10 USD Pro seat, a 6 USD - -, a 6 USD Basic flat | Pro | seat | USD | north | S
            p 7 USD Pro seat, b 7 USD Pro seat       | Pro   | seat  | USD      |        | M
            a 9 USD - -                              |       |       | USD      | north  | S
            a 9 CHF Pro seat                         |       |       |          |        |
            a 9 CHF Pro seat, b 1 USD Basic flat     | Basic | flat  | USD      |        | M
            a 0 USD Pro seat                         |       |       |          |        |
            a -9 USD Pro seat                        |       |       |          |        |
            a 9 USD Pro seat 101 200                 |       |       |          |        |
            a 9 USD Pro seat 0 100                   |       |       |          |        |
            a 9 USD Pro seat 100 101                 | Pro   | seat  | USD      | north  | S
            """)
    void the_dearest_item_and_the_customer_that_pays_most_decide(
            String items,
            @Nullable String tier,
            @Nullable String model,
            @Nullable String currency,
            @Nullable String region,
            @Nullable String size) {
        Unit unit = new Unit(
                "u",
                null,
                Arrays.stream(items.split(", ", -1)).map(DecidingTest::item).toList());

        assertThat(deciding(DIMENSIONS).on(100, unit, NOTHING_BESIDE, RATES::get))
                .containsExactly(tier, null, model, currency, region, size);
    }

    @Test
    void who_is_paused_decides_nothing() {
        ItemVersion paid = item("a 9 USD Pro seat");
        ItemVersion paused =
                new ItemVersion(paid.customer(), Standing.PAUSED, "USD", paid.monthly(), paid.days(), "Basic", "flat");

        assertThat(deciding(DIMENSIONS).on(100, new Unit("u", null, List.of(paused)), NOTHING_BESIDE, RATES::get))
                .containsOnlyNulls();
        assertThat(deciding(DIMENSIONS).on(100, new Unit("u", null, List.of(paused, paid)), NOTHING_BESIDE, RATES::get))
                .startsWith("Pro");
    }

    @Test
    void only_what_is_asked_for_is_decided() {
        Unit unit = new Unit("u", null, List.of(item("a 9 USD Pro seat")));

        assertThat(deciding(List.of(Dimension.of("size"))).on(100, unit, NOTHING_BESIDE, RATES::get))
                .containsExactly("S");
        assertThat(deciding(List.of(Dimension.TIER)).on(100, unit, NOTHING_BESIDE, RATES::get))
                .containsExactly("Pro");
        assertThat(deciding(List.of()).on(100, unit, NOTHING_BESIDE, RATES::get))
                .isEmpty();
    }

    @Test
    void a_tie_between_tiers_goes_by_their_order_and_no_other() {
        Unit unit = new Unit("u", null, List.of(item("a 9 USD Pro seat"), item("a 9 USD Basic flat")));
        Deciding ranked =
                new Deciding(List.of(Dimension.TIER, Dimension.PRICING_MODEL), new TierRank(List.of("Pro", "Basic")));

        assertThat(ranked.on(100, unit, NOTHING_BESIDE, RATES::get)).containsExactly("Basic", "seat");
    }

    private static Deciding deciding(List<Dimension> dimensions) {
        return new Deciding(dimensions, new TierRank(List.of()));
    }

    private static ItemVersion item(String text) {
        String[] parts = text.split(" ", -1);
        Days days =
                parts.length > 5 ? new Days(Integer.parseInt(parts[5]), Integer.parseInt(parts[6])) : new Days(0, 999);
        return new ItemVersion(
                CUSTOMERS.getOrDefault(parts[0], new Customer(parts[0], null)),
                Standing.PAID,
                parts[2],
                Amount.of(parts[1]),
                days,
                absent(parts[3]),
                absent(parts[4]));
    }

    private static Customer customer(String id, Dated region, Dated size) {
        return new Customer(id, "ads", Map.of("region", region, "size", size));
    }

    private static Dated dated(String value, int from, int to) {
        return new Dated(List.of(new Dated.Value(new Days(from, to), value)));
    }

    private static @Nullable String absent(String text) {
        return text.equals("-") ? null : text;
    }
}
