package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What makes a customer pay more within a term: another tier, more seats, an add-on; one of them a month at most. */
final class Growth {
    private final Subscription subscription;
    private final Temper temper;
    private final Dice dice;

    Growth(Subscription subscription, Temper temper, Dice dice) {
        this.subscription = subscription;
        this.temper = temper;
        this.dice = dice;
    }

    /** Whether anything was bought on the day. */
    boolean happens(LocalDate day) {
        double mood = temper.growing() * Season.of(day).growing();
        return stepsUp(day, mood) || addsSeats(mood) || addsOn(day, mood);
    }

    private boolean stepsUp(LocalDate day, double mood) {
        Tier above = subscription.tier().above();
        if (subscription.seats() < above.fewestSeats() || !dice.chance(habits().stepsUp() * mood)) {
            return false;
        }
        subscription.tier(above, day);
        return true;
    }

    private boolean addsSeats(double mood) {
        double appetite = subscription.tier().appetite(subscription.seats());
        if (!dice.chance(habits().grows() * mood * appetite)) {
            return false;
        }
        double share = habits().step() * dice.between(0.4, 1.6);
        int more = Math.max(1, (int) Math.round(subscription.seats() * share));
        subscription.seats(subscription.seats() + more);
        return true;
    }

    private boolean addsOn(LocalDate day, double mood) {
        List<AddOn> onOffer = Stream.of(AddOn.values())
                .filter(addOn -> addOn.onSale(day) && !subscription.addOns().contains(addOn))
                .toList();
        if (!dice.chance(habits().addsOn() * onOffer.size() * mood)) {
            return false;
        }
        subscription.add(dice.pick(onOffer));
        return true;
    }

    private Habits habits() {
        return Habits.of(subscription.tier());
    }
}
