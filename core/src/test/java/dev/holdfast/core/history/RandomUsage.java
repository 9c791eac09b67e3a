package dev.holdfast.core.history;

import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes usage items: some months with a row, some with two, some with none. */
final class RandomUsage {
    private static final List<String> AMOUNTS =
            List.of("0", "0.0001", "0.00004", "10", "33.3333", "100", "100.00005", "777.77", "0.12345678");
    private static final List<String> PRODUCTS = List.of("default", "Core", "Calls");

    private final Random random;
    private final Close close;
    private final Set<Feature> features;
    private final Consumer<ItemRow> rows;

    RandomUsage(Random random, Close close, Set<Feature> features, Consumer<ItemRow> rows) {
        this.random = random;
        this.close = close;
        this.features = features;
        this.rows = rows;
    }

    void addFor(String customer, String currency) {
        features.add(Feature.USAGE);
        String subscription = random.nextInt(3) == 0 ? customer + "-s0" : null;
        String product = pick(PRODUCTS);
        String tier = random.nextInt(3) == 0 ? pick(List.of("Basic", "Pro")) : null;
        YearMonth month = first();
        int months = 1 + random.nextInt(20);
        for (int i = 0; i < months; i++, month = month.plusMonths(1)) {
            if (i > 0 && random.nextInt(5) == 0) {
                features.add(Feature.USAGE_MONTH_LEFT_OUT);
                continue;
            }
            LocalDate end = month.plusMonths(1).atDay(1);
            LocalDate middle = month.atDay(1 + random.nextInt(28));
            if (random.nextInt(5) == 0) {
                features.add(Feature.USAGE_TWICE_A_MONTH);
                if (middle.getDayOfMonth() > 1) {
                    add(customer, subscription, product, tier, currency, month.atDay(1), middle);
                }
                add(customer, subscription, product, tier, currency, middle, end);
            } else {
                LocalDate from = random.nextInt(4) == 0 ? middle : month.atDay(1);
                LocalDate to = random.nextInt(4) == 0 && middle.isAfter(from) ? middle : end;
                add(customer, subscription, product, tier, currency, from, random.nextInt(20) == 0 ? from : to);
            }
        }
    }

    /** Often near the close, so that its month is the last, or one of those after. */
    private YearMonth first() {
        return random.nextInt(3) == 0
                ? YearMonth.of(2022, 1).plusMonths(random.nextInt(40))
                : close.month().minusMonths(random.nextInt(20));
    }

    private void add(
            String customer,
            @Nullable String subscription,
            String product,
            @Nullable String tier,
            String currency,
            LocalDate from,
            LocalDate to) {
        int roll = random.nextInt(14);
        String status = roll == 0 ? "trial" : roll == 1 ? "paused" : "active";
        mark(status.equals("trial"), Feature.USAGE_TRIAL);
        mark(status.equals("paused"), Feature.USAGE_PAUSED);
        mark(YearMonth.from(from).equals(close.month()), Feature.USAGE_IN_MONTH_OF_CLOSE);
        mark(YearMonth.from(from).isAfter(close.month()), Feature.USAGE_AFTER_CLOSE);
        BigDecimal amount = new BigDecimal(pick(AMOUNTS));
        BigDecimal discount =
                random.nextInt(5) == 0 ? amount.movePointLeft(1).setScale(8, RoundingMode.DOWN) : BigDecimal.ZERO;
        boolean counted = random.nextInt(4) == 0;
        rows.accept(new ItemRow(
                customer + "/u",
                customer,
                subscription,
                product,
                random.nextInt(3) == 0 ? "Metered" : null,
                random.nextInt(6) == 0 ? "Pro" : tier,
                "usage",
                "usage",
                status,
                counted ? BigDecimal.valueOf(1 + random.nextInt(9)) : null,
                counted ? amount : null,
                counted ? null : amount,
                discount,
                currency,
                pick(List.of("month", "year", "day")),
                1 + random.nextInt(3),
                from,
                to,
                new Known(RandomHistory.EARLY, null)));
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
