package dev.holdfast.core.history;

import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the item versions of customers: chains that gap, abut, overlap, pause, return and are corrected. */
final class RandomItems {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final List<String> TIERS = List.of("Basic", "Pro", "Zero", "Äther");
    private static final List<String> AMOUNTS =
            List.of("0", "0.0001", "99.99", "100", "100", "100", "120", "1000.00005", "12345.67", "0.12345678");
    private static final List<String> PRODUCTS = List.of("default", "default", "Core", "Äther");
    private static final List<String> PLANS = List.of("Monthly", "Annual", "Äther");
    private static final List<String> PRICING_MODELS = List.of("flat", "seat", "usage");
    private static final List<String> INTERVALS = List.of("month", "month", "month", "year", "quarter", "week", "day");

    private final Random random;
    private final Close close;
    private final Set<Feature> features;
    private final List<ItemRow> rows = new ArrayList<>();
    private final RandomUsage usage;
    private final RandomChanges changes;

    RandomItems(Random random, Close close, Set<Feature> features) {
        this.random = random;
        this.close = close;
        this.features = features;
        this.usage = new RandomUsage(random, close, features, this::add);
        this.changes = new RandomChanges(random, close, features, this::add);
    }

    List<ItemRow> rows() {
        return rows;
    }

    void addFor(String customer) {
        String currency = customer.hashCode() % 5 == 0 ? "EUR" : customer.hashCode() % 7 == 0 ? "JPY" : "USD";
        if (!currency.equals("USD")) {
            features.add(Feature.CURRENCY);
        }
        if (random.nextInt(12) == 0) {
            changes.addPause(customer, currency);
            return;
        }
        if (random.nextInt(4) == 0) {
            usage.addFor(customer, currency);
        }
        if (random.nextInt(4) == 0) {
            changes.addFor(customer, currency);
        }
        int items = 1 + random.nextInt(3);
        LocalDate start = day();
        for (int i = 0; i < items; i++) {
            start = addItem(customer + "/" + i, customer, currency, random.nextInt(4) == 0 ? day() : start);
        }
    }

    /** Returns the day the next item of the customer may begin: often the very day this one ends. */
    private LocalDate addItem(String id, String customer, String currency, LocalDate start) {
        String tier = random.nextInt(5) == 0 ? null : pick(TIERS);
        if (tier == null) {
            features.add(Feature.ADD_ON_WITHOUT_TIER);
        }
        LocalDate from = start;
        int versions = 1 + random.nextInt(4);
        ItemRow before = null;
        Set<LocalDate> begun = new HashSet<>();
        for (int i = 0; i < versions; i++) {
            // Two current versions of one item never share their key.
            while (!begun.add(from)) {
                from = from.plusDays(1);
            }
            LocalDate to = i == versions - 1 && random.nextInt(3) > 0 ? null : end(from);
            if (to == null) {
                features.add(Feature.OPEN_END);
            }
            ItemRow row = row(id, customer, currency, tier, from, to, before);
            add(row);
            before = row;
            if (to == null) {
                return day();
            }
            from = next(to);
        }
        features.add(Feature.SAME_DAY_SWAP);
        return from;
    }

    private LocalDate next(LocalDate to) {
        int gap = random.nextInt(6);
        if (gap == 0) {
            features.add(Feature.GAP);
            return to.plusDays(1);
        }
        if (gap == 1) {
            features.add(Feature.RETURN);
            return to.plusDays(31 + random.nextInt(200));
        }
        if (gap == 2) {
            features.add(Feature.OVERLAP);
            return to.minusDays(1);
        }
        return to;
    }

