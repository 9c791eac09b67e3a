package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.List;

/** What a customer decides at the end of a term. */
final class Renewal {
    private static final double ASKS_FOR_DISCOUNT = 0.08;
    private static final double LOSES_DISCOUNT = 0.30;
    private static final double COMMITS_TO_A_YEAR = 0.12;
    private static final double LEAST_GIVEN_BACK = 0.10;
    private static final double MOST_GIVEN_BACK = 0.40;
    private static final int MOST_DISCOUNT = 25;
    private static final int DISCOUNT_FOR_A_YEAR = 8;

    private final Subscription subscription;
    private final Temper temper;
    private final Dice dice;

    Renewal(Subscription subscription, Temper temper, Dice dice) {
        this.subscription = subscription;
        this.temper = temper;
        this.dice = dice;
    }

    /** Whether the customer leaves on the day. */
    boolean refused(LocalDate day) {
        return !day.isBefore(temper.notice()) || regrets(habits().leaves(), day);
    }

    /** The next term: the list of the day where the old one has held for a year, then whatever the customer wants otherwise. */
    void agree(LocalDate day) {
        if (!temper.lockedPrice() && !day.isBefore(subscription.listDay().plusYears(1))) {
            subscription.payListOf(day);
        }
        discount(day);
        if (regrets(habits().shrinks(), day)) {
            giveSeatsBack();
        } else if (regrets(habits().stepsDown(), day)) {
            subscription.tier(subscription.tier().below(), day);
        }
        dropAddOn();
        if (subscription.interval() == Interval.MONTH && yearly(COMMITS_TO_A_YEAR)) {
            commit();
        }
        subscription.nextTerm(day);
    }

    private void discount(LocalDate day) {
        int percent = subscription.discountPercent();
        if (percent > 0 && subscription.tier().compareTo(Tier.BUSINESS) < 0) {
            // A welcome discount ends with its first term, at the earliest after half a year.
            subscription.discount(day.isBefore(subscription.since().plusMonths(6)) ? percent : 0);
        } else if (percent > 0 && yearly(LOSES_DISCOUNT)) {
            subscription.discount(percent < 8 ? 0 : percent / 2);
        } else if (regrets(ASKS_FOR_DISCOUNT, day)) {
            subscription.discount(Math.min(MOST_DISCOUNT, percent + 5));
        }
    }

    private void giveSeatsBack() {
        double share = dice.between(LEAST_GIVEN_BACK, MOST_GIVEN_BACK);
        int fewer = (int) Math.round(subscription.seats() * (1 - share));
        subscription.seats(Math.max(Order.FEWEST_SEATS, fewer));
    }

    private void dropAddOn() {
        List<AddOn> addOns = subscription.addOns();
        if (!addOns.isEmpty() && yearly(habits().drops())) {
            subscription.drop(dice.pick(addOns));
        }
    }

    private void commit() {
        subscription.interval(Interval.YEAR);
        subscription.discount(Math.max(DISCOUNT_FOR_A_YEAR, subscription.discountPercent()));
    }

    private boolean regrets(double aYear, LocalDate day) {
        return yearly(aYear * temper.leaving() * Season.of(day).leaving());
    }

    private boolean yearly(double chance) {
        return dice.chance(chance * subscription.interval().months() / 12);
    }

    private Habits habits() {
        return Habits.of(subscription.tier());
    }
}
