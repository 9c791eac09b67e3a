package dev.holdfast.persistence.query;

/** Told how far a long reading is. */
@FunctionalInterface
public interface Progress {
    Progress NONE = rows -> {};

    /** So many rows have been read. */
    void at(long rows);
}
