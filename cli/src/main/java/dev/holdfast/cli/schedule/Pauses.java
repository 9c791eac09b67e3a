package dev.holdfast.cli.schedule;

import java.time.Duration;

/** How long a month that is not issued waits until it is tried again. */
final class Pauses {
    /** The exit code of a run that waits for somebody to approve. */
    static final int APPROVAL = 5;

    private static final Duration FOR_APPROVAL = Duration.ofMinutes(15);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 4;

    private Pauses() {}

    /**
     * The pause after a run: 15 minutes where it waits for somebody; else 5, 10, 20 and 40 minutes, and then an hour.
     *
     * @param failures how often it was tried before
     */
    static Duration after(int exitCode, int failures) {
        if (exitCode == APPROVAL) {
            return FOR_APPROVAL;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
