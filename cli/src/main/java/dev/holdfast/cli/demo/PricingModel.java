package dev.holdfast.cli.demo;

/** Whether a price is for one seat or for the whole. */
enum PricingModel {
    FLAT,
    SEAT;

    /** Cents for all of the quantity. */
    long gross(int quantity, long cents) {
        return switch (this) {
            case FLAT -> cents;
            case SEAT -> quantity * cents;
        };
    }
}
