package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/**
 * A share of a whole, and below it, lighter and thinner, the share a year ago. Neither is good or bad.
 *
 * @param actual null where there is none
 * @param before null where there was none
 * @param longest the share whose bar is as long as the frame, more than 0
 */
public record ShareBar(@Nullable Double actual, @Nullable Double before, double longest) implements Chart {
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
        bar(pen, actual, split - frame.points(ACTUAL), ACTUAL, Swatch.BALANCE, frame);
        bar(pen, before, split + frame.points(0.4), BEFORE, Swatch.PRIOR, frame);
    }

    private void bar(Pen pen, @Nullable Double share, double y, double points, Swatch swatch, Frame frame) {
        if (share != null && share > 0) {
            pen.fill(new Box(0, y, Math.min(1, share / longest) * frame.width(), frame.points(points)), swatch);
        }
    }
}
