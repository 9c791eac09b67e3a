package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.util.List;

/** A picture on a statement, as a value. The same chart in the same frame always gives the same strokes. */
public sealed interface Chart
        permits BridgeChart,
                TrendChart,
                PositionChart,
                IntervalBar,
                KeyBar,
                PairedBar,
                WalkBar,
                SignedBar,
                SplitBar,
                ShareBar,
                PanelChart {

    /** What the picture shows, in words, for those who cannot see it; empty where the text beside it says the same. */
    String summary();

    /** Draws this chart from the upper left corner of the surface. */
    void draw(Graphics2D graphics, Frame frame);

    /** The parts of this chart in a frame that say what they show; none where the text beside it says the same. */
    default List<Spot> spots(Frame frame) {
        return List.of();
    }
}
