package dev.holdfast.core.balance;

import java.math.BigInteger;

/** A 128-bit running sum of products; a {@code BigInteger} for each would cost more than all the rest of the scan. */
final class Int128 {
    private long high;
    private long low;

    void addProduct(long left, long right) {
        long productLow = left * right;
        long productHigh = Math.multiplyHigh(left, right);
        low += productLow;
        long carry = Long.compareUnsigned(low, productLow) < 0 ? 1 : 0;
        high = Math.addExact(high, Math.addExact(productHigh, carry));
    }

    BigInteger value() {
        BigInteger unsignedLow = new BigInteger(Long.toUnsignedString(low));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsignedLow);
    }
}
