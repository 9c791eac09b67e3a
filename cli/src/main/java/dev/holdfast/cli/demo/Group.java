package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A customer of several accounts below one parent, some of them below a regional holding. */
final class Group {
    private static final int FEWEST_FOR_A_HOLDING = 4;

    private final Signup signup;
    private final Temper temper;
    private final Books books;
    private final LocalDate horizon;
    private final Dice dice;
    private final List<Place> places = new ArrayList<>(List.of(Place.values()));

    Group(Signup signup, Books books, LocalDate horizon, Dice dice) {
        this.signup = signup;
        this.books = books;
        this.horizon = horizon;
        this.dice = dice;
        temper = signup.temper().ofGroup(signup.day(), dice);
    }

    /** How many of a tier's new customers are groups. */
    static double share(Tier tier) {
        return switch (tier) {
            case STARTER, TEAM -> 0;
            case BUSINESS -> 0.12;
            case ENTERPRISE -> 0.32;
        };
    }

    void signUp() {
        int members = dice.between(2, signup.tier() == Tier.ENTERPRISE ? 6 : 3);
        Account parent = parent();
        Account holding = members >= FEWEST_FOR_A_HOLDING && dice.chance(0.6) ? holding(parent) : parent;
        member(parent, signup.day());
        for (int number = 1; number < members; number++) {
            LocalDate joins = dice.chance(0.5) ? signup.day() : signup.day().plusMonths(dice.between(2, 30));
            if (joins.isBefore(horizon)) {
                member(number % 2 == 0 ? parent : holding, joins);
            }
        }
    }

    /** Pays for itself, or only stands above those who do. */
    private Account parent() {
        Account parent = books.enter(signup.name().of("Group"), null, signup.channel(), signup.region(), signup.day());
        if (dice.chance(0.5)) {
            Order whole = Order.draw(signup.tier(), signup.region().currency(dice), dice);
            live(parent, whole.of(0.7), signup.day());
        }
        return parent;
    }

    private Account holding(Account parent) {
        return books.enter(signup.name().of("Holding"), parent, Channel.UNKNOWN, signup.region(), signup.day());
    }

    private void member(Account above, LocalDate day) {
        Place place = places.remove(dice.between(0, places.size() - 1));
        Channel channel = dice.chance(0.85) ? signup.channel() : Channel.draw(signup.tier(), dice);
        Account account = books.enter(signup.name().of(place.label()), above, channel, place.region(), day);
        Tier tier = dice.chance(0.65) ? signup.tier() : signup.tier().below();
        Order order = Order.draw(tier, place.region().currency(dice), dice);
        live(account, order.of(dice.between(0.35, 0.8)), day);
    }

    private void live(Account account, Order order, LocalDate day) {
        new Life(account, temper, books, horizon, dice.fork()).live(order, day);
    }
}
