package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two ratios month by month, the upper one with its interval, on one scale of equal percentage points.
 *
 * @param months from the earliest to the latest; a slot is kept for each, also where it has no figure
 * @param levels lines to measure by, the most important first
 * @param upper the name of the upper line
 * @param lower the name of the lower line
 * @param band what the band around the upper line is
 * @param ring what a ring on the upper line is; empty where there is none
 * @param summary the chart in words
 */
public record TrendChart(
        List<Month> months, List<Level> levels, Name upper, Name lower, String band, String ring, String summary)
        implements Chart {

    /**
     * A line's name at its end.
     *
     * @param name such as NRR
     * @param value the last value as printed; empty where the last month has no figure
     */
    public record Name(String name, String value) {
        String text() {
            return value.isEmpty() ? name : name + " " + value;
        }
    }

    /**
     * A line across the chart.
     *
     * @param value in percent
     * @param name what it stands for, such as "110 healthy"
     * @param solid solid for a floor, dotted for a mark
     */
    public record Level(double value, String name, boolean solid) {}

    /**
     * One month's slot. Figures are in percent; null where there is none.
     *
     * @param letter the month's initial
     * @param name the month's short name
     * @param year the calendar year
     * @param january whether a year begins here
     * @param low the lower end of the interval of the upper figure
     * @param high the upper end of it
     * @param ringed whether the upper figure has a ring
     */
    public record Month(
            String letter,
            String name,
            String year,
            boolean january,
            @Nullable Double upper,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double lower,
            boolean ringed) {}

    public TrendChart {
        months = List.copyOf(months);
        levels = List.copyOf(levels);
    }

    /** Where the axis leaves out an empty part, that part as printed, such as "between 95 and 100"; else empty. */
    public String cut() {
        TrendRange range = TrendRange.of(this, TrendRange.PAPER_INTERVALS);
        return range.isCut()
                ? String.format(Locale.ROOT, "between %.0f and %.0f", range.lowerHigh(), range.upperLow())
                : "";
    }

    /** This chart where no section of the statement stands beside it that a ring could point to. */
    public TrendChart forMail() {
        return new TrendChart(months, levels, upper, lower, band, ring.isEmpty() ? "" : "restated since", summary);
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        new TrendPainter(this, TrendLayout.of(this, frame), frame).draw(graphics);
    }
}
