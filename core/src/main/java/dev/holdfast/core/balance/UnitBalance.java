package dev.holdfast.core.balance;

/**
 * What one unit paid at both closes of a window: the least that a figure can be traced to.
 *
 * @param unit its id
 * @param opening MRR at open in 1/10 000 of the reporting currency, at the rate of the open
 * @param closing MRR at close, at the rate of the open
 * @param paused whether it has no MRR at close but a paused version in force
 * @param tier the tier it counts in, {@link Segment#UNASSIGNED} when it has none
 * @param channel the channel it counts in, or the same
 */
public record UnitBalance(String unit, long opening, long closing, boolean paused, String tier, String channel) {}
