package dev.holdfast.core.history;

import dev.holdfast.core.history.History.AttributeRow;
import dev.holdfast.core.history.History.CustomerRow;
import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a history from a seed; the same seed gives the same history. Edges come first, evenness never. */
public final class RandomHistory {
    static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant KNOWN_AT = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant LATE = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> CHANNELS = List.of("ads", "partner", "sales", "Üna");
    private static final List<String> SIZES = List.of("S", "M", "L", "\u00DCber");
    private static final Dimension SIZE = Dimension.of("size");
    private static final List<Set<Dimension>> DIMENSIONS = List.of(
            Dimension.OF_STATEMENT,
            Dimension.OF_STATEMENT,
            Set.of(SIZE, Dimension.CURRENCY),
            Set.of(Dimension.PRICING_MODEL, Dimension.TIER),
            Set.of(Dimension.CHANNEL, SIZE));
    private static final YearMonth FIRST_RATE = YearMonth.of(2021, 12);
    private static final YearMonth LAST_RATE = YearMonth.of(2026, 2);

    private final Random random;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final List<CustomerRow> customers = new ArrayList<>();
    private final List<AttributeRow> attributes = new ArrayList<>();

    private boolean ratedDaily;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    public static History of(long seed) {
        return new RandomHistory(seed).make();
    }

    /** The same rows, by a method that has only the grain changed, and the tier order. */
    public static History plain(long seed) {
        return plain(of(seed));
    }

    /** A plain history with rates often enough for every day, so that any method can measure it. */
    public static History ratedDaily(long seed) {
        RandomHistory making = new RandomHistory(seed);
        making.ratedDaily = true;
        return plain(making.make());
    }

    private static History plain(History any) {
        Method plain = any.method();
        for (Setting setting : RandomMethod.SETTINGS) {
            String value =
                    setting == Setting.GRAIN && plain.grain() == Grain.CUSTOMER ? "customer" : setting.defaultValue();
            plain = plain.with(setting, value);
        }
        return new History(
                any.customers(),
                any.items(),
                any.rates(),
                any.attributes(),
                plain,
                any.close(),
                Dimension.OF_STATEMENT,
                any.knownAt(),
                any.features());
    }

    private History make() {
        Close close = Close.of(YearMonth.of(2024, 1).plusMonths(random.nextInt(24)));
        int solitary = 24 + random.nextInt(6);
        for (int i = 0; i < solitary; i++) {
            customers.add(customer("c" + i, null));
        }
        makeFamilies();
        makeMerger(close);
        attributes.addAll(new RandomAcquisitions(random, close, features).of(customers));
        RandomItems items = new RandomItems(random, close, features);
        customers.stream().map(CustomerRow::id).distinct().forEach(items::addFor);
        supersedeCustomer();
        makeAttributes();
        Method method = method();
        if (method.graceDays() > 0) {
            features.add(Feature.GRACE);
        }
        if (method.excludesUsage()) {
            features.add(Feature.USAGE_EXCLUDED);
        }
        return new History(
                customers,
                items.rows(),
                rates(ratedDaily || method.isSpot()),
                attributes,
                method,
                close,
                pick(DIMENSIONS),
                KNOWN_AT,
                features);
    }

    private CustomerRow customer(String id, @Nullable String parent) {
        boolean channel = random.nextInt(4) > 0;
        if (!channel) {
            features.add(Feature.MISSING_CHANNEL);
        }
        return new CustomerRow(id, parent, channel ? pick(CHANNELS) : null, new Known(EARLY, null));
    }

