package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeChart.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Charts to test with, and what holds for the text of each. */
final class Charts {
    static final Frame PAPER = Frame.paper(523, 156);
    static final Frame TABLET = Frame.screen(672, 236);
    static final Frame DESKTOP = Frame.screen(1084, 262);
    static final Frame PHONE = Frame.screen(326, 168);

    private Charts() {}

    /** A bridge of an opening balance and five signed steps: expansion, contraction, churn, new, returned. */
    static BridgeChart bridge(double opening, double... steps) {
        double retained = opening + steps[0] + steps[1] + steps[2];
        double closing = retained + steps[3] + steps[4];
        String rate = opening == 0 ? "" : String.format(Locale.ENGLISH, "%+.1f%%", (retained / opening - 1) * 100);
        return new BridgeChart(
                List.of(
                        step(Kind.OPENING, "Opening", "31 Oct 25", opening),
                        step(Kind.GAIN, "Expansion", "1,388 cust.", steps[0]),
                        step(Kind.LOSS, "Contraction", "397 cust.", steps[1]),
                        step(Kind.LOSS, "Churn", "250 cust.", steps[2]),
                        step(Kind.RETAINED, "Retained", "2,527 kept", retained),
                        step(Kind.OUTSIDE, "New", "931 cust.", steps[3]),
                        step(Kind.OUTSIDE, "Returned", "34 cust.", steps[4]),
                        step(Kind.CLOSING, "Closing", "31 Oct 26", closing)),
                new BridgeChart.Text(rate, Swatch.GOOD),
                "not in NRR",
                "");
    }

    private static Step step(Kind kind, String name, String note, double value) {
        return new Step(kind, name, note, value, String.format(Locale.ENGLISH, "%,.0f", value));
    }

    /** A trend of months from January on; each value has an interval of the half width around it. */
    static TrendChart trend(double half, List<@Nullable Double> upper, List<@Nullable Double> lower) {
        return trend(half, upper, lower, false);
    }

    /** The same with rings on some months. */
    static TrendChart ringed(double half, List<@Nullable Double> upper, List<@Nullable Double> lower) {
        return trend(half, upper, lower, true);
    }

    private static TrendChart trend(
            double half, List<@Nullable Double> upper, List<@Nullable Double> lower, boolean ringed) {
        List<TrendChart.Month> months = IntStream.range(0, upper.size())
                .mapToObj(i -> {
                    Double value = upper.get(i);
                    return new TrendChart.Month(
                            "M",
                            "May",
                            String.valueOf(2025 + i / 12),
                            i % 12 == 0,
                            value,
                            value == null ? null : Double.valueOf(value - half),
                            value == null ? null : Double.valueOf(value + half),
                            lower.get(i),
                            ringed && i % 7 == 3);
                })
                .toList();
        return new TrendChart(
                months,
                List.of(new TrendChart.Level(100, "100 floor", true), new TrendChart.Level(110, "110 healthy", false)),
                new TrendChart.Name("NRR", "112.5%"),
                new TrendChart.Name("GRR", "93.4%"),
                "band: 95% interval",
                ringed ? "restated, see Restatements" : "",
                "");
    }

    /** The same with a plan for the last year, and events of five months. */
    static TrendChart noted(TrendChart chart, double plan) {
        int last = chart.months().size() - 1;
        return new TrendChart(
                chart.months(),
                chart.levels(),
                chart.upper(),
                chart.lower(),
                chart.band(),
                chart.ring(),
                chart.summary(),
                chart.beside(),
                chart.values(),
                new TrendChart.Notes(
                        List.of(new TrendChart.Plan(Math.max(0, last - 11), last, plan)),
                        "Plan " + plan,
                        IntStream.of(1, 2, 9, 10, 15)
                                .mapToObj(before -> new TrendChart.Event(
                                        Math.max(0, last - before), "May 2025: an event " + before + " before"))
                                .toList()));
    }

    /** The first pair of labels that touch, in words; empty when none do. */
    static List<String> touching(List<Label> labels, Frame frame) {
        return IntStream.range(0, labels.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, labels.size())
                        .filter(j ->
                                labels.get(i).box(frame).overlaps(labels.get(j).box(frame)))
                        .mapToObj(j ->
                                labels.get(i).text() + " | " + labels.get(j).text()))
                .toList();
    }

    /** The labels that stick out of the frame. */
    static List<String> outside(List<Label> labels, Frame frame) {
        Box bounds = new Box(-0.5, -0.5, frame.width() + 1, frame.height() + 1);
        return labels.stream()
                .filter(label -> !bounds.holds(label.box(frame)))
                .map(Label::text)
                .toList();
    }
}
