package dev.holdfast.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRatesTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2025, 12, 25);
    private static final ExchangeRates RATES = new ExchangeRates(
            "USD",
            Map.of("EUR", new TreeMap<>(Map.of(CHRISTMAS, rate("1.04"), LocalDate.of(2025, 11, 30), rate("1.16")))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EUR | 2025-12-25 | 1.04 | on its own day
            EUR | 2025-12-26 | 1.04 | a day later
            EUR | 2026-01-01 | 1.04 | seven days old is fresh
            EUR | 2026-01-02 |      | eight days old is stale
            EUR | 2025-12-24 |      | a later rate is of no use, and the earlier one is stale
            EUR | 2025-12-07 | 1.16 | the latest on or before the day
            EUR | 2025-11-29 |      | before the first
            GBP | 2025-12-25 |      | never quoted
            USD | 1999-01-01 | 1    | the reporting currency is worth itself on any day
            """)
    void the_rate_of_a_day_is_the_latest_of_the_seven_days_before(
            String currency, LocalDate day, @Nullable BigDecimal rate, String why) {
        assertThat(RATES.on(currency, day).map(found -> found.decimal().stripTrailingZeros()))
                .as(why)
                .isEqualTo(Optional.ofNullable(rate));
    }

    @Test
    void a_stale_rate_can_still_be_named() {
        assertThat(RATES.latest("EUR", LocalDate.of(2026, 3, 1)))
                .hasValueSatisfying(quoted -> assertThat(quoted.getKey()).isEqualTo(CHRISTMAS));
        assertThat(RATES.latest("EUR", LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(RATES.latest("GBP", CHRISTMAS)).isEmpty();
    }

    @Test
    void it_says_what_is_missing() {
        assertThat(RATES.lacking("EUR", LocalDate.of(2026, 1, 2)))
                .isEqualTo("the rate for EUR on 2026-01-02 is of 2025-12-25, 8 days old; the limit is 7");
        assertThat(RATES.lacking("GBP", CHRISTMAS)).isEqualTo("no rate for GBP on 2025-12-25");
    }

    private static Rate rate(String decimal) {
        return Rate.of(new BigDecimal(decimal));
    }
}
