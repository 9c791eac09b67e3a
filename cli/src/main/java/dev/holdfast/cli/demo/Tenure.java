package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.List;

/** One subscription from its first day on: what happens at its billing days, and between them. */
final class Tenure {
    private static final double BUYS_AFTER_TRIAL = 0.88;
    private static final double RESUMES = 0.82;

    private final Subscription subscription;
    private final Books.Ledger ledger;
    private final Renewal renewal;
    private final Growth growth;
    private final Dice dice;
    private LocalDate end;

    /** @param horizon the first day that is not told; a subscription may begin after it, but nothing else happens */
    Tenure(Subscription subscription, Temper temper, Books.Ledger ledger, LocalDate horizon, Dice dice) {
        this.subscription = subscription;
        this.ledger = ledger;
        this.dice = dice;
        renewal = new Renewal(subscription, temper, dice);
        growth = new Growth(subscription, temper, dice);
        end = horizon;
    }

    /** Begins with a free trial; returns the first day without the subscription, or the horizon. */
    LocalDate onTrial(LocalDate start) {
        settle(start, Status.TRIAL);
        LocalDate decision = Market.billingDay(start.plusDays(dice.between(14, 30)));
        if (!decision.isBefore(end)) {
            return end;
        }
        return dice.chance(BUYS_AFTER_TRIAL) ? paying(decision) : leave(decision);
    }

    /** Pays from the start on; returns the first day without the subscription, or the horizon. */
    LocalDate paying(LocalDate start) {
        subscription.begin(start);
        settle(start, Status.ACTIVE);
        Onboarding.draw(subscription.tier(), dice).ifPresent(work -> work.charge(subscription, start, ledger));
        LocalDate day = start;
        while (day.isBefore(end)) {
            grow(day.plusDays(dice.between(2, 26)));
            day = bill(day.plusMonths(1));
        }
        return end;
    }

    private void grow(LocalDate day) {
        if (day.isBefore(end) && growth.happens(day)) {
            settle(day, Status.ACTIVE);
        }
    }

    /** Returns the day on which the next month begins. */
    private LocalDate bill(LocalDate day) {
        if (!day.isBefore(end) || day.isBefore(subscription.termEnd())) {
            return day;
        }
        if (renewal.refused(day)) {
            return leave(day);
        }
        renewal.agree(day);
        return pauses() ? pause(day) : settle(day, Status.ACTIVE);
    }

    private boolean pauses() {
        return subscription.interval() == Interval.MONTH
                && dice.chance(Habits.of(subscription.tier()).pauses());
    }

    private LocalDate pause(LocalDate day) {
        settle(day, Status.PAUSED);
        LocalDate over = day.plusMonths(dice.between(1, 4));
        if (!over.isBefore(end)) {
            return over;
        }
        return dice.chance(RESUMES) ? settle(over, Status.ACTIVE) : leave(over);
    }

    private LocalDate settle(LocalDate day, Status status) {
        ledger.settle(day, Charges.of(subscription, status));
        return day;
    }

    private LocalDate leave(LocalDate day) {
        ledger.settle(day, List.of());
        end = day;
        return day;
    }
}
