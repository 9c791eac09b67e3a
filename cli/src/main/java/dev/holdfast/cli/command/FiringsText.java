package dev.holdfast.cli.command;

import dev.holdfast.cli.schedule.Timetable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The next firings of a timetable, a line each: in its zone, in UTC, and the month that each issues. */
record FiringsText(Timetable timetable) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm xxx", Locale.ROOT);
    private static final String LINE = "%-27s  %-20s  %s";

    String after(Instant now, int count) {
        String head = String.format(Locale.ROOT, LINE, "Fires", "UTC", "Issues");
        Stream<String> lines = Stream.iterate(timetable.next(now), timetable::next)
                .limit(count)
                .map(this::line);
        return Stream.concat(Stream.of(timetable.toString(), "", head), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Instant firing) {
        return String.format(
                Locale.ROOT,
                LINE,
                LOCAL.format(firing.atZone(timetable.zone())),
                firing.truncatedTo(ChronoUnit.SECONDS),
                timetable.close(firing).month());
    }
}
