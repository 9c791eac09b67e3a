package dev.holdfast.cli.demo;

import java.time.LocalDate;

/** What is sold beside the main product. It has no tier, so it never decides the tier of who buys it. */
enum AddOn {
    SUPPORT("Priority Support", LocalDate.MIN),
    SECURITY("Security", LocalDate.MIN),
    ANALYTICS("Analytics", LocalDate.of(2026, 3, 2));

    private final String product;
    private final LocalDate launch;

    AddOn(String product, LocalDate launch) {
        this.product = product;
        this.launch = launch;
    }

    String product() {
        return product;
    }

    /** The first day on which it is sold. */
    LocalDate launch() {
        return launch;
    }

    /** Whether it is sold on a day; the launch day is the first. */
    boolean onSale(LocalDate day) {
        return !day.isBefore(launch);
    }
}
