package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Trend;
import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeChart.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What parts of charts say when pointed at: on the first line what they are, then their figures. */
record PointedAt(Print print) {

    /** {@code Churn · 250 cust.}, then {@code −243 $ thousand, −4.2% of opening}. */
    List<String> bridge(List<Step> steps) {
        double opening = steps.stream()
                .filter(step -> step.kind() == Kind.OPENING)
                .mapToDouble(Step::value)
                .findFirst()
                .orElse(0);
        return steps.stream().map(step -> step(step, opening)).toList();
    }

    private String step(BridgeChart.Step step, double opening) {
        Notation notation = print.notation();
        String head = step.note().isEmpty() ? step.name() : step.name() + " · " + step.note();
        boolean share = opening > 0 && step.kind() != Kind.OPENING;
        return head + "\n" + step.label() + " " + notation.unit()
                + (share ? ", " + share(step, opening) + " of opening" : "");
    }

    private String share(BridgeChart.Step step, double opening) {
        BigDecimal ratio = BigDecimal.valueOf(step.value() / opening);
        boolean level = switch (step.kind()) {
            case OPENING, RETAINED, CLOSING -> true;
            case GAIN, LOSS, OUTSIDE, RATES -> false;
        };
        return level ? print.notation().percent(ratio) : print.notation().change(ratio);
    }

    /** {@code Feb 2026 · 64 customers}, then NRR with its interval, GRR, and what was restated. */
    List<String> trend(Trend trend) {
        return trend.points().stream().map(this::month).toList();
    }

    private String month(Trend.Point point) {
        String head = Print.month(point.close().day());
        long units = point.figures().tally().sum(Column.UNITS);
        if (!(point.nrr() instanceof Retention.Measured)) {
            return head + "\n" + Print.NO_COHORT;
        }
        return Stream.of(
                        head + " · " + print.customers(units),
                        "NRR " + print.percent(point.nrr()) + interval(point),
                        "GRR " + print.percent(point.grr()),
                        point.isRestated()
                                ? "On today’s data NRR "
                                        + print.percent(point.figures().nrr()) + ", GRR "
                                        + print.percent(point.figures().grr())
                                : "")
                .filter(line -> !line.isEmpty())
                .reduce((lines, line) -> lines + "\n" + line)
                .orElse(head);
    }

    private String interval(Trend.Point point) {
        return point.halfWidth95()
                .map(half -> ", interval ±" + print.notation().percentNumber(half))
                .orElse("");
    }
}
