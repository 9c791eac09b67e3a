package dev.holdfast.core.movement;

import static dev.holdfast.core.movement.Condition.everBefore;
import static dev.holdfast.core.movement.Condition.pausedAtClose;
import static dev.holdfast.core.movement.Movement.CHURN;
import static dev.holdfast.core.movement.Movement.CONTRACTION;
import static dev.holdfast.core.movement.Movement.EXPANSION;
import static dev.holdfast.core.movement.Movement.NEW;
import static dev.holdfast.core.movement.Movement.REACTIVATION;
import static dev.holdfast.core.movement.Movement.RETAINED;
import static dev.holdfast.core.movement.MovementRule.when;
import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.opening;

import java.util.List;
import java.util.Optional;

/**
 * The ordered rules that decide a movement; the first that holds wins. There is no other place where a movement is
 * decided. A unit without MRR at both closes makes none.
 */
public record MovementRules(List<MovementRule> rules) {
    /** The table of section 4 of the method. */
    public static final MovementRules STANDARD = new MovementRules(List.of(
            when(opening().isZero(), closing().isPositive(), everBefore().not()).then(NEW),
            when(opening().isZero(), closing().isPositive()).then(REACTIVATION),
            when(opening().isPositive(), closing().isZero(), pausedAtClose()).then(CONTRACTION),
            when(opening().isPositive(), closing().isZero()).then(CHURN),
            when(opening().isPositive(), closing().isGreaterThan(opening())).then(EXPANSION),
            when(closing().isPositive(), opening().isGreaterThan(closing())).then(CONTRACTION),
            when(opening().isPositive(), closing().isEqualTo(opening())).then(RETAINED)));

    public MovementRules {
        rules = List.copyOf(rules);
    }

    /** The movement of a unit, empty when it made none. */
    public Optional<Movement> movement(Facts facts) {
        return rules.stream()
                .filter(rule -> rule.condition().holds(facts))
                .map(MovementRule::movement)
                .findFirst();
    }
}
