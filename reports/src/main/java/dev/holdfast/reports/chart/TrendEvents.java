package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Label.Anchor;
import dev.holdfast.reports.chart.TrendChart.Event;
import dev.holdfast.reports.chart.TrendChart.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, noted at the outer edge of the band with a stem to the line; the latest come first, and one that finds no
 * room is left out.
 */
final class TrendEvents {
    /** More would be read as a list, which the page of evidence has. */
    private static final int MOST = 3;

    private static final double OFF_BAND = 3;

    private final TrendChart chart;
    private final TrendScale scale;
    private final Frame frame;

    /** An event in its place. */
    record Noted(Event event, Label label, Line stem) {}

    TrendEvents(TrendChart chart, TrendScale scale, Frame frame) {
        this.chart = chart;
        this.scale = scale;
        this.frame = frame;
    }

    /** The events that have room beside the labels that are there. */
    List<Noted> place(List<Label> labels) {
        if (!TrendNames.namesBand(frame)) {
            return List.of();
        }
        FreeSpace free = new FreeSpace(frame);
        labels.forEach(label -> free.take(label.box(frame)));
        takeLines(free);
        List<Noted> placed = new ArrayList<>();
        for (Event event : chart.notes().events()) {
            if (placed.size() < MOST) {
                place(event, free).ifPresent(placed::add);
            }
        }
        return placed;
    }

    private Optional<Noted> place(Event event, FreeSpace free) {
        Double at = chart.months().get(event.month()).upper();
        if (at == null) {
            return Optional.empty();
        }
        double x = scale.x(event.month());
        double half = frame.textWidth(event.text(), Face.REGULAR) / 2;
        double left = scale.plot().x();
        double right = scale.plot().right();
        double middle = Math.max(left + half, Math.min(right - half, x));
        if (2 * half > right - left) {
            return Optional.empty();
        }
        double above = edge(middle - half, middle + half, true) - frame.points(OFF_BAND + 1);
        double below = edge(middle - half, middle + half, false) + frame.points(OFF_BAND) + 0.75 * frame.text();
        Label over = Label.regular(event.text(), Swatch.MUTED, Anchor.MIDDLE, middle, above);
        List<Label> candidates = Stream.of(over, over.at(middle, below), over.at(middle, below + frame.leading()))
                .filter(label -> label.box(frame).bottom() < scale.plot().bottom())
                .toList();
        return free.place(candidates).map(label -> {
            double end = label.y() <= above ? label.y() + 0.25 * frame.text() : label.y() - 0.75 * frame.text();
            free.take(Box.between(x - 0.5, 1, scale.y(at), end));
            return new Noted(event, label, Line.upright(x, scale.y(at), end));
        });
    }

    /** The outermost height of the band, and of the line, between two places. */
    private double edge(double left, double right, boolean upper) {
        double reach = scale.slot();
        return IntStream.range(0, chart.months().size())
                .filter(i -> scale.x(i) >= left - reach && scale.x(i) <= right + reach)
                .mapToObj(i -> chart.months().get(i))
                .flatMap(month -> Stream.of(month.upper(), upper ? month.high() : month.low())
                        .flatMap(Stream::ofNullable))
                .map(scale::y)
                .reduce((a, b) -> upper ? Math.min(a, b) : Math.max(a, b))
                .orElse(scale.plot().y());
    }

    private void takeLines(FreeSpace free) {
        for (int i = 0; i < chart.months().size(); i++) {
            Month month = chart.months().get(i);
            take(free, i, month.upper());
            take(free, i, month.lower());
        }
        chart.notes().plans().forEach(plan -> free.take(TrendPlans.box(plan, scale, frame)));
        chart.levels().stream()
                .filter(level -> scale.range().shows(level.value()))
                .forEach(level -> free.take(new Box(
                        scale.plot().x(),
                        scale.y(level.value()) - 0.2,
                        scale.plot().width(),
                        0.4)));
    }

    private void take(FreeSpace free, int month, @Nullable Double percent) {
        if (percent != null) {
            free.take(new Box(
                    scale.x(month) - scale.slot() / 2,
                    scale.y(percent) - frame.points(1.5),
                    scale.slot(),
                    frame.points(3)));
        }
    }
}
