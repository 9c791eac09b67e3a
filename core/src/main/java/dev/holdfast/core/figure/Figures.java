package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * The figures of one segment in one window. All ratios are fractions, 1 = 100 %.
 *
 * @param tally what they are made of
 * @param nrr numerator / denominator, or the average of it that the method names
 * @param kept GRR's numerator
 * @param grr kept / denominator, or the average of it
 * @param logoRetention retained units / units
 * @param halfWidth95 half the width of NRR's 95 % interval; empty for fewer than two units, for an average, and where units
 *     outside the cohort count
 * @param nrrWithoutLargest NRR without the unit that expanded most; empty where nobody expanded or nothing is left,
 *     and for an average
 * @param small whether too few units, or too uneven ones, carry the figure
 */
public record Figures(
        Tally tally,
        Retention nrr,
        Amount kept,
        Retention grr,
        Retention logoRetention,
        Optional<BigDecimal> halfWidth95,
        Optional<BigDecimal> nrrWithoutLargest,
        boolean small) {
    private static final BigDecimal LEAST_EFFECTIVE_UNITS = BigDecimal.TEN;

    public static Figures of(Tally tally, Method method) {
        Averaging averaging = method.averaging();
        Retention nrr = Averages.of(tally, averaging, Column.NUMERATOR);
        boolean ofTotals = method.hasGrrOfTotals();
        long kept = ofTotals
                ? Math.min(tally.sum(Column.NUMERATOR), tally.sum(Column.DENOMINATOR))
                : tally.sum(Column.KEPT);
        boolean averaged = !tally.parts().isEmpty();
        return new Figures(
                tally,
                nrr,
                new Amount(kept),
                ofTotals ? nrr.map(BigDecimal.ONE::min) : Averages.of(tally, averaging, Column.KEPT),
                Retention.of(tally.sum(Column.RETAINED_UNITS), tally.sum(Column.UNITS)),
                averaged || !method.isOfCohortAlone() ? Optional.empty() : Interval.halfWidth95(tally),
                averaged ? Optional.empty() : withoutLargest(tally),
                isSmall(tally, method));
    }

    /** Expansion, contraction or churn as a share of opening MRR. */
    public Retention rateOf(Column column) {
        return Retention.of(tally.sum(column), tally.sum(Column.OPENING));
    }

    /** How many units of equal size would be as informative: (ΣO)²/ΣO²; empty without a denominator. */
    public Optional<BigDecimal> effectiveUnits() {
        return effectiveUnits(tally);
    }

    private static Optional<BigDecimal> withoutLargest(Tally tally) {
        return tally.largestExpander()
                .flatMap(unit -> Retention.of(
                                tally.sum(Column.NUMERATOR) - unit.numerator(),
                                tally.sum(Column.DENOMINATOR) - unit.denominator())
                        .ratio());
    }

    private static boolean isSmall(Tally tally, Method method) {
        return tally.sum(Column.UNITS) < method.smallUnits()
                || effectiveUnits(tally)
                        .filter(units -> units.compareTo(LEAST_EFFECTIVE_UNITS) >= 0)
                        .isEmpty();
    }

    private static Optional<BigDecimal> effectiveUnits(Tally tally) {
        BigInteger squares = tally.squares().oo();
        return squares.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(BigInteger.valueOf(tally.sum(Column.DENOMINATOR))
                                .pow(2))
                        .divide(new BigDecimal(squares), MathContext.DECIMAL128));
    }
}
