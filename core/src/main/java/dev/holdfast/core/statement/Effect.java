package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one cause did to the figure of an earlier close.
 *
 * @param nrr by how much it moved NRR, as a fraction of twelve decimals; empty where there is no figure on one side
 * @param grr the same of GRR
 * @param opening by how much it moved opening MRR
 * @param closing by how much it moved closing MRR
 * @param units how many units' balances it moved; 0 where they are not known
 */
public record Effect(
        Cause cause, Optional<BigDecimal> nrr, Optional<BigDecimal> grr, Amount opening, Amount closing, long units) {}
