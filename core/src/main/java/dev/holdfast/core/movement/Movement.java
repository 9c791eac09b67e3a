package dev.holdfast.core.movement;

/** What a unit's recurring revenue did between two closes. */
public enum Movement {
    /** Had none at open, has some at close, and never had any before. */
    NEW,
    /** Had none at open, has some at close, and had some before the opening. */
    REACTIVATION,
    /** Had some at open, has none at close, and is not paused. */
    CHURN,
    /** Has more at close than it had at open. */
    EXPANSION,
    /** Has less at close than it had at open, or is paused. */
    CONTRACTION,
    /** Has at close exactly what it had at open. */
    RETAINED
}
