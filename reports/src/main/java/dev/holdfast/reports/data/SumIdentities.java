package dev.holdfast.reports.data;

import static dev.holdfast.reports.data.Problems.Term.minus;
import static dev.holdfast.reports.data.Problems.Term.plus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What ties the parts of a statement to its headline: segments sum up to it, and bridge and trend repeat it. */
final class SumIdentities {
    private static final String KEPT = "kept";
    private static final List<String> SUMMED = List.of(
            "units",
            "retained_units",
            "new_units",
            "opening",
            "cohort_closing",
            KEPT,
            "expansion",
            "contraction",
            "churn",
            "new",
            "reactivation",
            "closing",
            "numerator",
            "denominator");

    private final Problems problems;
    private final StatedMethod method;
    private final Part headline;
    private final String whose;

    SumIdentities(Problems problems, StatedMethod method, Part headline) {
        this(problems, method, headline, "the headline's");
    }

    /**
     * What ties a bridge to another part than the headline.
     *
     * @param whose the part in words, such as {@code the cell's}
     */
    SumIdentities(Problems problems, StatedMethod method, Part part, String whose) {
        this.problems = problems;
        this.method = method;
        this.headline = part;
        this.whose = whose;
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
        sets.forEach((dimensions, segments) -> SUMMED.stream()
                // What GRR keeps of totals is no sum over segments.
                .filter(key -> method.isPerUnit() || dimensions.isEmpty() || !key.equals(KEPT))
                .forEach(key -> requireSum(key, segments, dimensions.isEmpty() ? "all" : dimensions)));
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
        boolean all = method.isOfAllAtOpen();
        for (Part step : bridge.parts()) {
            switch (step.at("step").text().orElse("")) {
                case "opening" -> requireStep(step, all ? "units" : "", plus("opening"));
                case "expansion" -> requireStep(step, "", plus("expansion"));
                case "contraction" -> requireStep(step, "", minus("contraction"));
                case "churn" -> requireStep(step, "", minus("churn"));
                case "retained" ->
                    requireStep(
                            step,
                            all && method.countsReturned() ? "retained_units" : "",
                            plus("closing"),
                            minus("new"),
                            minus("reactivation"));
                case "new" -> requireStep(step, "new_units", plus("new"));
                case "returned" -> requireStep(step, "", plus("reactivation"));
                case "closing" -> requireStep(step, "", plus("closing"));
                default -> problems.add(step, step.at("step") + " is no step of a bridge");
            }
        }
    }

    /** Requires a step to be what members of the headline add up to, and to count as many units as another one. */
    private void requireStep(Part step, String units, Problems.Term... terms) {
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder words = new StringBuilder(whose).append(' ');
        for (Problems.Term term : terms) {
            Optional<BigDecimal> value = problems.number(headline.at(term.key()));
            if (value.isEmpty()) {
                return;
            }
            sum = sum.add(term.plus() ? value.get() : value.get().negate());
            words.append(!term.plus() ? "\u2212" : words.charAt(words.length() - 1) == ' ' ? "" : "+")
                    .append(term.key());
        }
        problems.requireEqual(step, "amount", problems.number(step.at("amount")), words.toString(), sum);
        if (!units.isEmpty()) {
            problems.number(headline.at(units))
                    .ifPresent(due -> problems.requireEqual(
                            step, "units", problems.number(step.at("units")), whose + " " + units, due));
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