    private void makeFamilies() {
        if (random.nextInt(3) == 0) {
            return;
        }
        features.add(Feature.PARENT);
        customers.add(customer("group", null));
        // U+1F60A sorts after U+FF5E by code point, and before it by UTF-16 unit.
        List<String> members = List.of("member", "member\uFF5E", "member\uD83D\uDE0A");
        features.add(Feature.BEYOND_UTF16);
        for (String member : members) {
            customers.add(customer(member, random.nextInt(5) == 0 ? member : "group"));
        }
        customers.add(customer("grandchild", "member"));
        if (random.nextInt(2) == 0) {
            features.add(Feature.DATED_PARENT);
            LocalDate moved = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            attributes.add(new AttributeRow("c0", "parent", "group", moved, null, new Known(EARLY, null)));
            attributes.add(
                    new AttributeRow("member", "parent", "c1", moved, moved.plusDays(200), new Known(EARLY, null)));
        }
    }

    private void makeMerger(Close close) {
        if (random.nextInt(3) == 0) {
            features.add(Feature.MERGER);
            LocalDate merged = close.day().minusDays(random.nextInt(40) - 5);
            attributes.add(new AttributeRow("c2", "merged_into", "c3", merged, null, new Known(EARLY, null)));
            attributes.add(new AttributeRow("c3", "merged_into", "c4", merged, null, new Known(EARLY, null)));
        }
    }

    private void supersedeCustomer() {
        if (random.nextInt(2) == 0) {
            CustomerRow now = customers.getFirst();
            customers.add(new CustomerRow(
                    now.id(),
                    "c9",
                    "old",
                    new Known(EARLY.minusSeconds(60), now.known().recordedAt())));
        }
    }

    /** @param often so that each day has one, not only the month ends */
    private List<RateRow> rates(boolean often) {
        List<RateRow> rates = new ArrayList<>();
        if (often) {
            for (LocalDate day = FIRST_RATE.atDay(1); day.isBefore(LAST_RATE.atDay(1)); day = day.plusDays(7)) {
                addRates(day, rates);
            }
        } else {
            for (YearMonth month = FIRST_RATE; month.isBefore(LAST_RATE); month = month.plusMonths(1)) {
                addRates(month.atEndOfMonth().minusDays(random.nextInt(8)), rates);
            }
        }
        return rates;
    }

    private void addRates(LocalDate day, List<RateRow> rates) {
        rates.add(new RateRow("EUR", day, rate(0.9, 0.4), new Known(EARLY, LATE)));
        rates.add(new RateRow("EUR", day, rate(9, 1), new Known(LATE, null)));
        rates.add(new RateRow("JPY", day, rate(0.006, 0.002), new Known(EARLY, null)));
    }

    private void makeAttributes() {
        for (CustomerRow customer : customers) {
            LocalDate from = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(900));
            if (random.nextInt(4) > 0) {
                features.add(Feature.ATTRIBUTE);
                LocalDate to = from.plusDays(100 + random.nextInt(900));
                attributes.add(attribute(customer, pick(SIZES), from, random.nextInt(3) == 0 ? null : to));
                attributes.add(attribute(customer, pick(SIZES), to.minusDays(random.nextInt(60)), null));
            }
        }
    }

    private AttributeRow attribute(CustomerRow customer, String value, LocalDate from, @Nullable LocalDate to) {
        Known known = random.nextInt(12) == 0 ? new Known(LATE, null) : new Known(EARLY, null);
        return new AttributeRow(customer.id(), "size", value, from, to, known);
    }

    private BigDecimal rate(double least, double span) {
        return BigDecimal.valueOf((long) ((least + span * random.nextDouble()) * 1e10), 10);
    }

    private Method method() {
        Method plain = Method.standard()
                .with(Setting.CURRENCY, "USD")
                .with(Setting.GRAIN, pick(List.of("parent", "parent", "customer")))
                .with(Setting.TIER_ORDER, pick(List.of("", "Zero,Basic,Pro", "Pro,Basic")))
                .with(Setting.FISCAL_YEAR_START, pick(List.of("1", "2", "7")))
                .with(Setting.SMALL_UNITS, "3");
        return random.nextInt(3) == 0 ? plain : RandomMethod.over(plain, random);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
