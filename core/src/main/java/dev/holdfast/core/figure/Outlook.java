package dev.holdfast.core.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a yearly NRR implies for the base that it is of, should it stay as it is and nobody new come.
 *
 * @param years until the base has doubled, or halved; empty where it stands still, and where it is gone within a year
 */
public record Outlook(Kind kind, Optional<BigDecimal> years) {
    // Below half a point a year, years would be a number without a meaning.
    private static final BigDecimal STILL = new BigDecimal("0.005");
    private static final int DECIMALS = 4;

    /** Where the base goes. */
    public enum Kind {
        DOUBLES,
        HALVES,
        STANDS_STILL,
        /** NRR is 0 or less. */
        IS_GONE
    }

    /** The outlook of a yearly NRR; empty where there is none. Years are ln 2 / |ln NRR|. */
    public static Optional<Outlook> of(Retention nrr) {
        return nrr.ratio().map(Outlook::of);
    }

    private static Outlook of(BigDecimal nrr) {
        if (nrr.signum() <= 0) {
            return new Outlook(Kind.IS_GONE, Optional.empty());
        }
        if (nrr.subtract(BigDecimal.ONE).abs().compareTo(STILL) <= 0) {
            return new Outlook(Kind.STANDS_STILL, Optional.empty());
        }
        // StrictMath gives the same bits on every machine.
        double years = StrictMath.log(2) / Math.abs(StrictMath.log(nrr.doubleValue()));
        return new Outlook(
                nrr.compareTo(BigDecimal.ONE) > 0 ? Kind.DOUBLES : Kind.HALVES,
                Optional.of(BigDecimal.valueOf(years).setScale(DECIMALS, RoundingMode.HALF_UP)));
    }
}
