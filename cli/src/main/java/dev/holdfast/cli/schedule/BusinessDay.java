package dev.holdfast.cli.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A business day of every month: Monday to Friday, but no holiday.
 *
 * @param number from 1; the last of the month where it has fewer
 * @param time on that day
 * @param holidays days that are no business days
 */
record BusinessDay(int number, LocalTime time, Set<LocalDate> holidays) implements LocalTimes {
    /** The number of the last one. */
    static final int LAST = Integer.MAX_VALUE;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    BusinessDay {
        holidays = Set.copyOf(holidays);
    }

    @Override
    public LocalDateTime next(LocalDateTime after) {
        YearMonth month = YearMonth.from(after);
        LocalDateTime here = in(month);
        return here.isAfter(after) ? here : in(month.plusMonths(1));
    }

    private LocalDateTime in(YearMonth month) {
        List<LocalDate> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day))
                .toList();
        // A month of holidays alone is still a month to report after.
        LocalDate day = days.isEmpty() ? month.atEndOfMonth() : days.get(Math.min(number, days.size()) - 1);
        return day.atTime(time);
    }
}
