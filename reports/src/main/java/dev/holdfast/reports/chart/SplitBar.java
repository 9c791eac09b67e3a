package dev.holdfast.reports.chart;

import java.awt.Graphics2D;

/**
 * What was lost to the left of a line, contraction light next to it and churn dark beyond, and what was gained to the right
 * of it. All are sizes of 0 or more in one unit.
 *
 * @param left the size at the left edge, shared by the bars of a column
 * @param right the size at the right edge
 */
public record SplitBar(double expansion, double contraction, double churn, double left, double right) implements Chart {
    private static final double THICKNESS = 7;

    @Override
    public String summary() {
        return "";
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        Pen pen = new Pen(graphics, frame);
        double inset = frame.points(0.5);
        double width = frame.width() - 2 * inset;
        double unit = left + right == 0 ? 0 : width / (left + right);
        double zero = inset + left * unit;
        double height = frame.points(THICKNESS);
        double top = (frame.height() - height) / 2;
        double lost = Math.min(left, contraction) * unit;
        double gone = Math.min(left, contraction + churn) * unit;
        if (gone > lost) {
            pen.fill(new Box(zero - gone, top, gone - lost, height), Swatch.BAD_EDGE);
        }
        if (lost > 0) {
            pen.fill(new Box(zero - lost, top, lost, height), Swatch.BAD_FILL, Swatch.BAD_EDGE, 0.7);
        }
        if (expansion > 0) {
            pen.fill(new Box(zero, top, Math.min(right, expansion) * unit, height), Swatch.GOOD_FILL);
        }
        pen.line(zero, 0, zero, frame.height(), Swatch.INK, 0.7);
    }
}
