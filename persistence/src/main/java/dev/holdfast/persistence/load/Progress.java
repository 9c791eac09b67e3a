package dev.holdfast.persistence.load;

/** Told how far a load is. */
@FunctionalInterface
public interface Progress {
    /** What a load does, in this order. */
    enum Step {
        /** Reads the files; counted in bytes. */
        READING,
        /** Checks all rows together; counted in checks. */
        CHECKING,
        /** Brings the rows into the warehouse; counted in tables. */
        STORING
    }

    Progress NONE = (step, done, total) -> {};

    /** Called now and then, and with {@code done = total} at the end of each step. */
    void at(Step step, long done, long total);
}
