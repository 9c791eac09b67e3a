package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When the monthly job is to run.
 *
 * @param at the words of a timetable
 * @param place where they are written, such as {@code holdfast.yaml, line 3, column 7}; empty where nobody wrote them
 * @param zone that they are told in; empty: that of the method
 * @param holidays days that are no business days, beside Saturdays and Sundays
 */
public record ScheduleSettings(String at, Optional<String> place, Optional<ZoneId> zone, Set<LocalDate> holidays) {
    /** What holds without a file. */
    public static final ScheduleSettings STANDARD =
            new ScheduleSettings("third business day 06:00", Optional.empty(), Optional.empty(), Set.of());

    public ScheduleSettings {
        holidays = Set.copyOf(holidays);
    }

    static ScheduleSettings read(Section section) {
        return new ScheduleSettings(
                section.text("at").orElse(STANDARD.at),
                section.place("at").map(Yaml.Place::toString),
                section.read("zone", ScheduleSettings::zone),
                Set.copyOf(section.list("holidays", ScheduleSettings::day)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw invalid("'" + text + "' is no time zone", "Write one such as Europe/Berlin or UTC", unknown);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException broken) {
            throw invalid("'" + text + "' is no day", "Write YYYY-MM-DD, such as 2026-12-25", broken);
        }
    }

    private static Fault invalid(String what, String next, DateTimeException cause) {
        return new Fault(ErrorCode.CONFIG_INVALID, what, next, cause);
    }
}
