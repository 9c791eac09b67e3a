package dev.holdfast.cli.demo;

import java.util.List;

/** Where a customer was first met, and how loyal and how hungry that makes it. */
enum Channel {
    SALES("Sales", 0.80, 1.16),
    PARTNER("Partner", 0.85, 1.12),
    EVENTS("Events", 1.00, 1.00),
    MARKETPLACE("Marketplace", 1.15, 0.82),
    SELF_SERVE("Self-serve", 1.12, 0.80),
    UNKNOWN("", 1.00, 0.95);

    private final String label;
    private final double leaving;
    private final double growing;

    Channel(String label, double leaving, double growing) {
        this.label = label;
        this.leaving = leaving;
        this.growing = growing;
    }

    /** Of a new customer: the larger the plan, the more people sell it. */
    static Channel draw(Tier tier, Dice dice) {
        int[] shares = switch (tier) {
            case STARTER -> new int[] {3, 7, 7, 20, 60, 3};
            case TEAM -> new int[] {15, 17, 9, 19, 37, 3};
            case BUSINESS -> new int[] {35, 26, 11, 13, 12, 3};
            case ENTERPRISE -> new int[] {46, 27, 11, 8, 6, 2};
        };
        return dice.pick(List.of(values()), shares);
    }

    /** Empty where nobody wrote it down. */
    String label() {
        return label;
    }

    /** Factor on the chance to leave, shrink or step down. */
    double leaving() {
        return leaving;
    }

    /** Factor on the chance to grow. */
    double growing() {
        return growing;
    }
}
