package dev.holdfast.core.statement;

import java.util.Locale;

/** Why the figure of an earlier close is another today. They are told apart in this order, each on top of those before. */
public enum Cause {
    /** The rows that the statement was measured on are no longer what they were: their source keeps no history. */
    OVERWRITTEN,
    /** Exchange rates that were corrected, came late or went. */
    RATES,
    /** Item rows recorded since, of a key not known then. */
    LATE,
    /** Item rows replaced since by another of their key. */
    SUPERSEDED,
    /** Item rows that ended since without another of their key. */
    DELETED,
    /** Parents, mergers and channels, as known now and in force at this run's close. */
    HIERARCHY,
    /** Another method. */
    METHOD,
    /** Not to be told: the statement was issued before the register was kept, so there are no rows to compare. */
    UNKNOWN;

    /** The word in files, such as {@code superseded}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
