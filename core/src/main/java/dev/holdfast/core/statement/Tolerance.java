package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;

/**
 * By how much statement and ledger may differ.
 *
 * @param percent of the ledger's amount, 0 or more; 0.05 means 0.05 %
 * @param beyond what happens when they differ by more
 */
public record Tolerance(BigDecimal percent, Beyond beyond) {
    /** Nothing but what is rounded away, and a run stops. */
    public static final Tolerance STANDARD = new Tolerance(new BigDecimal("0.05"), Beyond.STOP);

    /** What happens beyond the tolerance. */
    public enum Beyond {
        /** The run ends with exit code 6. */
        STOP,
        /** The difference is printed as unexplained. */
        PRINT
    }

    /** The most that may be missing to a ledger's amount. */
    public Amount allowed(Amount ledger) {
        return Amount.rounded(ledger.decimal().abs().multiply(percent).movePointLeft(2));
    }
}
