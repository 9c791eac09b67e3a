package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Step;
import dev.holdfast.reports.chart.Label.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A bridge lying on its side, for narrow frames: one row a step, names left, values right, balances growing to the right.
 *
 * @param plot the space of the bars
 * @param bars one for each step, in order
 * @param connectors from the end of each bar to the row below
 * @param opened the opening balance, carried down to the retained one
 * @param outside the line above what lies outside the measure
 */
record LyingBridge(
        Box plot,
        boolean broken,
        List<BridgeLayout.Bar> bars,
        List<Line> connectors,
        Optional<Line> opened,
        Optional<Line> outside,
        List<Label> labels) {
    private static final double ROW = 1.6;
    private static final double BAR = 0.68;
    private static final double GUTTER = 8;

    /** Whether a frame is too narrow for a bridge that stands. */
    static boolean suits(Frame frame) {
        return frame.width() < 40 * frame.text();
    }

    static LyingBridge of(BridgeChart chart, Frame frame) {
        List<BridgeLevel> levels = BridgeLevel.of(chart.steps());
        Box plot = plot(chart, levels.size(), frame);
        // The scale grows upwards; lying down, what was its height is counted from the left.
        BridgeScale scale = BridgeScale.of(levels, -plot.right(), -plot.x());
        double row = plot.height() / Math.max(1, levels.size());
        List<BridgeLayout.Bar> bars = new ArrayList<>();
        List<Line> connectors = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            BridgeLevel level = levels.get(i);
            double from = level.kind().isBalance() ? plot.x() : -scale.y(level.before());
            double to = -scale.y(level.after());
            double top = row * (i + (1 - BAR) / 2);
            double thinnest = isNothing(level.step()) ? 0 : frame.points(1);
            double length = Math.max(thinnest, Math.abs(to - from));
            bars.add(new BridgeLayout.Bar(level.kind(), new Box(Math.min(from, to), top, length, row * BAR)));
            if (i + 1 < levels.size()) {
                double foot = isNothing(level.step()) ? top : top + row * BAR;
                connectors.add(Line.upright(to, foot, row * (i + 1 + (1 - BAR) / 2)));
            }
        }
        int gap = BridgeSlots.of(levels, frame.width()).gapBefore();
        boolean hasGap = gap < levels.size();
        return new LyingBridge(
                plot,
                scale.broken(),
                bars,
                connectors,
                hasGap
                        ? Optional.of(Line.upright(-scale.y(levels.getFirst().after()), row, row * (gap - 1)))
                        : Optional.empty(),
                hasGap ? Optional.of(Line.level(0, frame.width(), row * gap)) : Optional.empty(),
                labels(chart, row, frame));
    }

    /** The whole row of each step. */
    List<Box> rows(Frame frame) {
        double row = plot.height() / Math.max(1, bars.size());
        return IntStream.range(0, bars.size())
                .mapToObj(i -> new Box(0, row * i, frame.width(), row))
                .toList();
    }

    private static Box plot(BridgeChart chart, int rows, Frame frame) {
        double names = 0;
        double values = 0;
        for (Step step : chart.steps()) {
            names = Math.max(names, frame.textWidth(step.name(), Face.SEMIBOLD));
            values = Math.max(values, frame.textWidth(step.label(), Face.SEMIBOLD));
        }
        double left = Math.min(names, frame.width() / 3) + frame.points(GUTTER);
        double right = values + frame.points(GUTTER);
        double height = Math.min(frame.height(), rows * ROW * frame.leading());
        return new Box(left, 0, Math.max(frame.width() / 5, frame.width() - left - right), height);
    }

    private static List<Label> labels(BridgeChart chart, double row, Frame frame) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < chart.steps().size(); i++) {
            Step step = chart.steps().get(i);
            boolean balance = step.kind().isBalance();
            Face face = balance ? Face.SEMIBOLD : Face.REGULAR;
            double y = row * (i + 0.5) + 0.36 * frame.text();
            String name = frame.shortened(step.name(), face, frame.width() / 3);
            labels.add(new Label(name, face, balance ? Swatch.INK : Swatch.MUTED, Anchor.START, 0, y));
            Swatch swatch = isNothing(step) ? Swatch.MUTED : BridgeLabels.swatch(step.kind());
            labels.add(Label.bold(step.label(), swatch, Anchor.END, frame.width(), y));
        }
        return labels;
    }

    /** Whether a step moves nothing: it has no colour. */
    private static boolean isNothing(Step step) {
        return !step.kind().isBalance() && step.value() == 0;
    }
}
