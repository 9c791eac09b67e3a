package dev.holdfast.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exchange rate: reporting currency per one unit of the other.
 *
 * @param tenBillionths the rate as a count of 10<sup>-10</sup>; above zero
 */
public record Rate(long tenBillionths) {
    private static final int SCALE = 10;
    private static final long ONE_UNIT = 10_000_000_000L;
    private static final BigInteger TWICE_UNIT = BigInteger.valueOf(2 * ONE_UNIT);

    /** The rate of the reporting currency itself. */
    public static final Rate ONE = new Rate(ONE_UNIT);

    public Rate {
        if (tenBillionths <= 0) {
            throw new IllegalArgumentException("rate " + tenBillionths + "e-10 is not above zero");
        }
    }

    /**
     * A rate as loaded.
     *
     * @throws ArithmeticException when it has more than ten decimals or does not fit
     */
    public static Rate of(BigDecimal rate) {
        return new Rate(
                rate.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenBillionths, SCALE);
    }

    /**
     * Converts one amount, rounded half up (away from zero) to 1/10 000. The second of the two roundings of the method;
     * a sum is never converted.
     *
     * @throws dev.holdfast.core.fault.Fault {@code AMOUNT_OVERFLOW}
     */
    public Amount convert(Amount amount) {
        return new Amount(convert(amount.tenThousandths()));
    }

    /** {@link #convert(Amount)} on bare counts of 1/10 000, for the inner loop. */
    public long convert(long tenThousandths) {
        if (tenBillionths == ONE_UNIT) {
            return tenThousandths;
        }
        long high = Math.multiplyHigh(tenThousandths, tenBillionths);
        long low = tenThousandths * tenBillionths;
        long half = tenThousandths < 0 ? -ONE_UNIT / 2 : ONE_UNIT / 2;
        boolean fits = high == low >> 63 && ((low ^ (low + half)) & (half ^ (low + half))) >= 0;
        return fits ? (low + half) / ONE_UNIT : convertWide(tenThousandths);
    }

    private long convertWide(long tenThousandths) {
        BigInteger twice = BigInteger.valueOf(tenThousandths)
                .multiply(BigInteger.valueOf(tenBillionths))
                .shiftLeft(1);
        BigInteger half = BigInteger.valueOf(tenThousandths < 0 ? -ONE_UNIT : ONE_UNIT);
        try {
            return twice.add(half).divide(TWICE_UNIT).longValueExact();
        } catch (ArithmeticException overflow) {
            throw Amount.overflow(new Amount(tenThousandths) + " at rate " + this, overflow);
        }
    }

    /** The rate without needless zeros, such as {@code 1.0875}. */
    @Override
    public String toString() {
        return decimal().stripTrailingZeros().toPlainString();
    }
}
