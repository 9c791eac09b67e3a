package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeLayout.Bar;
import java.awt.Graphics2D;
import java.util.List;

/** Draws a bridge that lies on its side. */
final class LyingBridgePainter {
    private final LyingBridge layout;
    private final Frame frame;

    LyingBridgePainter(LyingBridge layout, Frame frame) {
        this.layout = layout;
        this.frame = frame;
    }

    void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics, frame);
        Box plot = layout.plot();
        layout.opened().ifPresent(line -> pen.dotted(line.x1(), line.y1(), line.x2(), line.y2(), Swatch.MUTED, 0.6));
        draw(pen, layout.connectors(), Swatch.MUTED, 0.45);
        layout.bars().stream().filter(bar -> bar.box().width() > 0).forEach(bar -> bar(pen, bar));
        draw(pen, layout.outside().stream().toList(), Swatch.HAIRLINE, 0.6);
        pen.line(plot.x(), plot.y(), plot.x(), plot.bottom(), Swatch.INK, 0.7);
        layout.labels().forEach(pen::text);
    }

    private void bar(Pen pen, Bar bar) {
        Swatch fill = BridgePainter.fill(bar.kind());
        Swatch edge = BridgePainter.edge(bar.kind());
        if (fill == edge) {
            pen.fill(bar.box(), fill);
        } else {
            pen.fill(bar.box(), fill, edge, 0.8);
        }
        if (layout.broken() && bar.kind().isBalance()) {
            doubleStroke(pen, bar.box());
        }
    }

    private void doubleStroke(Pen pen, Box bar) {
        double cut = frame.points(3);
        double slant = frame.points(2);
        double x = bar.x() + frame.points(6);
        double top = bar.y() - 1;
        double bottom = bar.bottom() + 1;
        pen.fill(
                new double[] {x - slant, top, x - slant + cut, top, x + slant + cut, bottom, x + slant, bottom},
                Swatch.PAPER);
    }

    private static void draw(Pen pen, List<Line> lines, Swatch swatch, double points) {
        lines.forEach(line -> pen.line(line.x1(), line.y1(), line.x2(), line.y2(), swatch, points));
    }
}
