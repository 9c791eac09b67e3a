package dev.holdfast.reports.chart;

import java.util.List;

/**
 * Places balances between a lower and an upper y. The axis begins at zero, unless the smallest step would then be too
 * thin to see and leaving out the part below the lowest balance helps: then it begins at {@code base}.
 */
record BridgeScale(double base, double unit, double bottom) {
    // Paper decides for every form, so that no two forms of one statement differ.
    private static final double PAPER_HEIGHT = 118;
    private static final double THINNEST = 2;
    private static final double WORTHWHILE = 1.25;
    /** The height that a broken axis leaves below the lowest balance, as part of the whole. */
    private static final double STUB = 0.26;

    static boolean needsBreak(List<BridgeLevel> levels) {
        double highest = highest(levels);
        double lowest = lowest(levels);
        double smallest = levels.stream()
                .filter(level -> !level.kind().isBalance() && level.step().value() != 0)
                .mapToDouble(level -> Math.abs(level.step().value()))
                .min()
                .orElse(highest);
        return lowest > 0
                && smallest * PAPER_HEIGHT < THINNEST * highest
                && (1 - STUB) * highest >= WORTHWHILE * (highest - lowest)
                && highest > lowest;
    }

    static BridgeScale of(List<BridgeLevel> levels, double top, double bottom) {
        double highest = highest(levels);
        double height = bottom - top;
        if (needsBreak(levels)) {
            double unit = height * (1 - STUB) / (highest - lowest(levels));
            return new BridgeScale(highest - height / unit, unit, bottom);
        }
        return new BridgeScale(0, highest > 0 ? height / highest : 0, bottom);
    }

    boolean broken() {
        return base > 0;
    }

    double y(double balance) {
        return bottom - (balance - base) * unit;
    }

    double balance(double y) {
        return unit > 0 ? base + (bottom - y) / unit : base;
    }

    /** The balance at the upper end of the axis, never equal to its base. */
    double highest(double top) {
        return unit > 0 ? base + (bottom - top) / unit : base + 1;
    }

    private static double highest(List<BridgeLevel> levels) {
        return levels.stream().mapToDouble(BridgeLevel::high).max().orElse(0);
    }

    private static double lowest(List<BridgeLevel> levels) {
        return levels.stream().mapToDouble(BridgeLevel::low).min().orElse(0);
    }
}
