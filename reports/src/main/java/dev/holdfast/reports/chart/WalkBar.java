package dev.holdfast.reports.chart;

import java.awt.Graphics2D;

/**
 * One row of a walk on its side: a level from the left edge, or a step between two levels. Both ends are parts of the
 * width, from 0 to 1.
 *
 * @param from where the step begins; 0 for a level
 * @param to where it ends, to the left of it where the step is a loss
 */
public record WalkBar(double from, double to, Kind kind) implements Chart {
    private static final double THICKNESS = 7;
    private static final double LEAST = 1;

    /** What a row is. */
    public enum Kind {
        BEFORE,
        GAIN,
        LOSS,
        /** A step that prints as zero. */
        NONE,
        NOW
    }

    @Override
    public String summary() {
        return "";
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        Pen pen = new Pen(graphics, frame);
        Box bar = bar(frame);
        switch (kind) {
            case BEFORE -> pen.fill(bar, Swatch.PRIOR);
            case NOW -> pen.fill(bar, Swatch.BALANCE);
            case GAIN -> pen.fill(bar, Swatch.GOOD_FILL);
            case LOSS -> pen.fill(bar, Swatch.BAD_FILL, Swatch.BAD_EDGE, 0.7);
            case NONE -> pen.line(bar.x(), bar.y(), bar.x(), bar.bottom(), Swatch.MUTED, 0.7);
        }
    }

    /** The bar, wide enough to be seen and inside the frame. */
    private Box bar(Frame frame) {
        double least = frame.points(LEAST);
        double left = Math.min(Math.min(from, to) * frame.width(), frame.width() - least);
        double width = Math.max(least, Math.abs(to - from) * frame.width());
        double height = frame.points(THICKNESS);
        return new Box(left, (frame.height() - height) / 2, width, height);
    }
}
