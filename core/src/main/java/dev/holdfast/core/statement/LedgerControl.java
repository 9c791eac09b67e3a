package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;

/**
 * What the general ledger says of a close.
 *
 * @param amount in the currency, rounded half up to 1/10 000
 * @param currency ISO 4217
 */
public record LedgerControl(LedgerMeasure measure, Amount amount, String currency) {}
