package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Label.Anchor;
import java.util.List;
import java.util.Optional;

/** The rings on a trend, and where it is said what they are: beside the plot where names stand, else below it. */
final class TrendRing {
    private static final double RADIUS = 2.3;
    private static final double PEN = 1.1;
    /** From the left of the ring to the text, in points. */
    private static final double INDENT = 8.5;

    private final TrendChart chart;
    private final TrendScale scale;
    private final Frame frame;

    TrendRing(TrendChart chart, TrendScale scale, Frame frame) {
        this.chart = chart;
        this.scale = scale;
        this.frame = frame;
    }

    /** The width that the words need to the right of the plot. */
    static double room(TrendChart chart, Frame frame) {
        return chart.ring().isEmpty() || !TrendNames.namesBand(frame)
                ? 0
                : frame.textWidth(chart.ring(), Face.REGULAR) + frame.points(TrendNames.OFF_PLOT + INDENT + 1);
    }

    /** The height that the words need below the plot. */
    static double foot(TrendChart chart, Frame frame) {
        return chart.ring().isEmpty() || TrendNames.namesBand(frame) ? 0 : frame.leading() + frame.points(1);
    }

    static void draw(Pen pen, double x, double y) {
        pen.ring(x, y, RADIUS, Swatch.INK, PEN);
    }

    /** Draws the ring that stands before the words. */
    static void draw(Pen pen, Label words, Frame frame) {
        draw(pen, words.x() - frame.points(INDENT - RADIUS - PEN / 2), words.y() - 0.36 * frame.text());
    }

    /** The words where they touch no other label; empty where there is nothing to say or no room. */
    Optional<Label> label(List<Label> labels) {
        if (chart.ring().isEmpty()) {
            return Optional.empty();
        }
        if (!TrendNames.namesBand(frame)) {
            return Optional.of(words(scale.plot().x(), frame.height() - 0.25 * frame.text()));
        }
        double x = scale.plot().right() + frame.points(TrendNames.OFF_PLOT);
        FreeSpace free = new FreeSpace(frame);
        labels.forEach(label -> free.take(label.box(frame)));
        List<Double> names = labels.stream()
                .filter(label -> label.anchor() == Anchor.START && label.x() >= x)
                .map(Label::y)
                .toList();
        // A line apart from the names if there is room for it, else close to them.
        return free.place(List.of(1.7, -1.7, 1.0, -1.0).stream()
                .flatMap(lines -> names.stream().map(y -> words(x, y + lines * frame.leading())))
                .toList());
    }

    private Label words(double left, double y) {
        return Label.regular(chart.ring(), Swatch.MUTED, Anchor.START, left + frame.points(INDENT), y);
    }
}
