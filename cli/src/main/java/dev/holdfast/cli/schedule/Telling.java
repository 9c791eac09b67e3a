package dev.holdfast.cli.schedule;

import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** What a schedule says of what it does, its times in the zone of its timetable. */
record Telling(Timetable timetable, Consumer<String> line) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

    void next(Instant firing) {
        line.accept("Next: " + time(firing) + " " + timetable.zone() + ", the statement of "
                + timetable.close(firing).month() + ".");
    }

    void started(Close close) {
        line.accept(close.month() + ": the run begins.");
    }

    void done(Close close) {
        line.accept(close.month() + ": done.");
    }

    void again(Close close, String why, Instant when) {
        line.accept(close.month() + ": " + why + "; again on " + time(when) + ".");
    }

    void trouble(String what) {
        line.accept(what);
    }

    private String time(Instant instant) {
        return ZonedDateTime.ofInstant(instant, timetable.zone()).format(TIME);
    }
}
