package dev.holdfast.core.history;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.history.NaiveBooks.Version;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.Dated;
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
import org.jspecify.annotations.Nullable;

/** A history as the evaluator takes it, the way a warehouse's cursor hands it over. */
public record HistoryUnits(History history) {
    public List<Unit> units() {
        return new NaiveBooks(history)
                .units().entrySet().stream()
                        .map(unit -> new Unit(
                                unit.getKey(),
                                ownChannel(unit.getKey()),
                                unit.getValue().stream()
                                        .filter(version -> counts(version.row()))
                                        .map(this::version)
                                        .toList()))
                        .filter(unit -> !unit.versions().isEmpty())
                        .toList();
    }

    /** The windows at the rates known. */
    public RatedWindows rated(List<Window> windows) {
        Set<String> currencies = history.items().stream().map(ItemRow::currency).collect(Collectors.toSet());
        return RatedWindows.of(history.method(), windows, rates(), currencies);
    }

    /** What the evaluator makes of it. */
    public Tallies tallies() {
        Evaluator evaluator = new Evaluator(history.method(), rated(history.windows()), history.question());
        units().forEach(evaluator::add);
        return evaluator.tallies();
    }

    private static boolean counts(ItemRow row) {
        boolean paused = row.is("paused") && row.net().signum() > 0;
        return !row.from().equals(row.to()) && (row.is("active") || paused);
    }

    private ItemVersion version(Version version) {
        ItemRow row = version.row();
        return new ItemVersion(
                new Customer(
                        version.customer(),
                        history.customer(version.customer()).channel(),
                        Map.of("size", dated(version.customer()))),
                row.is("paused") ? Standing.PAUSED : Standing.PAID,
                row.currency(),
                Interval.of(row.interval()).monthlyEquivalent(row.net(), row.intervalCount()),
                Days.of(row.from(), row.to()),
                row.tier(),
                row.pricingModel());
    }

    private Dated dated(String customer) {
        return new Dated(history.attributes().stream()
                .filter(row ->
                        row.customer().equals(customer) && row.attribute().equals("size"))
                .filter(row -> row.known().at(history.knownAt()))
                .map(row -> new Dated.Value(Days.of(row.from(), row.to()), row.value()))
                .toList());
    }

    private @Nullable String ownChannel(String unit) {
        return switch (history.method().grain()) {
            case PARENT, CUSTOMER -> history.customer(unit).channel();
            case SUBSCRIPTION, PRODUCT -> null;
        };
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
