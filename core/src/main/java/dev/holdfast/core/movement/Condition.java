package dev.holdfast.core.movement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition over a unit's facts, as data: evaluated here, compiled to SQL where a database evaluates it. */
public sealed interface Condition {
    /** How two quantities are compared. */
    enum Comparison {
        EQUAL("="),
        GREATER(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }

    /** Compares two quantities. */
    record Compare(Quantity left, Comparison comparison, Quantity right) implements Condition {
        @Override
        public String toString() {
            return left + " " + comparison.sign + " " + right;
        }
    }

    /** A fact that holds or does not. */
    enum Flag implements Condition {
        EVER_BEFORE("ever-before"),
        PAUSED_AT_CLOSE("paused-at-close"),
        PAUSED_AT_OPEN("paused-at-open"),
        /** Its closing balance is that of versions that ended within the days of grace. */
        IN_GRACE("in-grace"),
        /** Its customers were acquired inside the window. */
        ACQUIRED("acquired"),
        /** At zero, and not paused, at some month end after the open, up to the close. */
        GONE_INSIDE("gone-inside");

        private final String word;

        Flag(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Every part holds; an empty list holds always. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.isEmpty()
                    ? "always"
                    : parts.stream().map(Condition::toString).collect(Collectors.joining(" and "));
        }
    }

    /** The inner condition does not hold. */
    record Not(Condition inner) implements Condition {
        @Override
        public String toString() {
            return "not (" + inner + ")";
        }
    }

    static Condition everBefore() {
        return Flag.EVER_BEFORE;
    }

    static Condition pausedAtClose() {
        return Flag.PAUSED_AT_CLOSE;
    }

    static Condition pausedAtOpen() {
        return Flag.PAUSED_AT_OPEN;
    }

    static Condition inGrace() {
        return Flag.IN_GRACE;
    }

    static Condition acquired() {
        return Flag.ACQUIRED;
    }

    static Condition goneInside() {
        return Flag.GONE_INSIDE;
    }

    /** Holds for every unit. */
    static Condition always() {
        return new And(List.of());
    }

    /** The comparisons and flags it is made of. */
    default Stream<Condition> atoms() {
        return switch (this) {
            case And(List<Condition> parts) -> parts.stream().flatMap(Condition::atoms);
            case Not(Condition inner) -> inner.atoms();
            case Compare compare -> Stream.of(compare);
            case Flag flag -> Stream.of(flag);
        };
    }

    default Condition not() {
        return new Not(this);
    }

    default Condition and(Condition other) {
        return new And(List.of(this, other));
    }

    default Condition or(Condition other) {
        return not().and(other.not()).not();
    }

    /** Whether the condition holds for one unit. */
    default boolean holds(Facts facts) {
        return switch (this) {
            case Compare(Quantity left, Comparison comparison, Quantity right) ->
                switch (comparison) {
                    case EQUAL -> left.of(facts) == right.of(facts);
                    case GREATER -> left.of(facts) > right.of(facts);
                };
            case Flag flag ->
                switch (flag) {
                    case EVER_BEFORE -> facts.everBefore();
                    case PAUSED_AT_CLOSE -> facts.pausedAtClose();
                    case PAUSED_AT_OPEN -> facts.circumstances().pausedAtOpen();
                    case IN_GRACE -> facts.circumstances().inGrace();
                    case ACQUIRED -> facts.circumstances().acquired();
                    case GONE_INSIDE -> facts.inside().gone();
                };
            case And(List<Condition> parts) -> parts.stream().allMatch(part -> part.holds(facts));
            case Not(Condition inner) -> !inner.holds(facts);
        };
    }
}
