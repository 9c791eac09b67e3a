package dev.holdfast.core.movement;

/**
 * What the rules know of a unit in a window. Balances are MRR in 1/10 000 of the reporting currency.
 *
 * @param opening balance at the window's open, at the rate of its open; 0 or more
 * @param closing balance at its close, at the rate of its open; 0 or more
 * @param closingAtOwnRate balance at its close, at the rate of its close
 * @param everBefore whether the unit had MRR on any day up to the opening close
 * @param pausedAtClose whether it has no MRR at close but a paused version in force
 */
public record Facts(long opening, long closing, long closingAtOwnRate, boolean everBefore, boolean pausedAtClose) {}
