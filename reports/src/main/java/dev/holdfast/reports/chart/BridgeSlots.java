package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import java.util.List;

/** The columns of a bridge: equal slots, and a gap of a third of one before what lies outside the measure. */
record BridgeSlots(double width, int count, int gapBefore) {
    private static final double BAR = 0.68;
    private static final double GAP = 1.0 / 3;
    /** Few steps do not make fat bars: a slot is at most this part of the frame. */
    private static final double WIDEST = 1.0 / 7;

    static BridgeSlots of(List<BridgeLevel> levels, double frameWidth) {
        int gapBefore = levels.size();
        for (int i = 0; i < levels.size() - 1; i++) {
            if (levels.get(i).kind() == Kind.RETAINED) {
                gapBefore = i + 1;
            }
        }
        double slots = levels.size() + (gapBefore < levels.size() ? GAP : 0);
        double width = Math.min(frameWidth / Math.max(1, slots), frameWidth * WIDEST);
        return new BridgeSlots(width, levels.size(), gapBefore);
    }

    boolean hasGap() {
        return gapBefore < count;
    }

    double centre(int index) {
        return width * (index + 0.5 + (index >= gapBefore ? GAP : 0));
    }

    double gapCentre() {
        return width * (gapBefore + GAP / 2);
    }

    double barLeft(int index) {
        return centre(index) - barWidth() / 2;
    }

    double barWidth() {
        return width * BAR;
    }

    double right() {
        return centre(count - 1) + width / 2;
    }
}
