package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of a bridge stands.
 *
 * @param plot the space of the bars, from the axis up
 * @param bars one for each step, in order
 * @param connectors from each level to the next bar
 * @param opened the level of the opening balance, carried to the retained one
 * @param rate the stroke between the two, whose length is the percentage
 * @param gap the line before the steps outside the measure
 */
record BridgeLayout(
        Box plot,
        BridgeScale scale,
        List<Bar> bars,
        List<Line> connectors,
        Optional<Line> opened,
        Optional<Line> rate,
        Optional<Line> gap,
        Swatch rateSwatch,
        List<Label> labels) {
    private static final double THINNEST_BAR = 0.8;
    private static final double RATE_OFF_BAR = 4;
    /** How far a step answers beside its bar. */
    private static final double SPOT = 8;

    /** A bar in its place; where it stands on the axis of a broken scale, it carries the double stroke. */
    record Bar(Kind kind, Box box) {}

    static BridgeLayout of(BridgeChart chart, Frame frame) {
        List<BridgeLevel> levels = BridgeLevel.of(chart.steps());
        BridgeSlots slots = BridgeSlots.of(levels, frame.width());
        double top = frame.leading() + frame.points(4);
        double bottom = frame.height() - 2 * frame.leading() - frame.points(4);
        BridgeScale scale = BridgeScale.of(levels, top, bottom);
        List<Bar> bars = bars(levels, slots, scale, frame);
        Optional<Line> rate = rate(levels, slots, scale, frame);
        BridgeLabels labels = new BridgeLabels(chart, frame, slots, bars, bottom);
        return new BridgeLayout(
                new Box(0, top, slots.right(), bottom - top),
                scale,
                bars,
                connectors(levels, slots, scale),
                rate.map(stroke -> Line.level(slots.barLeft(0) + slots.barWidth(), stroke.x1(), stroke.y1())),
                rate,
                slots.hasGap()
                        ? Optional.of(Line.upright(slots.gapCentre(), 0, frame.height() - frame.points(2)))
                        : Optional.empty(),
                chart.rate().swatch(),
                labels.place(rate));
    }

    /** The column of each step, with the bar in its middle, from the top of the frame to its foot. */
    List<Box> columns(Frame frame) {
        return bars.stream()
                .map(bar -> new Box(bar.box().x() - SPOT, 0, bar.box().width() + 2 * SPOT, frame.height()))
                .toList();
    }

    private static List<Bar> bars(List<BridgeLevel> levels, BridgeSlots slots, BridgeScale scale, Frame frame) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            BridgeLevel level = levels.get(i);
            double foot = level.kind().isBalance() ? scale.bottom() : scale.y(level.before());
            Box box = Box.between(slots.barLeft(i), slots.barWidth(), foot, scale.y(level.after()));
            bars.add(new Bar(level.kind(), visible(box, frame.points(THINNEST_BAR))));
        }
        return bars;
    }

    private static Box visible(Box box, double thinnest) {
        return box.height() >= thinnest
                ? box
                : new Box(box.x(), box.y() + (box.height() - thinnest) / 2, box.width(), thinnest);
    }

    private static List<Line> connectors(List<BridgeLevel> levels, BridgeSlots slots, BridgeScale scale) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i + 1 < levels.size(); i++) {
            double from = slots.barLeft(i) + slots.barWidth();
            lines.add(
                    Line.level(from, slots.barLeft(i + 1), scale.y(levels.get(i).after())));
        }
        return lines;
    }

    private static Optional<Line> rate(List<BridgeLevel> levels, BridgeSlots slots, BridgeScale scale, Frame frame) {
        int retained = slots.gapBefore() - 1;
        if (levels.isEmpty() || levels.getFirst().kind() != Kind.OPENING || !slots.hasGap()) {
            return Optional.empty();
        }
        double x = slots.barLeft(retained) - frame.points(RATE_OFF_BAR);
        return Optional.of(Line.upright(
                x,
                scale.y(levels.getFirst().after()),
                scale.y(levels.get(retained).after())));
    }
}
