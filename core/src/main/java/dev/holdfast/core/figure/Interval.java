package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * The 95 % interval of NRR as the ratio of two sums over the same units. With r = ΣC/ΣO,
 * Var(r) ≈ n/(n−1) · Σ(c − r·o)² / (ΣO)², the linearised variance of a ratio estimator (Cochran, Sampling Techniques, 3rd
 * ed. 1977, section 6.4); the half width is 1.96 standard deviations.
 */
final class Interval {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal NORMAL_97_5 = new BigDecimal("1.96");

    private Interval() {}

    /** Half the width of the interval, as a fraction; empty for fewer than two units or without a denominator. */
    static Optional<BigDecimal> halfWidth95(Tally tally) {
        long units = tally.sum(Column.UNITS);
        BigInteger opening = BigInteger.valueOf(tally.sum(Column.DENOMINATOR));
        if (units < 2 || opening.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal variance = new BigDecimal(residuals(tally).multiply(BigInteger.valueOf(units)))
                .divide(new BigDecimal(opening.pow(4).multiply(BigInteger.valueOf(units - 1))), PRECISION);
        return Optional.of(halfWidth95(variance));
    }

    /** Σ(c − r·o)² · (ΣO)², kept whole so that equal ratios give exactly 0. */
    static BigInteger residuals(Tally tally) {
        BigInteger opening = BigInteger.valueOf(tally.sum(Column.DENOMINATOR));
        BigInteger closing = BigInteger.valueOf(tally.sum(Column.NUMERATOR));
        Tally.Squares squares = tally.squares();
        return squares.cc()
                .multiply(opening.pow(2))
                .subtract(squares.oc().multiply(opening).multiply(closing).shiftLeft(1))
                .add(squares.oo().multiply(closing.pow(2)));
    }

    /** Half the width of the interval of a variance. */
    static BigDecimal halfWidth95(BigDecimal variance) {
        return variance.sqrt(PRECISION).multiply(NORMAL_97_5, PRECISION);
    }
}
