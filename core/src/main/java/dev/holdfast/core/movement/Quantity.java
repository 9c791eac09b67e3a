package dev.holdfast.core.movement;

import dev.holdfast.core.money.Amount;

/** A number taken from a unit's facts: money in 1/10 000, or a count. */
public sealed interface Quantity {
    /** The same number for every unit. */
    record Constant(long value) implements Quantity {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A balance of the unit. */
    enum Balance implements Quantity {
        OPENING("opening"),
        CLOSING("closing"),
        CLOSING_AT_OWN_RATE("closing-at-own-rate");

        private final String word;

        Balance(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The smaller of two. */
    record Least(Quantity left, Quantity right) implements Quantity {
        @Override
        public String toString() {
            return "least(" + left + ", " + right + ")";
        }
    }

    /** The first less the second. */
    record Difference(Quantity left, Quantity right) implements Quantity {
        @Override
        public String toString() {
            return "(" + left + " - " + right + ")";
        }
    }

    /** What each unit counts for. */
    static Quantity one() {
        return new Constant(1);
    }

    static Quantity opening() {
        return Balance.OPENING;
    }

    static Quantity closing() {
        return Balance.CLOSING;
    }

    static Quantity closingAtOwnRate() {
        return Balance.CLOSING_AT_OWN_RATE;
    }

    /** The quantity of one unit. */
    default long of(Facts facts) {
        return switch (this) {
            case Constant(long value) -> value;
            case Balance balance ->
                switch (balance) {
                    case OPENING -> facts.opening();
                    case CLOSING -> facts.closing();
                    case CLOSING_AT_OWN_RATE -> facts.closingAtOwnRate();
                };
            case Least(Quantity left, Quantity right) -> Math.min(left.of(facts), right.of(facts));
            case Difference(Quantity left, Quantity right) -> Amount.subtract(left.of(facts), right.of(facts));
        };
    }

    default Condition isZero() {
        return new Condition.Compare(this, Condition.Comparison.EQUAL, new Constant(0));
    }

    default Condition isPositive() {
        return new Condition.Compare(this, Condition.Comparison.GREATER, new Constant(0));
    }

    default Condition isGreaterThan(Quantity other) {
        return new Condition.Compare(this, Condition.Comparison.GREATER, other);
    }

    default Condition isEqualTo(Quantity other) {
        return new Condition.Compare(this, Condition.Comparison.EQUAL, other);
    }

    default Quantity minus(Quantity other) {
        return new Difference(this, other);
    }

    default Quantity atMost(Quantity limit) {
        return new Least(this, limit);
    }
}
