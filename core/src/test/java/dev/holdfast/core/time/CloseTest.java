package dev.holdfast.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-12-30 | Use 2025-12-31, or 2025-11-30 for the last complete month before it.
            2024-02-28 | Use 2024-02-29, or 2024-01-31 for the last complete month before it.
            2025-01-01 | Use 2025-01-31, or 2024-12-31 for the last complete month before it.
            """)
    void it_refuses_another_day_and_names_the_right_ones(LocalDate day, String next) {
        assertThatThrownBy(() -> new Close(day))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CLOSE_NOT_MONTH_END))
                .hasMessage("CLOSE_NOT_MONTH_END: " + day + " is not the last day of a month. " + next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            close      | months | earlier
            2024-03-31 | 1      | 2024-02-29
            2025-02-28 | 12     | 2024-02-29
            2024-02-29 | 12     | 2023-02-28
            2024-02-29 | 1      | 2024-01-31
            2025-12-31 | 0      | 2025-12-31
            2025-01-31 | 24     | 2023-01-31
            """, useHeadersInDisplayName = true)
    void it_goes_back_from_month_end_to_month_end(LocalDate close, int months, LocalDate earlier) {
        assertThat(new Close(close).minusMonths(months)).isEqualTo(new Close(earlier));
    }

    @Test
    void it_is_a_day_that_orders_and_counts_from_1970() {
        Close close = Close.of(YearMonth.of(2024, 2));

        assertThat(close.day()).isEqualTo("2024-02-29");
        assertThat(close.month()).isEqualTo(YearMonth.of(2024, 2));
        assertThat(close.epochDay()).isEqualTo(19_782);
        assertThat(close).hasToString("2024-02-29").isLessThan(Close.of(YearMonth.of(2024, 3)));
    }
}
