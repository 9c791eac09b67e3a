package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.util.List;

/** A chart as the panel of a segment has room for it: drawn once, narrow on every screen. */
public record PanelChart(Chart chart) implements Chart {
    @Override
    public String summary() {
        return chart.summary();
    }

    @Override
    public List<Spot> spots(Frame frame) {
        return chart.spots(frame);
    }

    @Override
    public void draw(Graphics2D graphics, Frame frame) {
        chart.draw(graphics, frame);
    }

    /** As high as the rows of a bridge need, or as a trend's lines. */
    public double height(double leading, double trend) {
        return chart instanceof BridgeChart bridge ? bridge.steps().size() * leading : trend;
    }
}
