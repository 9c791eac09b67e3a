package dev.holdfast.core.balance;

import dev.holdfast.core.balance.Points.Point;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All windows to measure: those that are asked for, and those that the ratios of these are averaged over.
 *
 * @param all each once: first those asked for, in their order
 * @param parts of each window asked for, the places in {@code all} of the windows that it is averaged over; none where
 *     nothing is averaged
 * @param followed the rates of the closes to which cohorts are followed
 */
public record RatedWindows(
        List<RatedWindow> all, List<List<Integer>> parts, SortedMap<Close, Map<String, Rate>> followed) {
    public RatedWindows {
        SortedMap<Close, Map<String, Rate>> copy = new TreeMap<>();
        followed.forEach((close, rates) -> copy.put(close, Map.copyOf(rates)));
        followed = Collections.unmodifiableSortedMap(copy);
        all = List.copyOf(all);
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** Windows of which none is averaged. */
    public static RatedWindows of(List<RatedWindow> windows) {
        return new RatedWindows(
                windows, windows.stream().map(window -> List.<Integer>of()).toList(), new TreeMap<>());
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
        return new RatedWindows(List.copyOf(places.keySet()), parts, new TreeMap<>());
    }

    /**
     * These, and the closes to which cohorts are followed: at the rates of the first window's opening, or in spot each at
     * its own.
     */
    public RatedWindows following(Cohorts cohorts, Method method, ExchangeRates rates, Collection<String> currencies) {
        SortedMap<Close, Map<String, Rate>> at = new TreeMap<>();
        Close open = all.getFirst().window().open();
        cohorts.closes()
                .forEach(close -> at.put(close, RatedWindow.on(method.isSpot() ? close : open, rates, currencies)));
        return new RatedWindows(all, parts, at);
    }

    /**
     * The rates of a close to which cohorts are followed.
     *
     * @throws IllegalArgumentException where none is
     */
    public Map<String, Rate> followed(Close close) {
        Map<String, Rate> rates = followed.get(close);
        if (rates == null) {
            throw new IllegalArgumentException("no rates to follow cohorts to " + close);
        }
        return rates;
    }

    /** Where the balance of a cohort is found. */
    Point cohortPoint(Close close) {
        return new Point(close, followed(close));
    }

    /** The windows asked for. */
    public List<Window> asked() {
        return all.subList(0, parts.size()).stream().map(RatedWindow::window).toList();
    }
}
