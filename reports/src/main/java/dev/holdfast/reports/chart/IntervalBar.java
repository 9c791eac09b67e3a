package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/**
 * A small bar from 100 to a ratio, with its interval as a line; in percent. A small sample has a ring and no bar. What
 * lies beyond the scale is cut at its edge.
 *
 * @param value the ratio
 * @param low the lower end of its interval; null without one
 * @param high the upper end of it; null without one
 * @param small whether the sample is too small to judge
 * @param scale the range shared by every bar of a page
 */
public record IntervalBar(
        double value, @Nullable Double low, @Nullable Double high, boolean small, Scale scale) implements Chart {
    private static final double WHOLE = 100;

    /** The percentages at both edges. */
    public record Scale(double low, double high) {}

    /** How a ratio stands to 100, as far as its interval tells. */
    public enum Side {
        ABOVE,
        BELOW,
        OPEN;

        void fill(Pen pen, Box bar) {
            switch (this) {
                case ABOVE -> pen.fill(bar, Swatch.GOOD_FILL);
                case BELOW -> pen.fill(bar, Swatch.BAD_FILL, Swatch.BAD_EDGE, 0.7);
                case OPEN -> pen.fill(bar, Swatch.PAPER, Swatch.MUTED, 0.7);
            }
        }
    }

    @Override
    public String summary() {
        return "";
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        Pen pen = new Pen(graphics, frame);
        double middle = frame.height() / 2;
        if (small) {
            interval(pen, frame, middle, Swatch.MUTED);
            whole(pen, frame);
            if (value >= scale.low && value <= scale.high) {
                pen.ring(x(value, frame), middle, 1.7, Swatch.MUTED, 0.7);
            }
            return;
        }
        double thickness = frame.points(6);
        Box bar = new Box(
                Math.min(x(value, frame), x(WHOLE, frame)),
                middle - thickness / 2,
                Math.abs(x(value, frame) - x(WHOLE, frame)),
                thickness);
        if (side() == Side.ABOVE) {
            interval(pen, frame, middle, Swatch.INK);
            side().fill(pen, bar);
            inside(pen, frame, middle);
        } else {
            side().fill(pen, bar);
            interval(pen, frame, middle, Swatch.INK);
        }
        whole(pen, frame);
    }

    private Side side() {
        if (low == null || high == null) {
            return Side.OPEN;
        }
        return low > WHOLE ? Side.ABOVE : high < WHOLE ? Side.BELOW : Side.OPEN;
    }

    private void interval(Pen pen, Frame frame, double y, Swatch swatch) {
        if (low != null && high != null) {
            pen.line(x(low, frame), y, x(high, frame), y, swatch, 0.7);
        }
    }

    /** Within a blue bar the interval is drawn in the colour of the paper. */
    private void inside(Pen pen, Frame frame, double y) {
        if (low != null && high != null && low < value) {
            pen.line(x(low, frame), y, x(value, frame), y, Swatch.PAPER, 0.7);
        }
    }

    private void whole(Pen pen, Frame frame) {
        double x = x(WHOLE, frame);
        pen.line(x, 0, x, frame.height(), Swatch.INK, 0.7);
    }

    private double x(double percent, Frame frame) {
        double clipped = Math.max(scale.low, Math.min(scale.high, percent));
        return (clipped - scale.low) / (scale.high - scale.low) * frame.width();
    }
}
