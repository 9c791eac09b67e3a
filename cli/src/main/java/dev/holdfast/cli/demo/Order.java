package dev.holdfast.cli.demo;

import java.util.List;

/**
 * What a customer orders when it comes, or comes back.
 *
 * @param discountPercent off the main product, 0 for none
 * @param taxed whether sales tax is charged on top
 */
record Order(Tier tier, int seats, Interval interval, Currency currency, int discountPercent, boolean taxed) {
    static final int FEWEST_SEATS = 3;

    static Order draw(Tier tier, Currency currency, Dice dice) {
        return new Order(
                tier,
                tier.seats(dice),
                interval(tier, dice),
                currency,
                discount(tier, dice),
                currency == Currency.USD && dice.chance(0.02));
    }

    /** Of a customer that left and comes back: fewer seats, at the price of the list. */
    Order again(Subscription before, Dice dice) {
        int fewer = Math.max(FEWEST_SEATS, (int) Math.round(before.seats() * dice.between(0.5, 1.0)));
        Tier again = fewer < before.tier().fewestSeats() ? before.tier().below() : before.tier();
        return new Order(again, fewer, before.interval(), currency, 0, taxed);
    }

    /** The same with a share of the seats. */
    Order of(double share) {
        int fewer = Math.max(FEWEST_SEATS, (int) Math.round(seats * share));
        return new Order(tier, fewer, interval, currency, discountPercent, taxed);
    }

    private static Interval interval(Tier tier, Dice dice) {
        int[] shares = switch (tier) {
            case STARTER -> new int[] {78, 5, 17};
            case TEAM -> new int[] {50, 11, 39};
            case BUSINESS -> new int[] {23, 13, 64};
            case ENTERPRISE -> new int[] {4, 9, 87};
        };
        return dice.pick(List.of(Interval.values()), shares);
    }

    private static int discount(Tier tier, Dice dice) {
        return switch (tier) {
            case STARTER -> dice.chance(0.12) ? 20 : 0;
            case TEAM -> dice.chance(0.20) ? 10 : 0;
            case BUSINESS -> dice.chance(0.40) ? dice.between(5, 15) : 0;
            case ENTERPRISE -> dice.chance(0.60) ? dice.between(8, 22) : 0;
        };
    }
}
