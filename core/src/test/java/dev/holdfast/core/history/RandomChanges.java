package dev.holdfast.core.history;

import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes items that change in the year of the close, each for one reason or for several at once. */
final class RandomChanges {
    private static final List<String> PRICES = List.of("0.0001", "9.99", "10", "12.3456", "250");
    private static final List<String> QUANTITIES = List.of("0", "1", "2", "3", "0.5", "10", "7.000001");

    private final Random random;
    private final Close close;
    private final Set<Feature> features;
    private final Consumer<ItemRow> rows;

    /** What is sold; {@code seats} null where the price alone is given. */
    private record Sold(
            String product, @Nullable String plan, @Nullable BigDecimal seats, BigDecimal price, BigDecimal off) {
        BigDecimal gross() {
            return seats == null ? price : seats.multiply(price);
        }

        /** A share of what it costs, in hundredths. */
        Sold discounted(int percent) {
            return new Sold(
                    product,
                    plan,
                    seats,
                    price,
                    gross().multiply(BigDecimal.valueOf(percent, 2)).setScale(8, RoundingMode.DOWN));
        }
    }

    RandomChanges(Random random, Close close, Set<Feature> features, Consumer<ItemRow> rows) {
        this.random = random;
        this.close = close;
        this.features = features;
        this.rows = rows;
    }

    /** Items that change once or twice, from one day to the next. */
    void addFor(String customer, String currency) {
        for (int i = 0; i <= random.nextInt(2); i++) {
            String id = customer + "/p" + i;
            LocalDate from = close.minusMonths(12).day().minusDays(random.nextInt(300));
            Sold sold = new Sold(
                            pick(List.of("default", "Core")),
                            random.nextInt(4) == 0 ? null : "Monthly",
                            random.nextInt(4) == 0 ? null : seats(),
                            price(),
                            BigDecimal.ZERO)
                    .discounted(random.nextInt(3) == 0 ? random.nextInt(101) : 0);
            for (int change = random.nextInt(3); change > 0; change--) {
                LocalDate to = from.plusDays(30 + random.nextInt(320));
                add(id, customer, currency, sold, "active", from, to);
                from = to;
                sold = changed(sold);
                sold = random.nextInt(4) == 0 ? changed(sold) : sold;
            }
            boolean pauses = random.nextInt(8) == 0;
            add(id, customer, currency, sold, pauses ? "paused" : "active", from, null);
        }
    }

    private Sold changed(Sold sold) {
        return switch (random.nextInt(6)) {
            case 0 -> {
                features.add(Feature.PLAN_CHANGE);
                String plan = random.nextInt(3) == 0 ? null : "Annual";
                yield new Sold(sold.product, plan, sold.seats, random.nextBoolean() ? sold.price : price(), sold.off)
                        .discounted(0);
            }
            case 1 -> {
                features.add(Feature.PRICE_CHANGE);
                yield new Sold(sold.product, sold.plan, sold.seats, price(), sold.off).discounted(10);
            }
            case 2 -> {
                features.add(Feature.DISCOUNT_CHANGE);
                yield sold.discounted(random.nextInt(101));
            }
            case 3 -> {
                features.add(Feature.PRODUCT_CHANGE);
                yield new Sold("Add-on", sold.plan, sold.seats, sold.price, sold.off);
            }
            default -> {
                features.add(Feature.SEATS_CHANGE);
                yield new Sold(sold.product, sold.plan, seats(), sold.price, sold.off).discounted(5);
            }
        };
    }

    /** One item that is paused over the open of the headline, and then ends, resumes, returns or stays paused. */
    void addPause(String customer, String currency) {
        String id = customer + "/w";
        LocalDate open = close.minusMonths(12).day();
        LocalDate paused = open.minusDays(random.nextInt(100));
        LocalDate ended = open.plusDays(1 + random.nextInt(300));
        Sold sold = new Sold("default", "Monthly", seats(), price(), BigDecimal.ZERO);
        if (random.nextInt(6) > 0) {
            add(id, customer, currency, sold, "active", paused.minusDays(100), paused);
        }
        switch (random.nextInt(4)) {
            case 0 -> add(id, customer, currency, sold, "paused", paused, null);
            case 1 -> {
                add(id, customer, currency, sold, "paused", paused, ended);
                add(id, customer, currency, sold, "active", ended.plusDays(random.nextInt(2) * 20L), null);
            }
            case 2 -> add(id, customer, currency, sold, "active", ended, null);
            default -> {
                features.add(Feature.LOST_WHILE_PAUSED);
                add(id, customer, currency, sold, "paused", paused, ended);
            }
        }
    }

    private BigDecimal seats() {
        return new BigDecimal(pick(QUANTITIES));
    }

    private BigDecimal price() {
        return new BigDecimal(pick(PRICES));
    }

    private void add(
            String id,
            String customer,
            String currency,
            Sold sold,
            String status,
            LocalDate from,
            @Nullable LocalDate to) {
        // A quantity beside an amount says how many it is for.
        boolean amount = sold.seats == null || random.nextInt(3) == 0;
        rows.accept(new ItemRow(
                id,
                customer,
                null,
                sold.product,
                sold.plan,
                "Pro",
                sold.seats == null ? "flat" : "seat",
                "recurring",
                status,
                sold.seats,
                amount ? null : sold.price,
                amount ? sold.gross() : null,
                sold.off,
                currency,
                "month",
                1,
                from,
                to,
                new Known(RandomHistory.EARLY, null)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
