package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Label.Anchor;
import dev.holdfast.reports.chart.TrendChart.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where everything of a trend stands.
 *
 * @param grid the heights of the ticks that are no level's
 * @param levels the levels inside the range, far enough from each other
 * @param years the hairlines at which years begin
 * @param events what happened, in its place; their labels are not among the labels
 * @param ring what a ring is, with a ring before it; it is among the labels too
 */
record TrendLayout(
        TrendScale scale,
        List<Double> grid,
        List<Level> levels,
        List<Line> years,
        List<Label> labels,
        List<TrendEvents.Noted> events,
        Optional<Label> ring) {

    static TrendLayout of(TrendChart chart, Frame frame) {
        TrendRange range = TrendRange.of(chart, TrendRange.PAPER_INTERVALS);
        TrendScale scale =
                TrendScale.of(range, plot(chart, range, frame), chart.months().size(), frame);
        List<Level> levels = levels(chart, scale, frame);
        List<Double> grid = range.ticks().stream()
                .filter(tick -> levels.stream().noneMatch(level -> level.value() == tick))
                .toList();
        TrendMonths months = new TrendMonths(chart, scale, frame);
        List<Label> labels = new ArrayList<>(ticks(grid, levels, scale, frame));
        labels.addAll(months.labels());
        labels.addAll(new TrendNames(chart, scale, levels, frame).labels());
        Optional<Label> ring = new TrendRing(chart, scale, frame).label(labels);
        ring.ifPresent(labels::add);
        return new TrendLayout(
                scale, grid, levels, months.years(), labels, new TrendEvents(chart, scale, frame).place(labels), ring);
    }

    private static Box plot(TrendChart chart, TrendRange range, Frame frame) {
        double left = range.ticks().stream()
                        .mapToDouble(tick -> frame.textWidth(tick(tick), Face.SEMIBOLD))
                        .max()
                        .orElse(0)
                + frame.points(4);
        double right = Math.max(TrendNames.room(chart, frame), TrendRing.room(chart, frame));
        double top = frame.text() / 2;
        double bottom = frame.height() - 2 * frame.leading() - frame.points(3) - TrendRing.foot(chart, frame);
        return new Box(left, top, frame.width() - left - right, bottom - top);
    }

    private static List<Level> levels(TrendChart chart, TrendScale scale, Frame frame) {
        List<Level> shown = new ArrayList<>();
        for (Level level : chart.levels()) {
            boolean apart = shown.stream()
                    .allMatch(other -> Math.abs(scale.y(other.value()) - scale.y(level.value())) >= frame.leading());
            if (apart && scale.range().shows(level.value())) {
                shown.add(level);
            }
        }
        return shown;
    }

    /** The ticks of levels come first; a tick too close to one above it goes. */
    private static List<Label> ticks(List<Double> grid, List<Level> levels, TrendScale scale, Frame frame) {
        FreeSpace free = new FreeSpace(frame);
        List<Label> labels = new ArrayList<>();
        double x = scale.plot().x() - frame.points(4);
        double drop = frame.text() * 0.36;
        levels.forEach(level -> free.place(List.of(
                        Label.bold(tick(level.value()), Swatch.INK, Anchor.END, x, scale.y(level.value()) + drop)))
                .ifPresent(labels::add));
        grid.forEach(tick -> free.place(
                        List.of(Label.regular(tick(tick), Swatch.MUTED, Anchor.END, x, scale.y(tick) + drop)))
                .ifPresent(labels::add));
        return labels;
    }

    private static String tick(double value) {
        return String.format(Locale.ROOT, "%.0f", value).replace('-', '\u2212');
    }
}
