package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the company asks for a month in one currency, before discounts and tax. */
final class PriceList {
    /** From this day on the main product costs 5 % more; a contract meets that when its own list is a year old. */
    static final LocalDate RISE = LocalDate.of(2025, 8, 1);

    private static final String MAIN = "Workspace";

    /** Flat prices of Starter, by the seats that a bundle holds. */
    private static final TreeMap<Integer, Long> BUNDLES =
            new TreeMap<>(Map.of(5, 150_00L, 10, 290_00L, 20, 520_00L, 40, 900_00L));

    private final Currency currency;

    PriceList(Currency currency) {
        this.currency = currency;
    }

    /** The main product: bundles of seats in Starter, single seats in the tiers above. */
    Quote workspace(Tier tier, int seats, LocalDate day) {
        return switch (tier) {
            case STARTER -> starter(seats, day);
            case TEAM -> seats(tier, seats, 40_00L, day);
            case BUSINESS -> seats(tier, seats, 60_00L, day);
            case ENTERPRISE -> seats(tier, seats, 80_00L, day);
        };
    }

    /** The flat fee of each Enterprise subscription. */
    Quote platform() {
        return new Quote("Platform", "Enterprise", Tier.ENTERPRISE, PricingModel.FLAT, 1, local(1_200_00L));
    }

    Quote addOn(AddOn addOn, Tier tier, int seats) {
        return switch (addOn) {
            case SUPPORT -> Quote.fee(addOn.product(), local(support(tier)));
            case SECURITY -> Quote.addOn(addOn.product(), seats, local(6_00L));
            case ANALYTICS -> Quote.addOn(addOn.product(), seats, local(9_00L));
        };
    }

    private Quote starter(int seats, LocalDate day) {
        Map.Entry<Integer, Long> bundle =
                BUNDLES.tailMap(Math.min(seats, BUNDLES.lastKey())).firstEntry();
        long price = risen(local(bundle.getValue()), day);
        return new Quote(MAIN, "Starter " + bundle.getKey(), Tier.STARTER, PricingModel.FLAT, bundle.getKey(), price);
    }

    private Quote seats(Tier tier, int seats, long list, LocalDate day) {
        return new Quote(MAIN, tier.label(), tier, PricingModel.SEAT, seats, risen(local(list), day));
    }

    private static long support(Tier tier) {
        return switch (tier) {
            case STARTER -> 60_00L;
            case TEAM -> 180_00L;
            case BUSINESS -> 450_00L;
            case ENTERPRISE -> 1_100_00L;
        };
    }

    private static long risen(long cents, LocalDate day) {
        return day.isBefore(RISE) ? cents : cents * 105 / 100;
    }

    /** A price in euro is the one in dollars less 8 %, to the next whole euro. */
    private long local(long cents) {
        return switch (currency) {
            case USD -> cents;
            case EUR -> (cents * 92 / 100 + 50) / 100 * 100;
        };
    }
}
