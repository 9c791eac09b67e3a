package dev.holdfast.cli.schedule;

import dev.holdfast.core.time.Close;

/** What a schedule does for a month. It may be called again for the same, after it succeeded too, and must not mind. */
@FunctionalInterface
public interface Job {
    /**
     * Issues the statement of a close.
     *
     * @return the exit code; 0 ends the month, all others try it again
     */
    int issue(Close close);
}
