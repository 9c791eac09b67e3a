package dev.holdfast.core.time;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The close of a month's last day in the reporting zone.
 *
 * @param day the last day of its month
 */
public record Close(LocalDate day) implements Comparable<Close> {
    /**
     * Accepts the last day of a month only.
     *
     * @throws Fault {@code CLOSE_NOT_MONTH_END} for another day
     */
    public Close {
        LocalDate end = YearMonth.from(day).atEndOfMonth();
        if (!day.equals(end)) {
            throw new Fault(
                    ErrorCode.CLOSE_NOT_MONTH_END,
                    day + " is not the last day of a month",
                    "Use " + end + ", or " + YearMonth.from(day).minusMonths(1).atEndOfMonth()
                            + " for the last complete month before it");
        }
    }

    public static Close of(YearMonth month) {
        return new Close(month.atEndOfMonth());
    }

    /** The close {@code months} month ends earlier: month end to month end, also in February. */
    public Close minusMonths(int months) {
        return of(month().minusMonths(months));
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }

    /** The day as a count from 1970-01-01. */
    public int epochDay() {
        return Math.toIntExact(day.toEpochDay());
    }

    @Override
    public int compareTo(Close other) {
        return day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
