package dev.holdfast.core.money;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact sum of money in one currency, which its context names.
 *
 * @param tenThousandths the amount as a count of 1/10 000 of the currency's major unit; may be negative
 */
public record Amount(long tenThousandths) implements Comparable<Amount> {
    /** Decimal places an amount keeps. */
    public static final int SCALE = 4;

    public static final Amount ZERO = new Amount(0);

    /**
     * Reads an amount such as {@code 982.5}.
     *
     * @throws NumberFormatException when it is no number
     * @throws ArithmeticException when it has more than four decimals, which are never rounded away unseen
     */
    public static Amount of(String decimal) {
        return new Amount(new BigDecimal(decimal)
                .setScale(SCALE, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /**
     * Rounds half up, away from zero, to 1/10 000.
     *
     * @throws Fault {@code AMOUNT_OVERFLOW} beyond about 922 trillion major units
     */
    public static Amount rounded(BigDecimal exact) {
        BigDecimal rounded = exact.setScale(SCALE, RoundingMode.HALF_UP);
        try {
            return new Amount(rounded.unscaledValue().longValueExact());
        } catch (ArithmeticException overflow) {
            throw overflow(rounded.toPlainString(), overflow);
        }
    }

    /**
     * The sum of both.
     *
     * @throws Fault {@code AMOUNT_OVERFLOW}
     */
    public Amount plus(Amount other) {
        return new Amount(add(tenThousandths, other.tenThousandths));
    }

    /**
     * This less the other.
     *
     * @throws Fault {@code AMOUNT_OVERFLOW}
     */
    public Amount minus(Amount other) {
        return new Amount(subtract(tenThousandths, other.tenThousandths));
    }

    /**
     * The opposite.
     *
     * @throws Fault {@code AMOUNT_OVERFLOW}
     */
    public Amount negated() {
        return ZERO.minus(this);
    }

    public int signum() {
        return Long.signum(tenThousandths);
    }

    /** The amount in major units, four decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenThousandths, SCALE);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    /** Major units with four decimals, such as {@code 982.0000}. */
    @Override
    public String toString() {
        return decimal().toPlainString();
    }

    /**
     * Adds two counts of 1/10 000.
     *
     * @throws Fault {@code AMOUNT_OVERFLOW}
     */
    public static long add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw overflow(left + " + " + right + " ten-thousandths", null);
        }
        return sum;
    }

    /**
     * The first count of 1/10 000 less the second.
     *
     * @throws Fault {@code AMOUNT_OVERFLOW}
     */
    public static long subtract(long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw overflow(left + " - " + right + " ten-thousandths", null);
        }
        return difference;
    }

    static Fault overflow(String value, @org.jspecify.annotations.Nullable ArithmeticException cause) {
        return new Fault(
                ErrorCode.AMOUNT_OVERFLOW,
                value + " exceeds the 922 trillion an amount can hold",
                "Look for an amount in minor units or a wrong rate",
                cause);
    }
}
