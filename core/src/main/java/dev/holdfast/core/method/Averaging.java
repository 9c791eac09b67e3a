package dev.holdfast.core.method;

import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import dev.holdfast.core.time.Window.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Over which windows the ratios of trailing twelve months are averaged, and how. */
public enum Averaging {
    NONE,
    /** Plain mean over the last four fiscal quarter ends, each against its year before. */
    MEAN_OF_4_QUARTERS,
    /** The last twelve month ends, each against its year before, weighted by denominator. */
    WEIGHTED_MEAN_OF_12,
    /** Product of the twelve monthly figures. */
    CHAINED,
    /** Mean of the twelve monthly figures, weighted by denominator, to the power 12. */
    WEIGHTED_MONTH_POW_12;

    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;

    static Averaging of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The windows to average over, the newest first; none for a window that is not trailing twelve months. */
    public List<Window> parts(Window window, FiscalCalendar calendar) {
        if (window.kind() != Kind.TRAILING_12_MONTHS) {
            return List.of();
        }
        Close close = window.close();
        Close quarterEnd = calendar.lastQuarterEnd(close);
        return switch (this) {
            case NONE -> List.of();
            case MEAN_OF_4_QUARTERS ->
                parts(
                        QUARTERS,
                        back -> calendar.window(
                                Kind.TRAILING_12_MONTHS, quarterEnd.minusMonths(back * MONTHS_OF_A_QUARTER)));
            case WEIGHTED_MEAN_OF_12 ->
                parts(MONTHS, back -> calendar.window(Kind.TRAILING_12_MONTHS, close.minusMonths(back)));
            case CHAINED, WEIGHTED_MONTH_POW_12 ->
                parts(MONTHS, back -> calendar.window(Kind.MONTH, close.minusMonths(back)));
        };
    }

    private static List<Window> parts(int count, IntFunction<Window> part) {
        return IntStream.range(0, count).mapToObj(part).toList();
    }
}
