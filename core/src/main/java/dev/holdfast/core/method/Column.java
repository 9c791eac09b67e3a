package dev.holdfast.core.method;

import java.util.Locale;

/** The sums a tally holds. Counts are units; all others are money in 1/10 000 of the reporting currency. */
public enum Column {
    /** Cohort units. */
    UNITS,
    /** Cohort units that keep their logo: MRR at close, or paused. */
    RETAINED_UNITS,
    EXPANDED_UNITS,
    CONTRACTED_UNITS,
    CHURNED_UNITS,
    NEW_UNITS,
    REACTIVATED_UNITS,
    /** Units with MRR at open, whether they are in the cohort or not. */
    OPENING_UNITS,
    /** Units with MRR at close. */
    CLOSING_UNITS,
    /** Units that were paused at open, and at close are neither paused nor have MRR. */
    LOST_WHILE_PAUSED_UNITS,
    /** Units that have MRR at close because they are in grace. */
    IN_GRACE_UNITS,
    /** Of the new units, those whose customers were acquired inside the window. */
    ACQUIRED_UNITS,
    /** Opening MRR of all units. */
    OPENING,
    EXPANSION,
    CONTRACTION,
    CHURN,
    NEW,
    REACTIVATION,
    /** Closing MRR of all units at the rate of the window's open. */
    CLOSING,
    /** Closing MRR of all units at the rate of the window's close. */
    CLOSING_AT_OWN_RATE,
    /** What the units lost while paused would have paid a month. */
    LOST_WHILE_PAUSED,
    /** Closing MRR of the units in grace. */
    IN_GRACE,
    /** Of the new MRR, that of units whose customers were acquired inside the window. */
    ACQUIRED,
    /** Closing MRR of the cohort's units. */
    COHORT_CLOSING,
    /** Numerator of GRR. */
    KEPT,
    /** Numerator of NRR. */
    NUMERATOR,
    /** Denominator of NRR and GRR. */
    DENOMINATOR;

    /** Counts units; otherwise it sums money. */
    public boolean isCount() {
        return compareTo(OPENING) < 0;
    }

    /** The name in files and SQL, such as {@code retained_units}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
