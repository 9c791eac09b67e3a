package dev.holdfast.core.balance;

import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Units by the period in which they first had MRR, and the closes that these are followed to.
 *
 * @param closes ends of successive periods, oldest first
 */
public record Cohorts(Period period, List<Close> closes) {
    private static final int QUARTERS = 12;
    private static final int MONTHS = 24;

    /** How long units are taken together. */
    public enum Period {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Cohorts {
        closes = List.copyOf(closes);
    }

    /** The last complete periods on or before a close: twelve fiscal quarters, or 24 months. */
    public static Cohorts of(Period period, FiscalCalendar calendar, Close close) {
        Close last = period == Period.QUARTER ? calendar.lastQuarterEnd(close) : close;
        int count = period == Period.QUARTER ? QUARTERS : MONTHS;
        return new Cohorts(
                period,
                IntStream.range(0, count)
                        .mapToObj(i -> last.minusMonths((count - 1 - i) * period.months))
                        .toList());
    }

    /** The close before a period's first day. */
    public Close before(int place) {
        return closes.get(place).minusMonths(period.months);
    }

    /** The place of the period that holds a day, counted from 1970-01-01; -1 where none does. */
    int of(int epochDay) {
        for (int i = 0; i < closes.size(); i++) {
            if (epochDay <= closes.get(i).epochDay()) {
                return epochDay > before(i).epochDay() ? i : -1;
            }
        }
        return -1;
    }
}
