package dev.holdfast.core.history;

import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.history.NaiveOracle.Version;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.Interval;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Days;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A history as the evaluator takes it, the way a warehouse's cursor hands it over. */
public record HistoryUnits(History history) {
    public List<Unit> units() {
        return new NaiveOracle(history)
                .units().entrySet().stream()
                        .map(unit -> new Unit(
                                unit.getKey(),
                                history.customer(unit.getKey()).channel(),
                                unit.getValue().stream()
                                        .filter(version -> counts(version.row()))
                                        .map(this::version)
                                        .toList()))
                        .filter(unit -> !unit.versions().isEmpty())
                        .toList();
    }

    /** The windows at the rates known. */
    public List<RatedWindow> rated(List<Window> windows) {
        Set<String> currencies = history.items().stream().map(ItemRow::currency).collect(Collectors.toSet());
        ExchangeRates rates = rates();
        return windows.stream()
                .map(window -> RatedWindow.of(window, rates, currencies))
                .toList();
    }

    private static boolean counts(ItemRow row) {
        boolean paused = row.is("paused") && row.net().signum() > 0;
        return !row.from().equals(row.to()) && (row.is("active") || paused);
    }

    private ItemVersion version(Version version) {
        ItemRow row = version.row();
        return new ItemVersion(
                new Customer(
                        version.customer(), history.customer(version.customer()).channel()),
                row.is("paused") ? Standing.PAUSED : Standing.PAID,
                row.currency(),
                Interval.of(row.interval()).monthlyEquivalent(row.net(), row.intervalCount()),
                Days.of(row.from(), row.to()),
                row.tier());
    }

    private ExchangeRates rates() {
        Map<String, NavigableMap<LocalDate, Rate>> rates = new HashMap<>();
        for (RateRow row : history.rates()) {
            if (row.known().at(history.knownAt())) {
                rates.computeIfAbsent(row.currency(), currency -> new TreeMap<>())
                        .put(row.day(), Rate.of(row.rate()));
            }
        }
        return new ExchangeRates(history.method().requiredCurrency(), rates);
    }
}
