package dev.holdfast.reports.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the few shapes that statements use, in the statement's colours. Widths of lines are in points. */
final class Pen {
    private final Graphics2D graphics;
    private final Frame frame;

    Pen(Graphics2D graphics, Frame frame) {
        this.graphics = graphics;
        this.frame = frame;
    }

    void fill(Box box, Swatch swatch) {
        graphics.setPaint(frame.color(swatch));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    /** Fills a box and draws its edge, the edge inside the box. */
    void fill(Box box, Swatch swatch, Swatch edge, double points) {
        double width = frame.points(points);
        Box inner = new Box(
                box.x() + width / 2,
                box.y() + width / 2,
                Math.max(0, box.width() - width),
                Math.max(0, box.height() - width));
        fill(inner, swatch);
        stroke(edge, points);
        graphics.draw(new Rectangle2D.Double(inner.x(), inner.y(), inner.width(), inner.height()));
    }

    void line(double x1, double y1, double x2, double y2, Swatch swatch, double points) {
        stroke(swatch, points);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dotted(double x1, double y1, double x2, double y2, Swatch swatch, double points) {
        graphics.setPaint(frame.color(swatch));
        graphics.setStroke(dots(frame, points));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashed(Path2D path, Swatch swatch, double points) {
        graphics.setPaint(frame.color(swatch));
        float[] pattern = {(float) frame.points(2.4), (float) frame.points(1.8)};
        graphics.setStroke(new BasicStroke(
                (float) frame.points(points), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0));
        graphics.draw(path);
    }

    void dot(double x, double y, double radiusInPoints, Swatch swatch) {
        graphics.setPaint(frame.color(swatch));
        graphics.fill(circle(x, y, frame.points(radiusInPoints)));
    }

    void ring(double x, double y, double radiusInPoints, Swatch edge, double points) {
        dot(x, y, radiusInPoints, Swatch.PAPER);
        stroke(edge, points);
        graphics.draw(circle(x, y, frame.points(radiusInPoints)));
    }

    /** Fills a four-sided shape given by its corners, x before y. */
    void fill(double[] corners, Swatch swatch) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        graphics.setPaint(frame.color(swatch));
        graphics.fill(path);
    }

    void text(Label label) {
        graphics.setPaint(frame.color(label.swatch()));
        if (frame.outlines()) {
            graphics.fill(Outlines.of(label.face(), label.text(), frame.text(), label.start(frame), label.y()));
        } else {
            graphics.setFont(label.face().font(frame.text()));
            graphics.drawString(label.text(), (float) label.start(frame), (float) label.y());
        }
    }

    static BasicStroke solid(Frame frame, double points) {
        return new BasicStroke((float) frame.points(points), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    static BasicStroke dots(Frame frame, double points) {
        float[] pattern = {(float) frame.points(1), (float) frame.points(1.6)};
        return new BasicStroke(
                (float) frame.points(points), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, pattern, 0);
    }

    private void stroke(Swatch swatch, double points) {
        graphics.setPaint(frame.color(swatch));
        graphics.setStroke(solid(frame, points));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
