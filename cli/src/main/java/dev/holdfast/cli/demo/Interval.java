package dev.holdfast.cli.demo;

/** How often a subscription is charged; also the length of its term. */
enum Interval {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
