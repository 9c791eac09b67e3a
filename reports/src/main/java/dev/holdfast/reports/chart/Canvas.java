package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The statement's own bare look for JFreeChart: a plot in an exact place, with nothing drawn that was not asked for. */
final class Canvas {
    private final Frame frame;
    private final XYPlot plot;

    Canvas(Frame frame, Box place, double left, double right, double low, double high) {
        this.frame = frame;
        this.plot = new XYPlot(null, axis(left, right), axis(low, high), null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setFixedRangeAxisSpace(space(0, 0, place.x(), frame.width() - place.right()));
        plot.setFixedDomainAxisSpace(space(place.y(), frame.height() - place.bottom(), 0, 0));
    }

    XYPlot plot() {
        return plot;
    }

    void draw(Graphics2D graphics) {
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
    }

    private static NumberAxis axis(double low, double high) {
        NumberAxis axis = new BareAxis();
        axis.setRange(low, high);
        axis.setVisible(false);
        return axis;
    }

    private static AxisSpace space(double top, double bottom, double left, double right) {
        AxisSpace space = new AxisSpace();
        space.setTop(top);
        space.setBottom(bottom);
        space.setLeft(left);
        space.setRight(right);
        return space;
    }

    /** An axis that only scales: its ticks and their text are placed by the layouts. */
    private static final class BareAxis extends NumberAxis {
        private static final long serialVersionUID = 1;

        @Override
        public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return List.of();
        }
    }
}
