package dev.holdfast.core.item;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One version of a recurring item, or one row of a usage item, normalised: what counts of it and when. Trials, one-time
 * fees, tax and credits never get here.
 *
 * @param customer whom it bills
 * @param standing whether it counts, or is paused
 * @param currency ISO 4217 code of its money
 * @param monthly its monthly equivalent in its own currency, less its discount; of a usage row the whole of it
 * @param days when it is in force
 * @param counted at the close of which days it counts: those of {@code days}, or of a usage row those at which its month
 *     is among the last full ones; none before its customer was acquired
 * @param tier plan tier; null for an add-on, which never decides its unit's tier
 * @param pricingModel such as {@code seat}; null when not known
 */
public record ItemVersion(
        Customer customer,
        Standing standing,
        Charge charge,
        String currency,
        Amount monthly,
        Days days,
        Days counted,
        @Nullable String tier,
        @Nullable String pricingModel) {
    /** A recurring version of which nobody asks what it charges for. */
    public ItemVersion(
            Customer customer,
            Standing standing,
            String currency,
            Amount monthly,
            Days days,
            @Nullable String tier,
            @Nullable String pricingModel) {
        this(
                customer,
                standing,
                Charge.NOT_ASKED,
                currency,
                monthly,
                days,
                days.since(customer.acquiredOn()),
                tier,
                pricingModel);
    }

    /** As above, of which the pricing model is not asked for either. */
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

    /**
     * At the close of which days a version counts.
     *
     * @param usageMonths over how many full months usage is averaged
     */
    public static Days counted(Customer customer, Standing standing, Charge.Kind kind, Days days, int usageMonths) {
        if (kind == Charge.Kind.RECURRING || standing == Standing.PAUSED || days.isEmpty()) {
            return days.since(customer.acquiredOn());
        }
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(days.from()));
        return new Days(lastDay(month), lastDay(month.plusMonths(usageMonths))).since(customer.acquiredOn());
    }

    private static int lastDay(YearMonth month) {
        return Math.toIntExact(month.atEndOfMonth().toEpochDay());
    }

    public boolean isUsage() {
        return charge.kind() == Charge.Kind.USAGE;
    }

    /** Whether its unit had MRR at the close of each day that it counts on. */
    public boolean isPaying() {
        return standing == Standing.PAID && monthly.signum() > 0 && !counted.isEmpty();
    }

    /** Whether it was in force, and its customer ours, on some day. */
    public boolean wasInForce() {
        return !days.since(customer.acquiredOn()).isEmpty();
    }
}
