package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.TrendChart.Level;
import dev.holdfast.reports.chart.TrendChart.Month;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.Function;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** Draws a trend as laid out: band, levels, lines, and a dot where a line ends or stands alone. */
final class TrendPainter {
    private static final double UPPER_PEN = 1.6;
    private static final double LOWER_PEN = 1.2;
    /** Fewer months with a figure than this make no line: each is a dot with its interval. */
    private static final int LINE_FROM = 3;

    private final TrendChart chart;
    private final TrendLayout layout;
    private final TrendScale scale;
    private final Frame frame;

    TrendPainter(TrendChart chart, TrendLayout layout, Frame frame) {
        this.chart = chart;
        this.layout = layout;
        this.scale = layout.scale();
        this.frame = frame;
    }

    void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics, frame);
        Box plot = scale.plot();
        layout.grid().forEach(tick -> across(pen, tick, Swatch.GRID, 0.6));
        boolean line =
                chart.months().stream().filter(month -> month.upper() != null).count() >= LINE_FROM;
        if (line) {
            band().draw(graphics);
        }
        layout.levels().forEach(level -> level(pen, level));
        pen.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Swatch.INK, 0.7);
        // Below the lines: a strip that hides what became of the plan is none.
        chart.notes().plans().forEach(plan -> TrendPlans.draw(pen, plan, scale, frame));
        chart.beside().ifPresent(other -> dashes(pen, other));
        if (line) {
            lines().draw(graphics);
        } else {
            intervals(pen);
        }
        dots(pen, Month::upper, 2.3, Swatch.INK, line);
        dots(pen, Month::lower, 1.9, Swatch.PRIOR, line);
        rings(pen);
        cutMark(pen);
        layout.events().forEach(noted -> {
            Line stem = noted.stem();
            pen.line(stem.x1(), stem.y1(), stem.x2(), stem.y2(), Swatch.MUTED, 0.5);
            pen.text(noted.label());
        });
        layout.years().forEach(at -> pen.line(at.x1(), at.y1(), at.x2(), at.y2(), Swatch.HAIRLINE, 0.6));
        layout.labels().forEach(pen::text);
    }

    private void across(Pen pen, double percent, Swatch swatch, double points) {
        pen.line(scale.plot().x(), scale.y(percent), scale.plot().right(), scale.y(percent), swatch, points);
    }

    private void level(Pen pen, Level level) {
        double y = scale.y(level.value());
        if (level.solid()) {
            across(pen, level.value(), Swatch.INK, 0.7);
        } else {
            pen.dotted(scale.plot().x(), y, scale.plot().right(), y, Swatch.INK, 0.6);
        }
    }

    private void dashes(Pen pen, TrendChart.Beside line) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < line.months().size(); i++) {
            Double value = line.months().get(i);
            if (value != null && open) {
                path.lineTo(scale.x(i), scale.y(value));
            } else if (value != null) {
                path.moveTo(scale.x(i), scale.y(value));
            }
            open = value != null;
        }
        pen.dashed(path, Swatch.MUTED, 1);
    }

    private Canvas canvas() {
        double reach = scale.inset() / scale.slot();
        return new Canvas(frame, scale.plot(), -reach, chart.months().size() - 1 + reach, 0, scale.length());
    }

    private Canvas band() {
        XYDataset data = new TrendRuns(chart, scale).bands();
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        for (int i = 0; i < data.getSeriesCount(); i++) {
            renderer.setSeriesFillPaint(i, frame.color(Swatch.BAND));
        }
        Canvas canvas = canvas();
        canvas.plot().setDataset(data);
        canvas.plot().setRenderer(renderer);
        return canvas;
    }

    private Canvas lines() {
        Canvas canvas = canvas();
        TrendRuns runs = new TrendRuns(chart, scale);
        canvas.plot().setDataset(0, runs.lines(Month::lower));
        canvas.plot().setRenderer(0, pen(runs.lines(Month::lower), Swatch.PRIOR, LOWER_PEN));
        canvas.plot().setDataset(1, runs.lines(Month::upper));
        canvas.plot().setRenderer(1, pen(runs.lines(Month::upper), Swatch.INK, UPPER_PEN));
        return canvas;
    }

    private XYLineAndShapeRenderer pen(XYDataset data, Swatch swatch, double points) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < data.getSeriesCount(); i++) {
            renderer.setSeriesPaint(i, frame.color(swatch));
            renderer.setSeriesStroke(i, Pen.solid(frame, points));
        }
        return renderer;
    }

    private void intervals(Pen pen) {
        for (int i = 0; i < chart.months().size(); i++) {
            Month month = chart.months().get(i);
            if (month.low() != null && month.high() != null) {
                double low = scale.y(scale.range().floored(month.low()));
                pen.line(scale.x(i), low, scale.x(i), scale.y(month.high()), Swatch.PRIOR, 0.8);
            }
        }
    }

    private void dots(Pen pen, Function<Month, @Nullable Double> figure, double radius, Swatch swatch, boolean line) {
        int last = chart.months().size() - 1;
        for (int i = 0; i <= last; i++) {
            Double value = figure.apply(chart.months().get(i));
            boolean alone = !line || (isEmpty(figure, i - 1) && isEmpty(figure, i + 1));
            if (value != null && (alone || i == last)) {
                pen.dot(scale.x(i), scale.y(value), radius, swatch);
            }
        }
    }

    private void rings(Pen pen) {
        for (int i = 0; i < chart.months().size(); i++) {
            Month month = chart.months().get(i);
            if (month.ringed() && month.upper() != null) {
                TrendRing.draw(pen, scale.x(i), scale.y(month.upper()));
            }
        }
        layout.ring().ifPresent(label -> TrendRing.draw(pen, label, frame));
    }

    private boolean isEmpty(Function<Month, @Nullable Double> figure, int month) {
        return month < 0
                || month >= chart.months().size()
                || figure.apply(chart.months().get(month)) == null;
    }

    private void cutMark(Pen pen) {
        if (scale.range().isCut()) {
            double x = scale.plot().x() - frame.points(3);
            double y = scale.cutMiddle();
            double half = frame.points(6);
            double slant = frame.points(1.6);
            for (double shift : new double[] {-1.4, 1.4}) {
                double at = y + frame.points(shift);
                pen.line(x - half, at + slant, x + half, at - slant, Swatch.MUTED, 0.7);
            }
        }
    }
}
