package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Brings the company its customers, from the month it was founded to the one after the close. */
final class Market {
    /** Nothing happened before. */
    static final LocalDate FIRST_DAY = LocalDate.of(2021, 9, 1);

    private static final YearMonth FOUNDED = YearMonth.from(FIRST_DAY);

    private final Books books = new Books();
    private final CompanyNames names = new CompanyNames();
    private final LocalDate horizon;
    private final Dice dice;

    private Market(LocalDate horizon, Dice dice) {
        this.horizon = horizon;
        this.dice = dice;
    }

    /** Everything on record at the close. */
    static Books upTo(LocalDate close, Dice dice) {
        Market market = new Market(close.plusDays(1), dice);
        for (YearMonth month = FOUNDED; !month.isAfter(YearMonth.from(close)); month = month.plusMonths(1)) {
            market.signUps(month);
        }
        market.signedAhead();
        return market.books;
    }

    /** A day moved to one that every month has. */
    static LocalDate billingDay(LocalDate day) {
        return day.withDayOfMonth(Math.min(day.getDayOfMonth(), 28));
    }

    private void signUps(YearMonth month) {
        long age = FOUNDED.until(month, ChronoUnit.MONTHS);
        double usual = 38 + age * 0.12;
        double share = month.getMonth() == Month.JULY || month.getMonth() == Month.AUGUST ? 0.8 : 1.03;
        int count = (int) Math.round(usual * share + 3 * dice.bell());
        for (int customer = 0; customer < count; customer++) {
            signUp(month.atDay(dice.between(1, 28)), Tier.draw(dice), dice.fork());
        }
    }

    /** Contracts that begin after the close, as sales has some at any time. */
    private void signedAhead() {
        int count = dice.between(6, 9);
        for (int customer = 0; customer < count; customer++) {
            signUp(horizon.plusDays(dice.between(0, 27)), Tier.BUSINESS, dice.fork());
        }
    }

    private void signUp(LocalDate day, Tier tier, Dice own) {
        Signup signup = Signup.draw(day, tier, names, own);
        if (own.chance(Group.share(tier))) {
            new Group(signup, books, horizon, own).signUp();
        } else {
            Account account = books.enter(signup.name(), null, signup.channel(), signup.region(), day);
            Order order = Order.draw(tier, signup.region().currency(own), own);
            new Life(account, signup.temper(), books, horizon, own).live(order, day);
        }
    }
}
