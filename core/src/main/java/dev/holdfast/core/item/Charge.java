package dev.holdfast.core.item;

import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a version charges for.
 *
 * @param item the item it is a version of
 * @param plan null when it has none
 * @param quantity how many are charged; null where that is not said
 * @param discount what it takes off a month, in the version's own currency; 0 or more
 */
public record Charge(
        String item,
        Kind kind,
        String product,
        @Nullable String plan,
        @Nullable BigDecimal quantity,
        Amount discount) {
    /** Of a version of which nobody asks what it charges for. */
    public static final Charge NOT_ASKED = new Charge("", Kind.RECURRING, "default", null, null, Amount.ZERO);

    /** How a charge becomes MRR. */
    public enum Kind {
        /** Comes again every interval: its monthly equivalent is MRR on each of its days. */
        RECURRING,
        /** Of one calendar month: MRR is the mean of the last full months. */
        USAGE
    }
}
