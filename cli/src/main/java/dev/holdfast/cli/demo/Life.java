package dev.holdfast.cli.demo;

import java.time.LocalDate;

/** One account from its first day to the horizon, the first day that is not told. */
final class Life {
    private static final double COMES_BACK = 0.10;
    private static final double TRIES_FIRST = 0.40;

    private final Account account;
    private final Temper temper;
    private final Books books;
    private final LocalDate horizon;
    private final Dice dice;

    Life(Account account, Temper temper, Books books, LocalDate horizon, Dice dice) {
        this.account = account;
        this.temper = temper;
        this.books = books;
        this.horizon = horizon;
        this.dice = dice;
    }

    void live(Order order, LocalDate start) {
        Subscription subscription = new Subscription(order, start);
        Tenure tenure = tenure(subscription);
        LocalDate left = triesFirst(order) ? tenure.onTrial(start) : tenure.paying(start);
        while (left.isBefore(horizon) && dice.chance(COMES_BACK)) {
            LocalDate back = Market.billingDay(left.plusDays(dice.between(45, 330)));
            if (!back.isBefore(horizon)) {
                return;
            }
            subscription = new Subscription(order.again(subscription, dice), back);
            left = tenure(subscription).paying(back);
        }
    }

    private boolean triesFirst(Order order) {
        boolean onItsOwn = account.channel() == Channel.SELF_SERVE || account.channel() == Channel.MARKETPLACE;
        return onItsOwn && order.interval() == Interval.MONTH && dice.chance(TRIES_FIRST);
    }

    private Tenure tenure(Subscription subscription) {
        return new Tenure(subscription, temper, books.open(account), horizon, dice);
    }
}
