package dev.holdfast.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100.0000  | 1.0875       | 108.7500
            0.0001    | 0.5          | 0.0001
            0.0001    | 0.4999999999 | 0.0000
            -0.0001   | 0.5          | -0.0001
            0.0003    | 0.5          | 0.0002
            -0.0003   | 0.5          | -0.0002
            1000      | 0.0062       | 6.2000
            123.4567  | 1            | 123.4567
            0         | 1.1          | 0.0000
            922337203685477.5807 | 0.5 | 461168601842738.7904
            -922337203685477.5808 | 0.0000000001 | -92233.7204
            """)
    void it_converts_one_amount_half_up_away_from_zero(String amount, BigDecimal rate, String converted) {
        assertThat(Rate.of(rate).convert(Amount.of(amount))).hasToString(converted);
    }

    @Test
    void it_agrees_with_decimal_arithmetic_on_any_amount_and_rate() {
        Random random = new Random(7);
        int wide = 0;
        for (int i = 0; i < 200_000; i++) {
            long amount = random.nextLong() >> random.nextInt(63);
            Rate rate = new Rate((random.nextLong() >>> (1 + random.nextInt(62))) + 1);
            BigInteger expected = expected(amount, rate);
            if (expected.bitLength() > 63) {
                assertThatThrownBy(() -> rate.convert(amount)).isInstanceOf(Fault.class);
            } else {
                assertThat(rate.convert(amount)).isEqualTo(expected.longValueExact());
                wide += fitsLong(amount, rate) ? 0 : 1;
            }
        }
        assertThat(wide).as("products beyond a long").isGreaterThan(10_000);
    }

    @Test
    void at_the_edge_of_a_long_it_still_rounds_right() {
        // The product of the second amount fits a long, but not with the half that rounds it.
        Rate rate = new Rate(10_000_000_006L);
        for (long amount : new long[] {922_337_202L, 922_337_203L, 922_337_204L}) {
            assertThat(rate.convert(amount)).isEqualTo(expected(amount, rate).longValueExact());
            assertThat(rate.convert(-amount)).isEqualTo(expected(-amount, rate).longValueExact());
        }
    }

    private static BigInteger expected(long amount, Rate rate) {
        return BigDecimal.valueOf(amount)
                .multiply(rate.decimal())
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    private static boolean fitsLong(long amount, Rate rate) {
        return BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(rate.tenBillionths()))
                        .bitLength()
                < 64;
    }

    @Test
    void a_conversion_beyond_an_amount_is_a_fault_that_names_both() {
        assertThatThrownBy(() -> Rate.of(BigDecimal.TEN).convert(new Amount(Long.MAX_VALUE)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.AMOUNT_OVERFLOW))
                .hasMessageContaining("922337203685477.5807 at rate 10");
    }

    @Test
    void it_is_above_zero_and_has_ten_decimals_at_most() {
        assertThat(Rate.of(new BigDecimal("1.087500000000"))).hasToString("1.0875");
        assertThat(Rate.ONE).hasToString("1").isEqualTo(Rate.of(BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(BigDecimal.ZERO))
                .withMessageContaining("not above zero");
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(new BigDecimal("-1.1")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rate.of(new BigDecimal("0.00000000001")));
    }
}
