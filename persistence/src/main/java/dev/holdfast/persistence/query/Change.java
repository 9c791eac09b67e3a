package dev.holdfast.persistence.query;

/** What can have become known between two instants. */
public enum Change {
    /** Exchange rates. */
    RATES,
    /** Item rows of a key that was not known. */
    LATE,
    /** Item rows that replaced others of their key. */
    SUPERSEDED,
    /** The end of item rows without another of their key. */
    DELETED,
    /** Customers and attributes: parents, mergers, channels. */
    HIERARCHY
}
