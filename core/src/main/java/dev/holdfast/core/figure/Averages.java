package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;

/** Ratios that are averaged over several windows. An average with a part that has no cohort has none either. */
final class Averages {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int MONTHS_OF_A_YEAR = 12;

    private Averages() {}

    /** NRR or GRR, by its numerator; plain where the tally has no parts. */
    static Retention of(Tally tally, Averaging averaging, Column numerator) {
        List<Tally> parts = tally.parts();
        if (parts.isEmpty()) {
            return ratio(tally, numerator);
        }
        if (parts.stream().anyMatch(part -> part.sum(Column.DENOMINATOR) == 0)) {
            return new Retention.Undefined(Retention.Reason.NO_COHORT);
        }
        return switch (averaging) {
            case NONE -> ratio(tally, numerator);
            case MEAN_OF_4_QUARTERS ->
                fold(parts, numerator, BigDecimal::add)
                        .map(sum -> sum.divide(BigDecimal.valueOf(parts.size()), PRECISION));
            case WEIGHTED_MEAN_OF_12 -> weighted(parts, numerator);
            case CHAINED -> fold(parts, numerator, (left, right) -> left.multiply(right, PRECISION));
            case WEIGHTED_MONTH_POW_12 -> weighted(parts, numerator).map(mean -> mean.pow(MONTHS_OF_A_YEAR, PRECISION));
        };
    }

    private static Retention ratio(Tally tally, Column numerator) {
        return Retention.of(tally.sum(numerator), tally.sum(Column.DENOMINATOR));
    }

    // Ratios weighted by their denominators are the numerators over the denominators.
    private static Retention weighted(List<Tally> parts, Column numerator) {
        return ratio(parts.stream().reduce(Tally.EMPTY, Tally::plus), numerator);
    }

    private static Retention fold(List<Tally> parts, Column numerator, BinaryOperator<BigDecimal> operator) {
        return parts.stream()
                .flatMap(part -> ratio(part, numerator).ratio().stream())
                .reduce(operator)
                .<Retention>map(Retention.Measured::new)
                .orElseGet(() -> new Retention.Undefined(Retention.Reason.NO_COHORT));
    }
}
