package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Retention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the trailing twelve months of the statement before to those of this one. Between the two stand the eleven months they
 * share: leaving out the month that drops out leads from the one to them, taking in the month that is added leads to the
 * other. The steps add up exactly.
 *
 * @param from what the statement before said
 * @param steps in order
 * @param to NRR of this statement, to twelve decimals
 */
public record Walk(Reported from, List<Step> steps, BigDecimal to) {
    /** What a step is. */
    public enum Kind {
        /** Rows and rates that became known since the statement before. */
        LATE_DATA,
        /** The method is another than that of the statement before. */
        METHOD,
        /** The oldest month is no longer in the window. */
        MONTH_DROPPED,
        /** The newest month is. */
        MONTH_ADDED
    }

    /**
     * One step.
     *
     * @param points by how much it moves NRR, as a fraction of twelve decimals
     */
    public record Step(Kind kind, BigDecimal points) {}

    /**
     * NRR of the windows that a walk passes.
     *
     * @param before of the statement before, on today's data, by its own method
     * @param beforeAnew the same by today's method
     * @param overlap of the eleven months
     * @param now of this statement
     */
    record Stops(Retention before, Retention beforeAnew, Retention overlap, Retention now) {}

    private static final List<Kind> IN_ORDER = List.of(Kind.values());

    public Walk {
        steps = List.copyOf(steps);
    }

    /** The step of a kind, which may not be there. */
    public Optional<BigDecimal> step(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::points)
                .findFirst();
    }

    /** The walk past some stops; empty where one of them is no figure. */
    static Optional<Walk> of(Reported from, Stops stops) {
        return from.nrr()
                .ratio()
                .flatMap(first -> stops.before
                        .ratio()
                        .flatMap(before -> stops.beforeAnew
                                .ratio()
                                .flatMap(anew -> stops.overlap
                                        .ratio()
                                        .flatMap(overlap -> stops.now
                                                .ratio()
                                                .map(now -> of(from, List.of(first, before, anew, overlap, now)))))));
    }

    private static Walk of(Reported from, List<BigDecimal> stops) {
        List<BigDecimal> rounded = stops.stream().map(Reported::rounded).toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < rounded.size(); i++) {
            Kind kind = IN_ORDER.get(i - 1);
            BigDecimal points = rounded.get(i).subtract(rounded.get(i - 1));
            if (kind != Kind.METHOD || points.signum() != 0) {
                steps.add(new Step(kind, points));
            }
        }
        return new Walk(from, steps, rounded.getLast());
    }
}
