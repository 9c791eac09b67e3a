package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeLayout.Bar;
import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Draws a bridge as laid out. */
final class BridgePainter {
    private static final double EDGE = 0.8;
    private static final double CONNECTOR = 0.45;

    private final BridgeLayout layout;
    private final Frame frame;

    BridgePainter(BridgeLayout layout, Frame frame) {
        this.layout = layout;
        this.frame = frame;
    }

    void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics, frame);
        layout.opened().ifPresent(line -> opened(pen, line));
        draw(pen, layout.connectors(), Swatch.MUTED, CONNECTOR);
        Box plot = layout.plot();
        Canvas canvas = new Canvas(
                frame,
                plot,
                plot.x(),
                plot.right(),
                layout.scale().base(),
                layout.scale().highest(plot.y()));
        addBars(canvas.plot());
        canvas.draw(graphics);
        if (layout.scale().broken()) {
            layout.bars().stream().filter(bar -> bar.kind().isBalance()).forEach(bar -> doubleStroke(pen, bar.box()));
        }
        draw(pen, layout.rate().stream().toList(), layout.rateSwatch(), 1.2);
        draw(pen, layout.gap().stream().toList(), Swatch.HAIRLINE, 0.6);
        pen.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Swatch.INK, 0.7);
        layout.labels().forEach(pen::text);
    }

    /** The dotted line makes way for the text that it would strike through. */
    private void opened(Pen pen, Line line) {
        pen.dotted(line.x1(), line.y1(), line.x2(), line.y2(), Swatch.MUTED, 0.6);
        Box struck = new Box(line.x1(), line.y1() - 0.5, line.x2() - line.x1(), 1);
        layout.labels().stream()
                .map(label -> label.box(frame))
                .filter(struck::overlaps)
                .forEach(box -> pen.fill(box, Swatch.PAPER));
    }

    private void addBars(XYPlot plot) {
        int layer = 0;
        for (Kind kind : Kind.values()) {
            XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
            bars.addSeries(series(kind));
            XYBarRenderer renderer = new XYBarRenderer();
            renderer.setUseYInterval(true);
            renderer.setBarPainter(new StandardXYBarPainter());
            renderer.setShadowVisible(false);
            renderer.setSeriesPaint(0, frame.color(fill(kind)));
            renderer.setDrawBarOutline(edge(kind) != fill(kind));
            renderer.setSeriesOutlinePaint(0, frame.color(edge(kind)));
            renderer.setSeriesOutlineStroke(0, Pen.solid(frame, EDGE));
            plot.setDataset(layer, bars);
            plot.setRenderer(layer, renderer);
            layer++;
        }
    }

    private XYIntervalSeries series(Kind kind) {
        XYIntervalSeries series = new XYIntervalSeries(kind);
        for (Bar bar : layout.bars()) {
            if (bar.kind() == kind) {
                Box box = bar.box();
                double low = layout.scale().balance(box.bottom());
                double high = layout.scale().balance(box.y());
                series.add(box.centre(), box.x(), box.right(), high, low, high);
            }
        }
        return series;
    }

    /** Two slanting cuts through a bar's foot: the bar is longer than drawn. */
    private void doubleStroke(Pen pen, Box bar) {
        double slant = frame.points(3);
        double cut = frame.points(3);
        double over = frame.points(2);
        double y = bar.bottom() - frame.points(7);
        double left = bar.x() - over;
        double right = bar.right() + over;
        pen.fill(
                new double[] {left, y + slant, right, y - slant, right, y - slant - cut, left, y + slant - cut},
                Swatch.PAPER);
        pen.line(left, y + slant, right, y - slant, Swatch.PRIOR, 0.6);
        pen.line(left, y + slant - cut, right, y - slant - cut, Swatch.PRIOR, 0.6);
    }

    private static void draw(Pen pen, List<Line> lines, Swatch swatch, double points) {
        lines.forEach(line -> pen.line(line.x1(), line.y1(), line.x2(), line.y2(), swatch, points));
    }

    static Swatch fill(Kind kind) {
        return switch (kind) {
            case OPENING, RETAINED, CLOSING -> Swatch.BALANCE;
            case GAIN -> Swatch.GOOD_FILL;
            case LOSS -> Swatch.BAD_FILL;
            case OUTSIDE, RATES -> Swatch.PAPER;
        };
    }

    static Swatch edge(Kind kind) {
        return switch (kind) {
            case OPENING, RETAINED, CLOSING -> Swatch.BALANCE;
            case GAIN -> Swatch.GOOD_FILL;
            case LOSS -> Swatch.BAD_EDGE;
            case OUTSIDE, RATES -> Swatch.INK;
        };
    }
}
