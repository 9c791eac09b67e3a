package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Label.Anchor;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a ratio stands among its marks, with its interval and where it stood before. In percent.
 *
 * @param value the ratio
 * @param low the lower end of its interval; null without one
 * @param high the upper end of it; null without one
 * @param before the ratio a year ago; null where there was none
 * @param intervalName what the bar is, such as "95% interval"
 * @param beforeName the ratio a year ago as printed, such as "a year ago 110.1"
 * @param planned the ratio that was planned; null where none was
 * @param plannedName the same as printed, such as "plan 113.0"
 * @param marks the levels on the axis, the most important first
 */
public record PositionChart(
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double before,
        String intervalName,
        String beforeName,
        @Nullable Double planned,
        String plannedName,
        List<Mark> marks,
        String summary)
        implements Chart {
    private static final double MARGIN = 2;

    /** A named level on the axis. */
    public record Mark(double value, String name) {}

    public PositionChart {
        marks = List.copyOf(marks);
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        Pen pen = new Pen(graphics, frame);
        double axis = frame.height() - frame.leading() - frame.points(3);
        double row = axis - frame.points(8);
        pen.line(0, axis, frame.width(), axis, Swatch.INK, 0.7);
        for (Mark mark : marks) {
            if (inRange(mark.value())) {
                pen.line(
                        x(mark.value(), frame),
                        axis - frame.points(2),
                        x(mark.value(), frame),
                        axis + frame.points(2),
                        Swatch.INK,
                        0.7);
            }
        }
        if (low != null && high != null) {
            double left = x(low, frame);
            pen.fill(new Box(left, row - frame.points(5), x(high, frame) - left, frame.points(10)), Swatch.BAND);
        }
        if (before != null) {
            pen.dot(x(before, frame), row, 3, Swatch.PRIOR);
        }
        pen.dot(x(value, frame), row, 3.4, Swatch.INK);
        if (planned != null) {
            marker(pen, x(planned, frame), row - frame.points(6.5), frame);
        }
        labels(frame).forEach(pen::text);
    }

    /** An outlined triangle that points at the plan. */
    private static void marker(Pen pen, double x, double tip, Frame frame) {
        double half = frame.points(3.4);
        double height = frame.points(5.6);
        double[] corners = {x, tip, x - half, tip - height, x + half, tip - height};
        pen.fill(corners, Swatch.PAPER);
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            pen.line(corners[i], corners[i + 1], corners[next], corners[next + 1], Swatch.INK, 0.9);
        }
    }

    /** The text, none touching another: names of marks below the axis, the rest beside the bar. */
    List<Label> labels(Frame frame) {
        FreeSpace free = new FreeSpace(frame);
        List<Label> labels = new ArrayList<>();
        for (Mark mark : marks) {
            if (inRange(mark.value())) {
                Label name = Label.regular(
                        mark.name(),
                        Swatch.MUTED,
                        Anchor.MIDDLE,
                        x(mark.value(), frame),
                        frame.height() - 0.35 * frame.text());
                free.place(List.of(name)).ifPresent(labels::add);
            }
        }
        labels.addAll(beside(frame, free));
        if (planned != null) {
            double at = x(planned, frame);
            double y = frame.height() - frame.leading() - frame.points(11 + 8);
            Label name = Label.regular(plannedName, Swatch.MUTED, Anchor.START, at + frame.points(6), y);
            free.place(List.of(name, name.anchored(Anchor.END).at(at - frame.points(6), y)))
                    .ifPresent(labels::add);
        }
        return labels;
    }

    /** The year before stands on the side of the bar that it stands on itself, the interval's name on the other. */
    private List<Label> beside(Frame frame, FreeSpace free) {
        double row = frame.height() - frame.leading() - frame.points(11);
        double left = x(smallest(), frame) - frame.points(6);
        double right = x(largest(), frame) + frame.points(6);
        double over = row - frame.points(8);
        double baseline = row + 0.36 * frame.text();
        boolean beforeLeft = before == null || before <= value;
        free.take(Box.between(left, right - left, row - frame.points(5), row + frame.points(5)));
        List<Label> labels = new ArrayList<>();
        if (before != null) {
            Label name = side(beforeName, beforeLeft, beforeLeft ? left : right, baseline);
            double at = x(before, frame);
            free.place(List.of(
                            name,
                            name.at(at, over),
                            name.anchored(name.anchor().opposite()).at(at, over)))
                    .ifPresent(labels::add);
        }
        if (low != null && high != null) {
            Label name = side(intervalName, !beforeLeft, beforeLeft ? right : left, baseline);
            double end = x(beforeLeft ? high : low, frame);
            free.place(List.of(name, name.anchored(name.anchor().opposite()).at(end, over)))
                    .ifPresent(labels::add);
        }
        return labels;
    }

    private static Label side(String text, boolean left, double x, double y) {
        return Label.regular(text, Swatch.MUTED, left ? Anchor.END : Anchor.START, x, y);
    }

    private double x(double percent, Frame frame) {
        return (percent - from()) / (to() - from()) * frame.width();
    }

    private boolean inRange(double percent) {
        return percent >= from() && percent <= to();
    }

    private double from() {
        return Math.min(smallest(), lowestMark()) - margin();
    }

    private double to() {
        return Math.max(largest(), highestMark()) + margin();
    }

    /** Room for half a name at each end. */
    private double margin() {
        return MARGIN / 20 * (Math.max(largest(), highestMark()) - Math.min(smallest(), lowestMark())) + 0.5;
    }

    private double lowestMark() {
        return marks.stream().mapToDouble(Mark::value).min().orElse(value);
    }

    private double highestMark() {
        return marks.stream().mapToDouble(Mark::value).max().orElse(value);
    }

    private double smallest() {
        return Math.min(
                Math.min(value, planned == null ? value : planned),
                Math.min(low == null ? value : low, before == null ? value : before));
    }

    private double largest() {
        return Math.max(
                Math.max(value, planned == null ? value : planned),
                Math.max(high == null ? value : high, before == null ? value : before));
    }
}
