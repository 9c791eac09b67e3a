package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.time.Instant;

/**
 * A signed amount that leads from our figure to the ledger's. None is ever changed: to take one back, its opposite is entered.
 *
 * @param number its number in the register
 * @param close of the statement it belongs to
 * @param amount added to what is expected of the ledger
 * @param evidence where it can be looked up, such as the number of a voucher
 */
public record Adjustment(
        int number,
        Close close,
        LedgerMeasure measure,
        Amount amount,
        String currency,
        String reason,
        String author,
        String evidence,
        Instant enteredAt) {}
