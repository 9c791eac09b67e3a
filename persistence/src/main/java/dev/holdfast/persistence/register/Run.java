package dev.holdfast.persistence.register;

import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of the job that had something to do.
 *
 * @param id the month of its close and its number among the runs of that close, such as {@code 2026-10.1}
 * @param preparer who ran it
 * @param startedAt when; what the register held before it is what its statement rests on
 * @param end how it ended; empty while it is under way, or when it was killed
 */
public record Run(String id, Close close, String engineVersion, String preparer, Instant startedAt, Optional<End> end) {
    /** How a run ended. */
    public enum Outcome {
        /** Its statement is in the register. */
        PREPARED,
        /** What it found changed is in the register. */
        RESTATED,
        /** The data of an issued statement changed, its figures did not. */
        UNCHANGED,
        /** An error stopped it. */
        FAILED
    }

    /**
     * The end of a run.
     *
     * @param error code and text of the error that stopped it; empty when none did
     */
    public record End(Outcome outcome, String error, Instant at) {}
}
