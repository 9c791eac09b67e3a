package dev.holdfast.reports.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What holds of the way from earlier statements: the walk and each restatement add up. */
final class PastIdentities {
    private final Problems problems;

    PastIdentities(Problems problems) {
        this.problems = problems;
    }

    /** The walk leads from its first figure to its last, which is the headline's. */
    void checkWalk(Part walk, Part headline) {
        if (!walk.isGiven()) {
            return;
        }
        Optional<BigDecimal> to = problems.number(walk.at("nrr"));
        requireSum(walk, "nrr", to, walk.at("from").at("nrr"), each(walk.at("steps"), "points"));
        problems.numberOrNull(headline.at("nrr"))
                .ifPresent(nrr -> problems.requireEqual(walk, "nrr", to, "the headline's nrr", nrr));
    }

    /** Each restatement leads from what was first reported to what is measured today, and its causes explain all of it. */
    void checkRestatements(Part restatements, Part trend) {
        List<String> closes = trend.parts().stream()
                .flatMap(point -> point.at("close").text().stream())
                .toList();
        for (Part restatement : restatements.parts()) {
            checkDifference(restatement);
            checkEffects(restatement);
            Optional<String> close = restatement.at("close").text();
            if (trend.isThere() && close.isPresent() && !closes.contains(close.get())) {
                problems.add(restatement, "its close " + close.get() + " is no point of the trend");
            }
        }
    }

    private void checkDifference(Part restatement) {
        Part first = restatement.at("first_reported").at("nrr");
        Part now = restatement.at("nrr");
        Part difference = restatement.at("difference");
        if (!first.isThere() || !now.isThere() || !difference.isThere()) {
            return;
        }
        if (first.isGiven() && now.isGiven() && difference.isGiven()) {
            requireSum(restatement, "nrr", problems.number(now), first, List.of(difference));
        } else if (difference.isGiven() || (first.isGiven() && now.isGiven())) {
            problems.add(
                    restatement,
                    "first_reported.nrr is " + first + " and nrr is " + now + ", but difference is " + difference);
        }
    }

    private void checkEffects(Part restatement) {
        List<Part> effects = each(restatement.at("effects"), "nrr");
        boolean known = !effects.isEmpty() && effects.stream().allMatch(Part::isGiven);
        if (!known || !restatement.at("difference").isGiven()) {
            return;
        }
        BigDecimal sum = effects.stream()
                .flatMap(effect -> problems.number(effect).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        problems.requireEqual(
                restatement,
                "difference",
                problems.number(restatement.at("difference")),
                "the sum of the effects on nrr",
                sum);
    }

    private static List<Part> each(Part list, String key) {
        return list.parts().stream().map(part -> part.at(key)).toList();
    }

    /** Requires a first value and the steps from it to add up to a last one. */
    private void requireSum(Part where, String name, Optional<BigDecimal> to, Part from, List<Part> steps) {
        Optional<BigDecimal> first = problems.number(from);
        if (first.isEmpty()) {
            return;
        }
        BigDecimal sum = first.get();
        StringBuilder words = new StringBuilder(from.toString());
        for (Part step : steps) {
            Optional<BigDecimal> points = problems.number(step);
            if (points.isEmpty()) {
                return;
            }
            sum = sum.add(points.get());
            words.append(" + ").append(step);
        }
        problems.requireEqual(where, name, to, words.toString(), sum);
    }
}
