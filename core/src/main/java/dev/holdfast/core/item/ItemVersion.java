package dev.holdfast.core.item;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * One version of a recurring item, normalised: what counts of it and when. Trials, one-time fees, tax and credits never
 * get here.
 *
 * @param customer whom it bills
 * @param standing whether it counts, or is paused
 * @param currency ISO 4217 code of its money
 * @param monthly its monthly equivalent in its own currency, less its discount
 * @param days when it is in force
 * @param tier plan tier; null for an add-on, which never decides its unit's tier
 * @param pricingModel such as {@code seat}; null when not known
 */
public record ItemVersion(
        Customer customer,
        Standing standing,
        String currency,
        Amount monthly,
        Days days,
        @Nullable String tier,
        @Nullable String pricingModel) {
    /** A version of which the pricing model is not asked for. */
    public ItemVersion(
            Customer customer, Standing standing, String currency, Amount monthly, Days days, @Nullable String tier) {
        this(customer, standing, currency, monthly, days, tier, null);
    }

    /** Whether a version's money counts. */
    public enum Standing {
        /** Active: its monthly equivalent is MRR. */
        PAID,
        /** Paused with a positive amount less discount: it contributes 0 and keeps its unit's logo. */
        PAUSED
    }

    /** Whether its unit had MRR on each of its days. */
    public boolean isPaying() {
        return standing == Standing.PAID && monthly.signum() > 0 && !days.isEmpty();
    }
}
