package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Tallies of which only the ratios matter. */
final class Sized {
    private Sized() {}

    /** Of a cohort as a whole. */
    static Tally of(long denominator, long numerator) {
        return of(denominator, numerator, numerator);
    }

    static Tally of(long denominator, long numerator, long kept) {
        return new Tally(
                Map.of(
                        Column.UNITS,
                        1L,
                        Column.DENOMINATOR,
                        denominator,
                        Column.NUMERATOR,
                        numerator,
                        Column.KEPT,
                        kept),
                Tally.Squares.ZERO,
                null);
    }

    /** Of one cohort unit, squares and all. */
    static Tally unit(long denominator, long numerator) {
        BigInteger o = BigInteger.valueOf(denominator);
        BigInteger c = BigInteger.valueOf(numerator);
        return new Tally(
                Map.of(Column.UNITS, 1L, Column.DENOMINATOR, denominator, Column.NUMERATOR, numerator),
                new Tally.Squares(o.multiply(o), o.multiply(c), c.multiply(c)),
                null);
    }

    static Tally averagedOver(Tally tally, List<Tally> parts) {
        return new Tally(tally.sums(), tally.squares(), tally.expander(), parts);
    }
}
