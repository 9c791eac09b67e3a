package dev.holdfast.cli.demo;

import java.util.List;

/** The plans of the main product, from low to high. */
enum Tier {
    STARTER("Starter", 7, 3, 28, 0.60),
    TEAM("Team", 34, 10, 110, 0.45),
    BUSINESS("Business", 58, 25, 220, 0.45),
    ENTERPRISE("Enterprise", 90, 55, 420, 0.50);

    private final String label;
    private final int usualSeats;
    private final int fewestSeats;
    private final int mostSeats;
    private final double spread;

    Tier(String label, int usualSeats, int fewestSeats, int mostSeats, double spread) {
        this.label = label;
        this.usualSeats = usualSeats;
        this.fewestSeats = fewestSeats;
        this.mostSeats = mostSeats;
        this.spread = spread;
    }

    /** Of a new customer. */
    static Tier draw(Dice dice) {
        return dice.pick(List.of(values()), 460, 305, 185, 50);
    }

    String label() {
        return label;
    }

    /** Seats that a new customer of this tier takes. */
    int seats(Dice dice) {
        int seats = (int) Math.round(usualSeats * dice.factor(spread));
        return Math.max(fewestSeats, Math.min(mostSeats, seats));
    }

    /** How much of its appetite for seats is left to a customer with so many; 1 for most, less for the largest. */
    double appetite(int seats) {
        return Math.min(1, 2.5 * usualSeats / seats);
    }

    int fewestSeats() {
        return fewestSeats;
    }

    /** The next tier, or the highest itself. */
    Tier above() {
        return switch (this) {
            case STARTER -> TEAM;
            case TEAM -> BUSINESS;
            case BUSINESS, ENTERPRISE -> ENTERPRISE;
        };
    }

    /** The tier before, or the lowest itself. */
    Tier below() {
        return switch (this) {
            case STARTER, TEAM -> STARTER;
            case BUSINESS -> TEAM;
            case ENTERPRISE -> BUSINESS;
        };
    }
}
