package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Help in the first months, paid once.
 *
 * @param cents the whole fee
 */
record Onboarding(long cents, int months) {

    /** Empty for customers who start on their own. */
    static Optional<Onboarding> draw(Tier tier, Dice dice) {
        return switch (tier) {
            case STARTER, TEAM -> Optional.empty();
            case BUSINESS -> sold(0.5, dice.between(3, 9) * 500_00L, 1, dice);
            case ENTERPRISE -> sold(0.85, dice.between(4, 16) * 1_500_00L, dice.between(2, 3), dice);
        };
    }

    void charge(Subscription subscription, LocalDate start, Books.Ledger ledger) {
        ledger.once(start, start.plusMonths(months), Charges.fee(subscription, "Onboarding", cents));
    }

    private static Optional<Onboarding> sold(double chance, long cents, int months, Dice dice) {
        return dice.chance(chance) ? Optional.of(new Onboarding(cents, months)) : Optional.empty();
    }
}
