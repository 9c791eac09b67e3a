package dev.holdfast.core.balance;

import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All windows to measure: those that are asked for, and those that the ratios of these are averaged over.
 *
 * @param all each once: first those asked for, in their order
 * @param parts of each window asked for, the places in {@code all} of the windows that it is averaged over; none where
 *     nothing is averaged
 */
public record RatedWindows(List<RatedWindow> all, List<List<Integer>> parts) {
    public RatedWindows {
        all = List.copyOf(all);
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** Windows of which none is averaged. */
    public static RatedWindows of(List<RatedWindow> windows) {
        return new RatedWindows(
                windows, windows.stream().map(window -> List.<Integer>of()).toList());
    }

    /**
     * Windows by a method.
     *
     * @param windows each once
     * @param rates into the reporting currency
     * @param currencies of the data
     */
    public static RatedWindows of(
            Method method, List<Window> windows, ExchangeRates rates, Collection<String> currencies) {
        Map<RatedWindow, Integer> places = new LinkedHashMap<>();
        for (Window window : windows) {
            places.put(RatedWindow.of(method, window, window.open(), rates, currencies), places.size());
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (Window window : windows) {
            List<Integer> own = new ArrayList<>();
            for (Window part : method.averaging().parts(window, method.calendar())) {
                // A window of its own may be a part of another one, at the same rates.
                own.add(places.computeIfAbsent(
                        RatedWindow.of(method, part, window.open(), rates, currencies), added -> places.size()));
            }
            parts.add(own);
        }
        return new RatedWindows(List.copyOf(places.keySet()), parts);
    }

    /** The windows asked for. */
    public List<Window> asked() {
        return all.subList(0, parts.size()).stream().map(RatedWindow::window).toList();
    }
}
