package dev.holdfast.cli.architecture.broken.core.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/** Each method leans on the machine it runs on. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
final class AsksTheClock {

    private AsksTheClock() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now();
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Date date() {
        return new Date();
    }

    static Supplier<Instant> later() {
        return Instant::now;
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
