package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.TrendChart.Plan;

/** What was planned, as outlined strips on a trend. */
final class TrendPlans {
    private static final double THICKNESS = 3;
    private static final double EDGE = 0.8;

    private TrendPlans() {}

    /** Where a strip lies. */
    static Box box(Plan plan, TrendScale scale, Frame frame) {
        double half = scale.slot() / 2;
        double left = Math.max(scale.plot().x(), scale.x(plan.from()) - half + frame.points(0.5));
        double right = Math.min(scale.plot().right() + frame.points(2), scale.x(plan.to()) + half - frame.points(0.5));
        double height = frame.points(THICKNESS);
        return new Box(left, scale.y(plan.value()) - height / 2, right - left, height);
    }

    static void draw(Pen pen, Plan plan, TrendScale scale, Frame frame) {
        pen.fill(box(plan, scale, frame), Swatch.PAPER, Swatch.INK, EDGE);
    }
}
