package dev.holdfast.core.method;

import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.Quantity;

/**
 * One term of a figure: a quantity added up over a population of units.
 *
 * @param population which units count
 * @param quantity what each of them adds
 */
public record Sum(Population population, Quantity quantity) {
    /** A set of units, told by their facts or by the movement they made. */
    public sealed interface Population {
        /** The units for which a condition holds. */
        record Where(Condition condition) implements Population {
            @Override
            public String toString() {
                return condition.toString();
            }
        }

        /** The units that made a movement. */
        record Made(Movement movement) implements Population {
            @Override
            public String toString() {
                return "made " + movement;
            }
        }
    }

    public static Sum where(Condition condition, Quantity quantity) {
        return new Sum(new Population.Where(condition), quantity);
    }

    public static Sum made(Movement movement, Quantity quantity) {
        return new Sum(new Population.Made(movement), quantity);
    }

    @Override
    public String toString() {
        return quantity + " where " + population;
    }
}
