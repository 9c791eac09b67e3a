package dev.holdfast.core.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            net           | every | interval | monthly
            100           | 1     | month    | 100.0000
            300           | 1     | quarter  | 100.0000
            1200          | 1     | year     | 100.0000
            12            | 1     | week     | 52.0000
            1             | 1     | day      | 30.4167
            2000          | 1     | year     | 166.6667
            100           | 3     | month    | 33.3333
            1200          | 2     | year     | 50.0000
            100           | 2     | week     | 216.6667
            0             | 1     | year     | 0.0000
            0.0006        | 1     | year     | 0.0001
            0.00059999    | 1     | year     | 0.0000
            0.0018        | 3     | year     | 0.0001
            0.00015       | 1     | quarter  | 0.0001
            1000.00005    | 1     | month    | 1000.0001
            1000.00004999 | 1     | month    | 1000.0000
            0.0001        | 2     | month    | 0.0001
            -0.0006       | 1     | year     | -0.0001
            """, useHeadersInDisplayName = true)
    void an_amount_is_brought_to_a_month_by_the_calendar_and_rounded_once(
            BigDecimal net, int every, String interval, String monthly) {
        assertThat(Interval.of(interval).monthlyEquivalent(net, every)).hasToString(monthly);
    }

    @ParameterizedTest
    @EnumSource
    void it_agrees_with_rounding_a_far_longer_quotient(Interval interval) {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal net = BigDecimal.valueOf(random.nextLong() >> random.nextInt(40), 8);
            int every = 1 + random.nextInt(14);
            BigDecimal year = net.multiply(BigDecimal.valueOf(timesAYear(interval)));
            // Cut off, not rounded, so that no half is made or lost.
            BigDecimal month = year.divide(BigDecimal.valueOf(12L * every), new MathContext(60, RoundingMode.DOWN));

            assertThat(interval.monthlyEquivalent(net, every).decimal())
                    .as("%s every %d of %s", net, every, interval)
                    .isEqualTo(month.setScale(4, RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_word_leads_back_to_it(Interval interval) {
        assertThat(Interval.of(interval.key())).isEqualTo(interval);
        assertThat(BigDecimal.valueOf(12L * interval.monthlyNumerator())
                        .divide(BigDecimal.valueOf(interval.monthlyDenominator())))
                .isEqualByComparingTo(BigDecimal.valueOf(timesAYear(interval)));
    }

    @Test
    void another_word_is_no_interval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of("fortnight"))
                .withMessage("no interval 'fortnight'");
    }

    @Test
    void what_an_amount_cannot_hold_is_a_fault() {
        assertThatThrownBy(() -> Interval.DAY.monthlyEquivalent(new BigDecimal("999999999999999"), 1))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.AMOUNT_OVERFLOW));
    }

    /** By the calendar, as the method counts. */
    private static int timesAYear(Interval interval) {
        return switch (interval) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
