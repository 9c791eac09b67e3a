package dev.holdfast.core.balance;

import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A window with the rates its balances are converted at.
 *
 * @param rates of every close that its sums ask for, both of its own among them; by currency, one without a rate is missing
 * @param atClose the rates of its closing close, for the closing balance at its own rate
 * @param spot where any other day is converted at its own rates; empty where it is at those of the open
 */
public record RatedWindow(
        Window window,
        SortedMap<Close, Map<String, Rate>> rates,
        Map<String, Rate> atClose,
        Optional<ExchangeRates> spot) {
    private static final int MONTHS_OF_TWO_YEARS = 24;

    public RatedWindow {
        SortedMap<Close, Map<String, Rate>> copy = new TreeMap<>();
        rates.forEach((close, byCurrency) -> copy.put(close, Map.copyOf(byCurrency)));
        rates = Collections.unmodifiableSortedMap(copy);
        atClose = Map.copyOf(atClose);
    }

    /** A window whose two closes are both converted at the rates of its open. */
    public RatedWindow(Window window, Map<String, Rate> atOpen, Map<String, Rate> atClose) {
        this(window, new TreeMap<>(Map.of(window.open(), atOpen, window.close(), atOpen)), atClose, Optional.empty());
    }

    /**
     * A window by a method.
     *
     * @param base the close whose rates are the constant ones
     */
    static RatedWindow of(
            Method method, Window window, Close base, ExchangeRates rates, Collection<String> currencies) {
        SortedMap<Close, Map<String, Rate>> byClose = new TreeMap<>();
        closes(method, window)
                .forEach(close -> byClose.put(close, on(method.isSpot() ? close : base, rates, currencies)));
        return new RatedWindow(
                window,
                byClose,
                on(window.close(), rates, currencies),
                Optional.of(rates).filter(any -> method.isSpot()));
    }

    /** The closes whose balances a method asks for in a window: its own two, and more where a sum needs them. */
    public static List<Close> closes(Method method, Window window) {
        Sums sums = method.sums(window.kind());
        boolean twoYears = sums.askTwoYears();
        boolean inside = twoYears || sums.askInside();
        int months = window.months();
        return IntStream.rangeClosed(0, Math.max(months, twoYears ? MONTHS_OF_TWO_YEARS - 1 : 0))
                .filter(back -> back == 0 || back == months || inside)
                .mapToObj(window.close()::minusMonths)
                .toList();
    }

    static Map<String, Rate> on(Close close, ExchangeRates rates, Collection<String> currencies) {
        Map<String, Rate> found = new TreeMap<>();
        currencies.forEach(currency -> rates.on(currency, close.day()).ifPresent(rate -> found.put(currency, rate)));
        return found;
    }

    /**
     * The rates of one of its closes.
     *
     * @throws IllegalArgumentException where none of its sums asks for it
     */
    public Map<String, Rate> at(Close close) {
        Map<String, Rate> found = rates.get(close);
        if (found == null) {
            throw new IllegalArgumentException("no rates of " + close + " for " + window);
        }
        return found;
    }
}
