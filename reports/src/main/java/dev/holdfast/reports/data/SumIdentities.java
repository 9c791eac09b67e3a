package dev.holdfast.reports.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What ties the parts of a statement to its headline: segments sum up to it, and bridge and trend repeat it. */
final class SumIdentities {
    private static final List<String> SUMMED = List.of(
            "units",
            "retained_units",
            "new_units",
            "opening",
            "cohort_closing",
            "kept",
            "expansion",
            "contraction",
            "churn",
            "new",
            "reactivation",
            "closing",
            "numerator",
            "denominator");

    private final Problems problems;
    private final Part headline;

    SumIdentities(Problems problems, Part headline) {
        this.problems = problems;
        this.headline = headline;
    }

    /** The segments of each set of dimensions sum up to the headline; the one without dimensions is it. */
    void checkSegments(Part cells) {
        Map<String, List<Part>> sets = new LinkedHashMap<>();
        for (Part cell : cells.parts()) {
            String dimensions = cell.at("segment").parts().stream()
                    .map(Part::address)
                    .map(address -> address.substring(address.lastIndexOf('.') + 1))
                    .collect(Collectors.joining(" and "));
            sets.computeIfAbsent(dimensions, set -> new ArrayList<>()).add(cell);
        }
        sets.forEach((dimensions, segments) ->
                SUMMED.forEach(key -> requireSum(key, segments, dimensions.isEmpty() ? "all" : dimensions)));
    }

    /** The trend's point of the headline's close is the headline. */
    void checkTrend(Part trend) {
        Optional<String> close = headline.at("window").at("close").text();
        trend.parts().stream()
                .filter(point -> close.isPresent() && point.at("close").text().equals(close))
                .forEach(point -> SUMMED.forEach(key -> requireSum(key, List.of(point), "trend")));
    }

    /** The bridge's steps are the headline's, losses with their sign. */
    void checkBridge(Part bridge) {
        for (Part step : bridge.parts()) {
            switch (step.at("step").text().orElse("")) {
                case "opening" -> requireStep(step, "opening", "units");
                case "expansion" -> requireStep(step, "expansion", "");
                case "contraction" -> requireStep(step, "\u2212contraction", "");
                case "churn" -> requireStep(step, "\u2212churn", "");
                case "retained" -> requireStep(step, "cohort_closing", "retained_units");
                case "new" -> requireStep(step, "new", "new_units");
                case "returned" -> requireStep(step, "reactivation", "");
                case "closing" -> requireStep(step, "closing", "");
                default -> problems.add(step, step.at("step") + " is no step of a bridge");
            }
        }
    }

    private void requireStep(Part step, String amount, String units) {
        boolean loss = amount.startsWith("\u2212");
        String key = loss ? amount.substring(1) : amount;
        problems.number(headline.at(key))
                .map(value -> loss ? value.negate() : value)
                .ifPresent(due -> problems.requireEqual(
                        step, "amount", problems.number(step.at("amount")), "the headline's " + amount, due));
        if (!units.isEmpty()) {
            problems.number(headline.at(units))
                    .ifPresent(due -> problems.requireEqual(
                            step, "units", problems.number(step.at("units")), "the headline's " + units, due));
        }
    }

    private void requireSum(String key, List<Part> segments, String dimensions) {
        Part total = headline.at(key);
        BigDecimal sum = BigDecimal.ZERO;
        for (Part segment : segments) {
            Optional<BigDecimal> value = problems.number(segment.at(key));
            if (value.isEmpty()) {
                return;
            }
            sum = sum.add(value.get());
        }
        BigDecimal parts = sum;
        problems.number(total)
                .filter(value -> value.compareTo(parts) != 0)
                .ifPresent(value -> problems.add(
                        total,
                        value.toPlainString() + " is not the sum by " + dimensions + ", " + parts.toPlainString()));
    }
}
