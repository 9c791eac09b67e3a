package dev.holdfast.cli.demo;

import org.jspecify.annotations.Nullable;

/**
 * One line of the price list.
 *
 * @param plan null for what is sold in one form only
 * @param tier null where the line must not decide its customer's tier
 * @param quantity seats paid for or included
 * @param monthly cents of one seat, or of the whole where the price is flat
 */
record Quote(
        String product, @Nullable String plan, @Nullable Tier tier, PricingModel model, int quantity, long monthly) {

    /** A fee that has neither plan nor tier. */
    static Quote fee(String product, long monthly) {
        return new Quote(product, null, null, PricingModel.FLAT, 1, monthly);
    }

    /** An add-on sold by the seat. */
    static Quote addOn(String product, int seats, long monthly) {
        return new Quote(product, null, null, PricingModel.SEAT, seats, monthly);
    }
}
