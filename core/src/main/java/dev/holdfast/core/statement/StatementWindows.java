package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import dev.holdfast.core.time.Window.Kind;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The windows one statement is made of. */
public record StatementWindows(Close close, FiscalCalendar calendar) {
    private static final DateTimeFormatter QUARTER = DateTimeFormatter.ofPattern("'Q'Q yy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    /** Months of the trend. */
    public static final int TREND_MONTHS = 24;

    /** How many of the units that pay most are told as one share. */
    public static final int LARGEST = 10;

    public Window headline() {
        return trailing(0);
    }

    public Window yearAgo() {
        return trailing(12);
    }

    public Window monthAgo() {
        return trailing(1);
    }

    public Window month() {
        return calendar.window(Kind.MONTH, close);
    }

    public Window monthYearAgo() {
        return calendar.window(Kind.MONTH, close.minusMonths(12));
    }

    /** The last complete fiscal quarter on or before the close. */
    public Window quarter() {
        return calendar.window(Kind.QUARTER, calendar.lastQuarterEnd(close));
    }

    public Window quarterYearAgo() {
        return calendar.window(Kind.QUARTER, calendar.lastQuarterEnd(close).minusMonths(12));
    }

    /** Whether the close ends a fiscal quarter: then the statement shows the components of every segment. */
    public boolean isQuarterEnd() {
        return calendar.lastQuarterEnd(close).equals(close);
    }

    /** Trailing twelve months at each of the last {@link #TREND_MONTHS} closes, oldest first. */
    public List<Window> trend() {
        List<Window> windows = new ArrayList<>();
        for (int months = TREND_MONTHS - 1; months >= 0; months--) {
            windows.add(trailing(months));
        }
        return windows;
    }

    /** What the headline and the window of {@link #monthAgo} have in common: open as the one, closed as the other. */
    public Window overlap() {
        return calendar.window(Kind.TRAILING_11_MONTHS, close.minusMonths(1));
    }

    /** Every window once, the headline first. */
    public List<Window> all() {
        Set<Window> windows = new LinkedHashSet<>();
        windows.add(headline());
        windows.addAll(List.of(month(), monthYearAgo(), quarter(), quarterYearAgo(), overlap()));
        windows.addAll(trend());
        return List.copyOf(windows);
    }

    /**
     * What a statement asks of them: by tier and channel, how units moved between tiers and why, how that stands to a year
     * ago, who began when, and who pays most.
     */
    public Question question() {
        return Question.by(Dimension.OF_STATEMENT)
                .withMigration(Dimension.TIER)
                .withAgainst(yearAgo())
                .withCauses()
                .withCohorts(Cohorts.of(Cohorts.Period.QUARTER, calendar, close))
                .withLargest(LARGEST);
    }

    private Window trailing(int monthsBack) {
        return calendar.window(Kind.TRAILING_12_MONTHS, close.minusMonths(monthsBack));
    }

    /**
     * What a period that ends at a close is called: {@code Q4 24} where the fiscal year is that of the calendar, else the
     * month that it ends with, {@code Dec 24}.
     */
    public String periodName(Close end, Cohorts.Period period) {
        boolean numbered = period == Cohorts.Period.QUARTER && calendar.yearStart() == Month.JANUARY;
        return (numbered ? QUARTER : MONTH).format(end.day());
    }
}