    private ItemRow row(
            String id,
            String customer,
            String currency,
            @Nullable String tier,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable ItemRow before) {
        String subscription = random.nextInt(3) == 0 ? customer + "-s" + random.nextInt(2) : null;
        mark(subscription != null, Feature.SUBSCRIPTION);
        String kind = random.nextInt(12) == 0 ? pick(List.of("one_time", "tax", "credit")) : "recurring";
        String status = status();
        BigDecimal quantity = null;
        BigDecimal price = null;
        BigDecimal amount = new BigDecimal(pick(AMOUNTS));
        if (before != null && before.amount() != null && random.nextInt(3) == 0) {
            amount = before.amount();
        }
        if (random.nextInt(6) == 0) {
            features.add(Feature.QUANTITY);
            quantity = BigDecimal.valueOf(random.nextInt(5_000_000), 6);
            price = BigDecimal.valueOf(random.nextInt(2_000_000_000), 8);
            amount = quantity.multiply(price);
        }
        BigDecimal discount = BigDecimal.ZERO;
        if (kind.equals("recurring") && random.nextInt(5) == 0) {
            features.add(Feature.DISCOUNT);
            discount = random.nextInt(3) == 0 && amount.scale() <= 8
                    ? amount
                    : amount.movePointLeft(1).setScale(8, RoundingMode.DOWN);
        }
        String interval = pick(INTERVALS);
        int count = random.nextInt(5) == 0 ? 1 + random.nextInt(7) : 1;
        note(kind, status, amount, interval, from, to);
        return new ItemRow(
                id,
                customer,
                subscription,
                before != null && random.nextInt(3) > 0 ? before.product() : pick(PRODUCTS),
                before != null && random.nextInt(3) > 0 ? before.plan() : plan(),
                tier,
                pick(PRICING_MODELS),
                kind,
                status,
                quantity,
                price,
                quantity == null ? amount : null,
                discount,
                currency,
                interval,
                count,
                from,
                to,
                new Known(RandomHistory.EARLY, null));
    }

    private @Nullable String plan() {
        return random.nextInt(3) == 0 ? null : pick(PLANS);
    }

    private String status() {
        int roll = random.nextInt(14);
        return roll == 0 ? "trial" : roll <= 2 ? "paused" : "active";
    }

    private void note(
            String kind, String status, BigDecimal amount, String interval, LocalDate from, @Nullable LocalDate to) {
        mark(!kind.equals("recurring"), Feature.NOT_RECURRING);
        mark(status.equals("trial"), Feature.TRIAL);
        mark(status.equals("paused"), Feature.PAUSE);
        mark(amount.signum() == 0, Feature.ZERO_AMOUNT);
        mark(!interval.equals("month"), Feature.LONG_INTERVAL);
        mark(from.equals(LEAP_DAY) || LEAP_DAY.equals(to), Feature.LEAP_DAY);
        mark(from.equals(to), Feature.ZERO_LENGTH);
        mark(to != null && to.equals(YearMonth.from(to).atEndOfMonth()), Feature.MONTH_END);
    }

    private void add(ItemRow row) {
        rows.add(row);
        if (random.nextInt(8) == 0) {
            features.add(Feature.TIE);
            rows.add(copy(row, row.id() + "=", pick(TIERS), row.known()));
        }
        if (random.nextInt(8) == 0) {
            features.add(Feature.SUPERSEDED);
            Known replaced = new Known(RandomHistory.EARLY.minusSeconds(60), RandomHistory.EARLY);
            rows.add(copy(row, row.id(), "Old", replaced));
        }
        if (random.nextInt(8) == 0) {
            features.add(Feature.NOT_YET_KNOWN);
            rows.add(copy(row, row.id() + "+", "Future", new Known(RandomHistory.LATE, null)));
        }
    }

    private static ItemRow copy(ItemRow row, String id, String tier, Known known) {
        return new ItemRow(
                id,
                row.customer(),
                row.subscription(),
                row.product(),
                row.plan(),
                tier,
                row.pricingModel(),
                row.chargeKind(),
                row.status(),
                row.quantity(),
                row.unitPrice(),
                row.amount(),
                row.discount(),
                row.currency(),
                row.interval(),
                row.intervalCount(),
                row.from(),
                row.to(),
                known);
    }

    /** A day on which something may begin: around the closes that matter, at month ends, on the leap day, or anywhere. */
    private LocalDate day() {
        return switch (random.nextInt(6)) {
            case 0 -> close.minusMonths(12 * random.nextInt(3)).day().plusDays(random.nextInt(3) - 1);
            case 1 -> YearMonth.of(2022, 1).plusMonths(random.nextInt(40)).atEndOfMonth();
            case 2 -> LEAP_DAY;
            default -> LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1200));
        };
    }

    private LocalDate end(LocalDate from) {
        return switch (random.nextInt(6)) {
            case 0 -> from;
            case 1 -> YearMonth.from(from).plusMonths(1 + random.nextInt(6)).atEndOfMonth();
            case 2 -> later(from, close.day());
            case 3 -> later(from, close.minusMonths(12).day().plusDays(random.nextInt(2)));
            default -> from.plusDays(1 + random.nextInt(500));
        };
    }

    private static LocalDate later(LocalDate from, LocalDate day) {
        return day.isAfter(from) ? day : from.plusDays(30);
    }

    private void mark(boolean occurs, Feature feature) {
        if (occurs) {
            features.add(feature);
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
