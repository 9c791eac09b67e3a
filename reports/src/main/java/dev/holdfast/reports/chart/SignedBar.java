package dev.holdfast.reports.chart;

import java.awt.Graphics2D;

/**
 * A gain to the right of a line, or a loss to the left of it.
 *
 * @param value what it stands for, in any one unit
 * @param low the value at the left edge, 0 or less, shared by the bars of a column
 * @param high the value at the right edge, 0 or more
 */
public record SignedBar(double value, double low, double high) implements Chart {
    private static final double THICKNESS = 6;

    @Override
    public String summary() {
        return "";
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        Pen pen = new Pen(graphics, frame);
        double zero = x(0, frame);
        double height = frame.points(THICKNESS);
        double top = (frame.height() - height) / 2;
        double end = x(value, frame);
        Box bar = new Box(Math.min(zero, end), top, Math.abs(end - zero), height);
        if (value > 0) {
            pen.fill(bar, Swatch.GOOD_FILL);
        } else if (value < 0) {
            pen.fill(bar, Swatch.BAD_FILL, Swatch.BAD_EDGE, 0.7);
        }
        pen.line(zero, 0, zero, frame.height(), Swatch.INK, 0.7);
    }

    /** Inside the frame by half the line, so that nothing is cut. */
    private double x(double of, Frame frame) {
        double inset = frame.points(0.5);
        double span = high - low;
        double share = span == 0 ? 0 : (of - low) / span;
        return inset + Math.clamp(share, 0, 1) * (frame.width() - 2 * inset);
    }
}
