package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Retention.Measured;
import dev.holdfast.core.figure.Retention.Reason;
import dev.holdfast.core.figure.Retention.Undefined;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 3 | 0.333333333333
            2  | 3 | 0.666666666667
            0  | 3 | 0.000000000000
            -1 | 3 | -0.333333333333
            9  | 9 | 1.000000000000
            9223372036854775807 | 1 | 9223372036854775807.000000000000
            """)
    void it_is_the_ratio_of_two_sums_in_twelve_decimals(long numerator, long denominator, String printed) {
        assertThat(Retention.of(numerator, denominator)).hasToString(printed);
    }

    @Test
    void without_a_denominator_there_is_no_figure_and_never_a_zero() {
        assertThat(Retention.of(0, 0)).isEqualTo(new Undefined(Reason.NO_COHORT));
        assertThat(Retention.of(7, 0)).isEqualTo(new Undefined(Reason.NO_COHORT));
        assertThat(Retention.of(7, 0).ratio()).isEmpty();
        assertThat(Retention.of(0, 7).ratio()).isPresent();
    }

    @Test
    void what_follows_from_no_figure_is_none_either() {
        Retention half = new Measured(new BigDecimal("0.5"));

        assertThat(half.map(BigDecimal.ONE::subtract).ratio()).contains(new BigDecimal("0.5"));
        assertThat(half.map(BigDecimal::negate)).isEqualTo(new Measured(new BigDecimal("-0.5")));
        assertThat(Retention.of(1, 0).map(BigDecimal::negate)).isEqualTo(new Undefined(Reason.NO_COHORT));
    }
}
