package dev.holdfast.core.balance;

import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Window;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A window with the rates its balances are converted at.
 *
 * @param atOpen the constant rates, of the window's opening close, by currency; a currency without one is missing
 * @param atClose the rates of its closing close, for the closing balance at its own rate
 */
public record RatedWindow(Window window, Map<String, Rate> atOpen, Map<String, Rate> atClose) {
    public RatedWindow {
        atOpen = Map.copyOf(atOpen);
        atClose = Map.copyOf(atClose);
    }

    public static RatedWindow of(Window window, ExchangeRates rates, Collection<String> currencies) {
        Map<String, Rate> atOpen = new TreeMap<>();
        Map<String, Rate> atClose = new TreeMap<>();
        for (String currency : currencies) {
            rates.on(currency, window.open().day()).ifPresent(rate -> atOpen.put(currency, rate));
            rates.on(currency, window.close().day()).ifPresent(rate -> atClose.put(currency, rate));
        }
        return new RatedWindow(window, atOpen, atClose);
    }
}
