package dev.holdfast.cli.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one item charges while nothing changes.
 *
 * @param plan null for what is no plan: add-ons, fees, tax
 * @param tier null where the item must not decide its customer's tier
 * @param quantity seats paid for or, at a flat price, included
 * @param cents of one seat, or of the whole where the price is flat, per interval
 * @param discount cents per interval, off the whole
 * @param termEnd the day after the last of the term; null where the contract may be left every month
 */
record Terms(
        String product,
        @Nullable String plan,
        @Nullable Tier tier,
        ChargeKind kind,
        PricingModel model,
        int quantity,
        long cents,
        long discount,
        Currency currency,
        Interval interval,
        Status status,
        @Nullable LocalDate termEnd) {

    /** Cents per interval, less the discount. */
    long net() {
        return model.gross(quantity, cents) - discount;
    }
}
