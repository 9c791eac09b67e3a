package dev.holdfast.reports.chart;

import java.awt.Graphics2D;

/** The key to a small bar: what its fill says. */
public record KeyBar(IntervalBar.Side side) implements Chart {

    @Override
    public String summary() {
        return "";
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        double height = frame.points(6);
        side.fill(new Pen(graphics, frame), new Box(0, (frame.height() - height) / 2, frame.width(), height));
    }
}
