package dev.holdfast.core.history;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.item.Charge;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.Dated;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.Interval;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Days;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
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
                                        .filter(HistoryUnits::counts)
                                        .map(this::version)
                                        .toList()))
                        .filter(unit -> !unit.versions().isEmpty())
                        .toList();
    }

    /** The windows, and the closes to which cohorts are followed, at the rates known. */
    public RatedWindows rated(List<Window> windows) {
        return rated(windows, history.cohorts());
    }

    public RatedWindows rated(List<Window> windows, Cohorts cohorts) {
        Set<String> currencies = history.items().stream().map(ItemRow::currency).collect(Collectors.toSet());
        return RatedWindows.of(history.method(), windows, rates(), currencies)
                .following(cohorts, history.method(), rates(), currencies);
    }

    /** What the evaluator makes of it. */
    public Tallies tallies() {
        Evaluator evaluator = new Evaluator(history.method(), rated(history.windows()), history.question());
        units().forEach(evaluator::add);
        return evaluator.tallies();
    }

    private static boolean counts(NaiveVersion version) {
        ItemRow row = version.row();
        boolean paused = row.is("paused") && row.net().signum() > 0;
        return !row.from().equals(row.to()) && (row.is("active") || paused);
    }

    private ItemVersion version(NaiveVersion version) {
        ItemRow row = version.row();
        Customer customer = customer(version);
        Standing standing = row.is("paused") ? Standing.PAUSED : Standing.PAID;
        Charge.Kind kind = row.isUsage() ? Charge.Kind.USAGE : Charge.Kind.RECURRING;
        Days days = Days.of(row.from(), row.to());
        return new ItemVersion(
                customer,
                standing,
                new Charge(row.id(), kind, row.product(), row.plan(), row.quantity(), monthly(row, row.discount())),
                row.currency(),
                monthly(row, row.net()),
                days,
                ItemVersion.counted(
                        customer, standing, kind, days, history.method().usageMonths()),
                row.tier(),
                row.pricingModel());
    }

    private static Amount monthly(ItemRow row, BigDecimal money) {
        return row.isUsage()
                ? Amount.rounded(money)
                : Interval.of(row.interval()).monthlyEquivalent(money, row.intervalCount());
    }

    private Customer customer(NaiveVersion version) {
        String id = version.customer();
        int acquiredOn = version.acquired().equals(NaiveBooks.ALWAYS)
                ? Customer.ALWAYS
                : Math.toIntExact(version.acquired().toEpochDay());
        return new Customer(id, history.customer(id).channel(), Map.of("size", dated(id)), acquiredOn);
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
