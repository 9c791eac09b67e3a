package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Int128Test {
    @Test
    void a_sum_of_products_is_that_of_big_integers() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            Int128 sum = new Int128();
            BigInteger expected = BigInteger.ZERO;
            for (int i = 0; i < 20; i++) {
                // Down to 60 bits at most, so that twenty products stay within 128.
                long left = random.nextLong() >> (4 + random.nextInt(60));
                long right = random.nextLong() >> (4 + random.nextInt(60));
                sum.addProduct(left, right);
                expected = expected.add(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
                assertThat(sum.value()).isEqualTo(expected);
            }
        }
    }

    @Test
    void it_carries_from_the_low_half_into_the_high_one() {
        Int128 sum = new Int128();
        sum.addProduct(Long.MAX_VALUE, 2);
        sum.addProduct(2, 1);
        assertThat(sum.value()).isEqualTo(BigInteger.TWO.pow(64));

        sum.addProduct(-1, 1);
        assertThat(sum.value()).isEqualTo(BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
    }

    @Test
    void it_does_not_wrap_beyond_128_bits() {
        Int128 sum = new Int128();
        sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE));
    }
}
