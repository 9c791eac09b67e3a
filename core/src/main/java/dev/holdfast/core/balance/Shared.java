package dev.holdfast.core.balance;

import java.math.BigInteger;

/**
 * What the figures of two windows share in one segment: sums over the units that are in the cohort of both, in squares of
 * 1/10 000. o is a unit's own denominator, c its own numerator; the first letter is of the first window.
 *
 * @param units that are in both cohorts
 */
public record Shared(long units, BigInteger oo, BigInteger oc, BigInteger co, BigInteger cc) {
    public static final Shared NOTHING =
            new Shared(0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    static Shared of(long denominator, long numerator, long otherDenominator, long otherNumerator) {
        BigInteger o = BigInteger.valueOf(denominator);
        BigInteger c = BigInteger.valueOf(numerator);
        BigInteger p = BigInteger.valueOf(otherDenominator);
        BigInteger d = BigInteger.valueOf(otherNumerator);
        return new Shared(1, o.multiply(p), o.multiply(d), c.multiply(p), c.multiply(d));
    }

    /** The sums of two disjoint sets of units. */
    public Shared plus(Shared other) {
        return new Shared(units + other.units, oo.add(other.oo), oc.add(other.oc), co.add(other.co), cc.add(other.cc));
    }
}
