package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * @param beside another upper line to compare with, dashed
 * @param values what each month says when pointed at; empty where none does
 * @param notes what was planned and what happened
 */
public record TrendChart(
        List<Month> months,
        List<Level> levels,
        Name upper,
        Name lower,
        String band,
        String ring,
        String summary,
        Optional<Beside> beside,
        List<String> values,
        Notes notes)
        implements Chart {

    /**
     * What stands on the trend beside its lines.
     *
     * @param plans levels of the upper line that were planned, each for some months
     * @param planName the name of the last one, such as "Plan 113.0"; empty where none reaches the last month
     * @param events what happened, the latest first
     */
    public record Notes(List<Plan> plans, String planName, List<Event> events) {
        public static final Notes NONE = new Notes(List.of(), "", List.of());

        public Notes {
            plans = List.copyOf(plans);
            events = List.copyOf(events);
        }
    }

    /** A level from one month to another, both inclusive, as indexes; in percent. */
    public record Plan(int from, int to, double value) {}

    /** Something that happened in a month, told by its index. */
    public record Event(int month, String text) {}

    /**
     * A line beside the two.
     *
     * @param months its figures in percent, for each month; null where there is none
     */
    public record Beside(Name name, List<@Nullable Double> months) {
        public Beside {
            months = Collections.unmodifiableList(new ArrayList<>(months));
        }
    }

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
        values = List.copyOf(values);
        if (!values.isEmpty() && values.size() != months.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + months.size() + " months");
        }
    }

    /** A trend of two lines, whose months say nothing when pointed at. */
    public TrendChart(
            List<Month> months, List<Level> levels, Name upper, Name lower, String band, String ring, String summary) {
        this(months, levels, upper, lower, band, ring, summary, Optional.empty(), List.of(), Notes.NONE);
    }

    /** This trend, each month saying its values. */
    public TrendChart telling(List<String> texts) {
        return new TrendChart(months, levels, upper, lower, band, ring, summary, beside, texts, notes);
    }

    /** This trend with what was planned and what happened. */
    public TrendChart noting(Notes other) {
        return new TrendChart(months, levels, upper, lower, band, ring, summary, beside, values, other);
    }

    /** The events that have room on paper: the others have to be told elsewhere. */
    public List<Event> shown(Frame frame) {
        return TrendLayout.of(this, frame).events().stream()
                .map(TrendEvents.Noted::event)
                .toList();
    }

    /** This trend with another line to compare with. */
    public TrendChart beside(Beside line) {
        return new TrendChart(months, levels, upper, lower, band, ring, summary, Optional.of(line), values, notes);
    }

    /** Where the axis leaves out an empty part, that part as printed, such as "between 95 and 100"; else empty. */
    public String cut() {
        TrendRange range = TrendRange.of(this, TrendRange.PAPER_INTERVALS);
        return range.isCut()
                ? String.format(Locale.ROOT, "between %.0f and %.0f", range.lowerHigh(), range.upperLow())
                        .replace('-', '\u2212')
                : "";
    }

    /** This chart where no section of the statement stands beside it that a ring could point to. */
    public TrendChart forMail() {
        String words = ring.isEmpty() ? "" : "restated since";
        return new TrendChart(months, levels, upper, lower, band, words, summary, beside, values, notes);
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        new TrendPainter(this, TrendLayout.of(this, frame), frame).draw(graphics);
    }

    @Override
    public List<Spot> spots(Frame frame) {
        if (values.isEmpty()) {
            return List.of();
        }
        TrendScale scale = TrendLayout.of(this, frame).scale();
        return IntStream.range(0, months.size())
                .mapToObj(i -> spot(scale, i, frame))
                .toList();
    }

    private Spot spot(TrendScale scale, int month, Frame frame) {
        Double figure = months.get(month).upper();
        return new Spot(
                scale.x(month) - scale.slot() / 2,
                0,
                scale.slot(),
                frame.height(),
                figure == null ? null : Double.valueOf(scale.y(figure)),
                values.get(month));
    }
}
