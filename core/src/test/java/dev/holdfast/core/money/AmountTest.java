package dev.holdfast.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    private static final Amount LARGEST = new Amount(Long.MAX_VALUE);
    private static final Amount LOWEST = new Amount(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            982       | 9820000  | 982.0000
            982.5     | 9825000  | 982.5000
            0.0001    | 1        | 0.0001
            -12.3400  | -123400  | -12.3400
            1.500000  | 15000    | 1.5000
            1e3       | 10000000 | 1000.0000
            0         | 0        | 0.0000
            """)
    void it_reads_decimals_and_prints_four_places(String decimal, long tenThousandths, String printed) {
        Amount amount = Amount.of(decimal);

        assertThat(amount.tenThousandths()).isEqualTo(tenThousandths);
        assertThat(amount).hasToString(printed);
        assertThat(amount.decimal()).isEqualTo(new BigDecimal(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "1.23456", "-0.00005"})
    void it_refuses_decimals_it_cannot_keep(String tooFine) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.of(tooFine));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1,000"})
    void it_refuses_what_is_no_number(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Amount.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.00004999 |  0.0000
            0.00005    |  0.0001
            -0.00005   | -0.0001
            -0.00004999|  0.0000
            1.23455    |  1.2346
            -1.23455   | -1.2346
            1.23465    |  1.2347
            2          |  2.0000
            """)
    void it_rounds_half_up_away_from_zero(BigDecimal exact, String rounded) {
        assertThat(Amount.rounded(exact)).hasToString(rounded);
    }

    @Test
    void it_adds_subtracts_and_negates_exactly() {
        assertThat(Amount.of("0.1").plus(Amount.of("0.2"))).isEqualTo(Amount.of("0.3"));
        assertThat(Amount.of("0.1").minus(Amount.of("0.3"))).isEqualTo(Amount.of("-0.2"));
        assertThat(Amount.of("0.1").negated()).isEqualTo(Amount.of("-0.1"));
        assertThat(LARGEST.plus(LOWEST)).isEqualTo(new Amount(-1));
        assertThat(new Amount(-1).minus(LOWEST)).isEqualTo(LARGEST);
    }

    @Test
    void it_orders_by_value_and_knows_its_sign() {
        assertThat(Amount.of("-1")).isLessThan(Amount.ZERO);
        assertThat(Amount.of("2")).isGreaterThan(Amount.of("1.9999"));
        assertThat(Amount.of("-1").signum()).isEqualTo(-1);
        assertThat(Amount.ZERO.signum()).isZero();
        assertThat(Amount.of("0.0001").signum()).isEqualTo(1);
    }

    @Test
    void what_it_cannot_hold_is_a_fault_with_the_value() {
        assertOverflow(() -> LARGEST.plus(new Amount(1)), "9223372036854775807 + 1 ten-thousandths");
        assertOverflow(() -> LOWEST.plus(new Amount(-1)), "-9223372036854775808 + -1 ten-thousandths");
        assertOverflow(() -> LARGEST.minus(new Amount(-1)), "9223372036854775807 - -1 ten-thousandths");
        assertOverflow(() -> Amount.ZERO.minus(LOWEST), "0 - -9223372036854775808 ten-thousandths");
        assertOverflow(LOWEST::negated, "0 - -9223372036854775808 ten-thousandths");
        assertOverflow(() -> Amount.rounded(new BigDecimal("922337203685477.58075")), "922337203685477.5808");
        assertOverflow(() -> Amount.rounded(new BigDecimal("-1e30")), "-1000000000000000000000000000000.0000");
        assertThat(Amount.rounded(new BigDecimal("922337203685477.58074"))).isEqualTo(LARGEST);
    }

    private static void assertOverflow(ThrowingCallable sum, String value) {
        assertThatThrownBy(sum)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.AMOUNT_OVERFLOW))
                .hasMessageStartingWith("AMOUNT_OVERFLOW: " + value)
                .hasMessageContaining("Look for an amount in minor units or a wrong rate.");
    }
}
