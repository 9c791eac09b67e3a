package dev.holdfast.core.movement;

import dev.holdfast.core.money.Amount;
import java.util.stream.Stream;

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
        CLOSING_AT_OWN_RATE("closing-at-own-rate"),
        /** What the versions paused at open would pay a month. */
        ON_HOLD("on-hold"),
        /** At the first month end of the two years that end at the close. */
        FIRST_MONTH("first-month-of-two-years"),
        /** At the 12 month ends up to the close, added up. */
        REVENUE("revenue"),
        /** At the 12 month ends before them, added up. */
        REVENUE_BEFORE("revenue-before");

        private final String word;

        Balance(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What the unit's movements of a kind moved inside the window, from month end to month end; 0 or more. */
    record Flow(Movement movement) implements Quantity {
        @Override
        public String toString() {
            return "monthly " + movement;
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

    static Quantity zero() {
        return new Constant(0);
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

    static Quantity onHold() {
        return Balance.ON_HOLD;
    }

    static Quantity firstMonth() {
        return Balance.FIRST_MONTH;
    }

    static Quantity revenue() {
        return Balance.REVENUE;
    }

    static Quantity revenueBefore() {
        return Balance.REVENUE_BEFORE;
    }

    static Quantity flow(Movement movement) {
        return new Flow(movement);
    }

    /** The balances and flows it is made of. */
    default Stream<Quantity> leaves() {
        return switch (this) {
            case Constant constant -> Stream.empty();
            case Balance balance -> Stream.of(balance);
            case Flow flow -> Stream.of(flow);
            case Least(Quantity left, Quantity right) -> Stream.concat(left.leaves(), right.leaves());
            case Difference(Quantity left, Quantity right) -> Stream.concat(left.leaves(), right.leaves());
        };
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
                    case ON_HOLD -> facts.circumstances().onHold();
                    case FIRST_MONTH -> facts.inside().firstMonth();
                    case REVENUE -> facts.inside().revenue();
                    case REVENUE_BEFORE -> facts.inside().revenueBefore();
                };
            case Flow(Movement movement) -> facts.inside().flows().getOrDefault(movement, 0L);
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
