package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeChart.Step;
import java.util.ArrayList;
import java.util.List;

/** A step and the balances before and after it; a balance is its own level on both sides. */
record BridgeLevel(Step step, double before, double after) {

    static List<BridgeLevel> of(List<Step> steps) {
        List<BridgeLevel> levels = new ArrayList<>();
        double level = 0;
        for (Step step : steps) {
            double next = step.kind().isBalance() ? step.value() : level + step.value();
            levels.add(new BridgeLevel(step, step.kind().isBalance() ? next : level, next));
            level = next;
        }
        return levels;
    }

    Kind kind() {
        return step.kind();
    }

    double high() {
        return Math.max(before, after);
    }

    double low() {
        return Math.min(before, after);
    }
}
