package dev.holdfast.cli.schedule;

import java.time.Duration;

/**
 * How often a schedule looks.
 *
 * @param poll between two looks for what is due
 * @param heartbeat between two signs of life of a run; after {@value #MISSED} missed ones another instance takes over
 * @param patience how long a run in progress may go on when the schedule is told to stop; then it is interrupted, and may
 *     take as long again to end
 */
public record Pace(Duration poll, Duration heartbeat, Duration patience) {
    /** How many signs of life have to be missing. */
    static final int MISSED = 5;

    /** A look every 10 seconds; a dead instance is replaced after 5 to 7 minutes. */
    public static final Pace STANDARD = new Pace(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));
}
