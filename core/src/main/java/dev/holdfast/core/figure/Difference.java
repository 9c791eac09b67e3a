package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * By how much NRR of one window differs from that of another, and how much of that is noise. Both share units, so the
 * difference has a variance of its own: with e = (cB − rB·oB)/OB − (cA − rA·oA)/OA for each unit of either cohort,
 * Var ≈ n/(n−1) · Σe², the linearised variance of a difference of two ratio estimators (Cochran, Sampling Techniques, 3rd ed.
 * 1977, section 6.4, for one of them). Section 9 of the method.
 *
 * @param points the later NRR less the earlier, as a fraction; empty where one of them is no figure
 * @param halfWidth95 half the width of its 95 % interval; empty where one of them has none
 */
public record Difference(Optional<BigDecimal> points, Optional<BigDecimal> halfWidth95) {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * What the later window differs by.
     *
     * @param shared what both share, the products of the later window first
     */
    public static Difference of(Tally later, Tally earlier, Shared shared, Method method) {
        Figures now = Figures.of(later, method);
        Figures then = Figures.of(earlier, method);
        Optional<BigDecimal> points =
                now.nrr().ratio().flatMap(after -> then.nrr().ratio().map(after::subtract));
        boolean averaged = !later.parts().isEmpty() || !earlier.parts().isEmpty();
        return new Difference(
                points,
                points.isEmpty() || averaged || !method.isOfCohortAlone()
                        ? Optional.empty()
                        : halfWidth(later, earlier, shared));
    }

    /** Whether the interval covers 0: the difference says nothing. False where there is no interval. */
    public boolean isWithinNoise() {
        return halfWidth95
                .flatMap(half -> points.map(change -> change.abs().compareTo(half) <= 0))
                .orElse(false);
    }

    private static Optional<BigDecimal> halfWidth(Tally later, Tally earlier, Shared shared) {
        long units = later.sum(Column.UNITS) + earlier.sum(Column.UNITS) - shared.units();
        if (units < 2) {
            return Optional.empty();
        }
        BigInteger o = BigInteger.valueOf(later.sum(Column.DENOMINATOR));
        BigInteger c = BigInteger.valueOf(later.sum(Column.NUMERATOR));
        BigInteger p = BigInteger.valueOf(earlier.sum(Column.DENOMINATOR));
        BigInteger d = BigInteger.valueOf(earlier.sum(Column.NUMERATOR));
        // Σ over shared units of (c − r·o)(d − s·p), times O·P; whole, as all that follows, so that nothing cancels
        // badly.
        BigInteger product = shared.cc()
                .multiply(o)
                .multiply(p)
                .subtract(shared.co().multiply(o).multiply(d))
                .subtract(shared.oc().multiply(c).multiply(p))
                .add(shared.oo().multiply(c).multiply(d));
        BigInteger errors = Interval.residuals(later)
                .multiply(p.pow(4))
                .add(Interval.residuals(earlier).multiply(o.pow(4)))
                .subtract(product.multiply(o.pow(2)).multiply(p.pow(2)).shiftLeft(1));
        BigDecimal variance = new BigDecimal(errors.multiply(BigInteger.valueOf(units)))
                .divide(new BigDecimal(o.pow(4).multiply(p.pow(4)).multiply(BigInteger.valueOf(units - 1))), PRECISION);
        return Optional.of(Interval.halfWidth95(variance));
    }
}
