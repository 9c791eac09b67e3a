package dev.holdfast.core.time;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A span between two closes, {@code (open, close]}: the balance at {@code open} is the opening balance, and what happened
 * up to {@code close} counts.
 *
 * @param open the close before the window's first day
 * @param close the close of its last day; after {@code open}
 */
public record Window(Kind kind, Close open, Close close) {
    /** How a window's opening follows from its close. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR_TO_DATE,
        TRAILING_12_MONTHS,
        /** The months that two trailing years, one month apart, share: the middle of the walk from one to the next. */
        TRAILING_11_MONTHS;

        /** The name on the command line and in files, such as {@code trailing-12-months}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Window {
        if (open.compareTo(close) >= 0) {
            throw new IllegalArgumentException("window opens " + open + ", not before its close " + close);
        }
    }

    /** From the month of its open to that of its close. */
    public int months() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(open.month(), close.month()));
    }

    @Override
    public String toString() {
        return kind.key() + " (" + open + ", " + close + "]";
    }
}
