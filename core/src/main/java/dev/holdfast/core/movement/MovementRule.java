package dev.holdfast.core.movement;

import java.util.List;

/** Says which movement a unit made when a condition holds. */
public record MovementRule(Condition condition, Movement movement) {
    /** Begins a rule that needs every one of the conditions. */
    public static Clause when(Condition... conditions) {
        return new Clause(new Condition.And(List.of(conditions)));
    }

    /** A condition that waits for its movement. */
    public record Clause(Condition condition) {
        public MovementRule then(Movement movement) {
            return new MovementRule(condition, movement);
        }
    }

    @Override
    public String toString() {
        return condition + " -> " + movement;
    }
}
