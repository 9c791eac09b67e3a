package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/**
 * A size this year, and below it, lighter and thinner, the size a year ago.
 *
 * @param actual this year's size, 0 or more; null where there is none
 * @param before the size a year ago; null where there was none
 * @param good whether more of it is good: told by colour, and by the edge of what is bad
 * @param longest the size whose bar is as long as the frame, more than 0
 * @param narrow whether it stands in half the width of a page
 */
public record PairedBar(@Nullable Double actual, @Nullable Double before, boolean good, double longest, boolean narrow)
        implements Chart {
    private static final double ACTUAL = 4.5;
    private static final double BEFORE = 2.6;

    @Override
    public String summary() {
        return "";
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        Pen pen = new Pen(graphics, frame);
        double split = frame.height() / 2 + frame.points((ACTUAL - BEFORE) / 2);
        if (actual != null && actual > 0) {
            Box bar = new Box(0, split - frame.points(ACTUAL), length(actual, frame), frame.points(ACTUAL));
            if (good) {
                pen.fill(bar, Swatch.GOOD_FILL);
            } else {
                pen.fill(bar, Swatch.BAD_FILL, Swatch.BAD_EDGE, 0.7);
            }
        }
        if (before != null && before > 0) {
            pen.fill(new Box(0, split + frame.points(0.4), length(before, frame), frame.points(BEFORE)), Swatch.PRIOR);
        }
    }

    private double length(double size, Frame frame) {
        return Math.min(1, size / longest) * frame.width();
    }
}
