package dev.holdfast.core.item;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.money.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rates by currency and day into one reporting currency.
 *
 * @param reporting the reporting currency, whose own rate is 1 on every day
 */
public record ExchangeRates(String reporting, Map<String, NavigableMap<LocalDate, Rate>> byCurrency) {
    /** A rate older than this many days is stale. */
    public static final int FRESH_DAYS = 7;

    public ExchangeRates {
        Map<String, NavigableMap<LocalDate, Rate>> copy = new TreeMap<>();
        byCurrency.forEach((currency, days) -> copy.put(currency, new TreeMap<>(days)));
        byCurrency = copy;
    }

    /** The rate of a day: the latest on or before it, no older than {@link #FRESH_DAYS} days; empty when there is none. */
    public Optional<Rate> on(String currency, LocalDate day) {
        if (currency.equals(reporting)) {
            return Optional.of(Rate.ONE);
        }
        return latest(currency, day)
                .filter(quoted -> !quoted.getKey().isBefore(day.minusDays(FRESH_DAYS)))
                .map(Map.Entry::getValue);
    }

    /** The last quoted rate on or before a day, however old, for whoever explains a stale one. */
    public Optional<Map.Entry<LocalDate, Rate>> latest(String currency, LocalDate day) {
        NavigableMap<LocalDate, Rate> days = byCurrency.get(currency);
        return days == null ? Optional.empty() : Optional.ofNullable(days.floorEntry(day));
    }

    /** Says what is missing where there is no rate of a day. */
    public String lacking(String currency, LocalDate day) {
        return latest(currency, day)
                .map(latest -> "the rate for " + currency + " on " + day + " is of " + latest.getKey() + ", "
                        + ChronoUnit.DAYS.between(latest.getKey(), day) + " days old; the limit is " + FRESH_DAYS)
                .orElse("no rate for " + currency + " on " + day);
    }

    /** The last day of a unit has no rate, so that its segment cannot be told. */
    public static Fault missingOnLastDay(String reason) {
        return new Fault(
                ErrorCode.FX_RATE_MISSING,
                reason + " (needed to tell the segment of a unit on its last day with MRR)",
                "Load one into fx_rates, or set currency-mode=constant; a total without segments needs none");
    }
}
