package dev.holdfast.core.time;

import java.time.Month;

/**
 * The fiscal year that quarters and years to date follow.
 *
 * @param yearStart the month a fiscal year begins with
 */
public record FiscalCalendar(Month yearStart) {
    /** The window of a kind that ends at a close; quarter and year open with the fiscal period that holds the close. */
    public Window window(Window.Kind kind, Close close) {
        int monthOfYear = Math.floorMod(close.day().getMonthValue() - yearStart.getValue(), 12);
        int months = switch (kind) {
            case MONTH -> 1;
            case QUARTER -> monthOfYear % 3 + 1;
            case YEAR_TO_DATE -> monthOfYear + 1;
            case TRAILING_12_MONTHS -> 12;
            case TRAILING_11_MONTHS -> 11;
        };
        return new Window(kind, close.minusMonths(months), close);
    }

    /** The last close of a fiscal quarter on or before a close. */
    public Close lastQuarterEnd(Close close) {
        int intoQuarter = Math.floorMod(close.day().getMonthValue() - yearStart.getValue(), 3);
        return intoQuarter == 2 ? close : close.minusMonths(intoQuarter + 1);
    }
}
