package dev.holdfast.core.statement;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What brought the expansion of a segment, for the eye: the causes that added, largest first, and one rest of what took away
 * from the same units and of what is too small to draw. Adds up to the expansion.
 *
 * @param named causes that added a visible part
 * @param other the rest; empty where nothing is left
 */
public record ExpansionCauses(List<Step> named, Optional<Rest> other) {
    /** A cause under this part of opening MRR joins the rest. */
    private static final BigDecimal VISIBLE = new BigDecimal("0.005");

    /** One cause. */
    public record Step(MovementCause cause, Amount amount, long units) {}

    /**
     * What is not drawn by itself.
     *
     * @param of the causes in it, the largest first, whatever their sign
     */
    public record Rest(Amount amount, List<MovementCause> of) {
        public Rest {
            of = List.copyOf(of);
        }
    }

    public ExpansionCauses {
        named = List.copyOf(named);
    }

    /** The causes of a segment's expansion; none where nothing expanded. */
    public static ExpansionCauses of(CauseTally causes, Segment segment, Amount opening) {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Part, Caused> part : causes.of(segment).entrySet()) {
            if (part.getKey().movement() == Movement.EXPANSION) {
                steps.add(new Step(
                        part.getKey().cause(),
                        part.getValue().amount(),
                        part.getValue().units()));
            }
        }
        BigDecimal least = opening.decimal().multiply(VISIBLE);
        List<Step> named = steps.stream()
                .filter(step ->
                        step.amount().signum() > 0 && step.amount().decimal().compareTo(least) >= 0)
                .sorted(Comparator.comparing(Step::amount).reversed().thenComparing(Step::cause))
                .toList();
        List<Step> rest = steps.stream()
                .filter(step -> !named.contains(step))
                .sorted(Comparator.<Step, BigDecimal>comparing(
                                step -> step.amount().decimal().abs())
                        .reversed()
                        .thenComparing(Step::cause))
                .toList();
        return new ExpansionCauses(
                named,
                rest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Rest(
                                rest.stream().map(Step::amount).reduce(Amount.ZERO, Amount::plus),
                                rest.stream().map(Step::cause).toList())));
    }

    /** All of it. */
    public Amount total() {
        return named.stream().map(Step::amount).reduce(other.map(Rest::amount).orElse(Amount.ZERO), Amount::plus);
    }
}
