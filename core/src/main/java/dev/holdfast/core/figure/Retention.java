package dev.holdfast.core.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A ratio of retention: measured, or undefined with its reason. Never 0, NaN or 100 % in place of no figure. */
public sealed interface Retention {
    /** Decimals a ratio is printed with in files. */
    int SCALE = 12;

    /**
     * There is a figure.
     *
     * @param value a fraction, 1 = 100 %
     */
    record Measured(BigDecimal value) implements Retention {
        /** Twelve decimals, half up. */
        @Override
        public String toString() {
            return value.setScale(SCALE, RoundingMode.HALF_UP).toPlainString();
        }
    }

    /** There is no figure. */
    record Undefined(Reason reason) implements Retention {}

    /** Why there is no figure. */
    enum Reason {
        /** No unit had MRR at open, in the window or in one that it is averaged over, so there is nothing to retain. */
        NO_COHORT
    }

    /** numerator / denominator; no cohort when the denominator is 0. */
    static Retention of(long numerator, long denominator) {
        return denominator == 0
                ? new Undefined(Reason.NO_COHORT)
                : new Measured(
                        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
    }

    /** The ratio, empty when undefined. */
    default Optional<BigDecimal> ratio() {
        return switch (this) {
            case Measured(BigDecimal value) -> Optional.of(value);
            case Undefined undefined -> Optional.empty();
        };
    }

    /** A figure that follows from this one; undefined stays undefined. */
    default Retention map(UnaryOperator<BigDecimal> function) {
        return switch (this) {
            case Measured(BigDecimal value) -> new Measured(function.apply(value));
            case Undefined undefined -> undefined;
        };
    }
}
