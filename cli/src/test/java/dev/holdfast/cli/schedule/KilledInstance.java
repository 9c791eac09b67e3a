package dev.holdfast.cli.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A process with an instance whose runs never end, for tests to kill. Its argument: the database. */
final class KilledInstance {
    static final Timetable TIMETABLE = Timetable.of("third business day 06:00", ZoneId.of("Europe/Berlin"), Set.of());

    static final Instant DUE = Instant.parse("2026-11-04T05:00:00Z");

    /** Dead after a second. */
    static final Pace LIVELY = new Pace(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofSeconds(10));

    private KilledInstance() {}

    public static void main(String[] arguments) throws InterruptedException {
        JumpingClock clock = new JumpingClock(DUE.minusSeconds(3600));
        CountDownLatch never = new CountDownLatch(1);
        try (Instance killed =
                Instance.start(new SharedDatabase(arguments[0]), "killed", TIMETABLE, clock, LIVELY, month -> {
                    await(never);
                    return 0;
                })) {
            clock.jumpTo(DUE);
            never.await();
            System.out.println(killed.lines());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
