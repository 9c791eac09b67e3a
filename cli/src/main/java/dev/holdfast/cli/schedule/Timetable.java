package dev.holdfast.cli.schedule;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the monthly job runs: local times in a zone. Where clocks are set forward over such a time, it fires as they are set;
 * where they are set back over it, it fires the first time only.
 *
 * @param text as it was written
 * @param times the local times
 * @param zone that they are told in
 */
public record Timetable(String text, LocalTimes times, ZoneId zone) {
    /** More than any zone ever skipped or repeated: Samoa left out a day. */
    private static final int MARGIN_DAYS = 2;

    private static final int YEAR = 12;

    /**
     * Reads {@code third business day 06:00}, with {@code first} to {@code tenth}, {@code 1st} to {@code 15th} or
     * {@code last}; or the five fields of cron, {@code 0 6 3 * *}, with one minute and one hour.
     *
     * @param holidays days that are no business days, beside Saturdays and Sundays
     * @throws Fault {@code CONFIG_INVALID}
     */
    public static Timetable of(String text, ZoneId zone, Set<LocalDate> holidays) {
        return new Timetable(text.strip(), TimetableText.read(text.strip(), holidays), zone);
    }

    /** The first firing after an instant, itself excluded. */
    public Instant next(Instant after) {
        LocalDateTime local = after.atZone(zone).toLocalDateTime().minusDays(MARGIN_DAYS);
        Instant firing;
        do {
            local = times.next(local);
            firing = instant(local);
        } while (!firing.isAfter(after));
        return firing;
    }

    /** The close that a firing issues: of the last month that was over then, in the zone of the timetable. */
    public Close close(Instant firing) {
        return Close.of(YearMonth.from(firing.atZone(zone)).minusMonths(1));
    }

    /** The closes that no firing issues, among the twelve from that of the next firing after an instant. */
    public List<Close> leftOut(Instant after) {
        Instant firing = next(after);
        YearMonth first = close(firing).month();
        Close last = Close.of(first.plusMonths(YEAR - 1));
        Set<Close> issued = new HashSet<>();
        while (close(firing).compareTo(last) <= 0) {
            issued.add(close(firing));
            firing = next(firing);
        }
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(YEAR)
                .map(Close::of)
                .filter(close -> !issued.contains(close))
                .toList();
    }

    /**
     * The firing that replaces one still to come of another timetable: the first of this one, if it issues the same month.
     * Otherwise the other stays, as its month would be left out.
     */
    Instant insteadOf(Instant other, Instant now) {
        Instant mine = next(now);
        while (close(mine).compareTo(close(other)) < 0) {
            mine = next(mine);
        }
        return close(mine).equals(close(other)) ? mine : other;
    }

    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : ZonedDateTime.of(local, zone).toInstant(); // the earlier of two
    }

    @Override
    public String toString() {
        return text + ", " + zone;
    }
}
