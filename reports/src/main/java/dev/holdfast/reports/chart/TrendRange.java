package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.TrendChart.Month;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a trend's axis shows, in percent: one stretch, or two with the empty part between them left out.
 *
 * @param step from one tick to the next
 * @param lowerLow where the lower stretch begins; equal to {@code lowerHigh} where there is one stretch only
 * @param lowerHigh where it ends
 * @param upperLow where the upper, or only, stretch begins
 * @param upperHigh where it ends
 */
record TrendRange(double step, double lowerLow, double lowerHigh, double upperLow, double upperHigh) {
    /** As many steps as the paper form has room for; other forms show the same range. */
    static final int PAPER_INTERVALS = 6;

    private static final double FLOOR = 100;
    private static final double ALMOST = 1e-9;
    private static final double[] STEPS = {1, 2, 5, 10, 20, 50};

    static TrendRange of(TrendChart chart, int intervals) {
        DoubleSummaryStatistics upper = statistics(chart, Month::upper);
        // A wide interval may reach below zero, where no measured ratio is: the axis does not follow it there.
        double least = upper.getCount() > 0 && upper.getMin() >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        DoubleSummaryStatistics low = statistics(chart, Month::low);
        if (low.getCount() > 0) {
            upper.accept(Math.max(least, low.getMin()));
        }
        upper.combine(statistics(chart, Month::high));
        chart.beside()
                .ifPresent(line ->
                        line.months().stream().flatMap(Stream::ofNullable).forEach(upper::accept));
        chart.notes().plans().forEach(plan -> upper.accept(plan.value()));
        DoubleSummaryStatistics lower = statistics(chart, Month::lower);
        if (upper.getCount() == 0) {
            upper.accept(FLOOR);
            upper.accept(FLOOR * 1.1);
        }
        for (double tens = 1; ; tens *= 10) {
            for (double digit : STEPS) {
                TrendRange range = of(upper, lower, digit * tens);
                if (range.span() <= intervals * digit * tens) {
                    return range;
                }
            }
        }
    }

    private static TrendRange of(DoubleSummaryStatistics upper, DoubleSummaryStatistics lower, double step) {
        double from = down(Math.min(upper.getMin(), upper.getMax() - step), step);
        // The floor is what the line is read against: it stays in sight unless it would take half the chart.
        double reach = Math.max(2 * step, upper.getMax() - from);
        if (from > FLOOR && from - FLOOR <= reach) {
            from = FLOOR;
        }
        double to = Math.max(upper.getMax() + step / 5, from + step);
        if (lower.getCount() == 0) {
            return new TrendRange(step, from, from, from, to);
        }
        double bottom = down(lower.getMin(), step);
        double high = Math.max(bottom + step, up(lower.getMax(), step));
        if (from - high < step - ALMOST) {
            double least = Math.min(bottom, from);
            return new TrendRange(step, least, least, least, Math.max(to, high));
        }
        return new TrendRange(step, bottom, high, from, to);
    }

    /** The lowest percentage of the upper stretch; what lies below it is drawn at its edge. */
    double floored(double percent) {
        return Math.max(upperLow, percent);
    }

    boolean isCut() {
        return lowerHigh > lowerLow;
    }

    /** The percentage points shown. */
    double span() {
        return upperHigh - upperLow + lowerHigh - lowerLow;
    }

    boolean shows(double value) {
        return (value >= upperLow && value <= upperHigh) || (isCut() && value >= lowerLow && value <= lowerHigh);
    }

    /** The ticks, upwards. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (isCut()) {
            addTicks(ticks, lowerLow, lowerHigh);
        }
        addTicks(ticks, upperLow, upperHigh);
        return ticks;
    }

    private void addTicks(List<Double> ticks, double from, double to) {
        for (double tick = up(from, step); tick <= to + ALMOST; tick += step) {
            ticks.add(tick);
        }
    }

    private static double down(double value, double step) {
        return Math.floor(value / step + ALMOST) * step;
    }

    private static double up(double value, double step) {
        // Adding zero turns a negative zero into a plain one.
        return Math.ceil(value / step - ALMOST) * step + 0.0;
    }

    private static DoubleSummaryStatistics statistics(TrendChart chart, Function<Month, @Nullable Double> figure) {
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        for (Month month : chart.months()) {
            Double value = figure.apply(month);
            if (value != null) {
                statistics.accept(value);
            }
        }
        return statistics;
    }
}
