package dev.holdfast.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.core.time.Window.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year starts | close      | month      | quarter    | year to date | trailing 12 | trailing 11
            1           | 2025-12-31 | 2025-11-30 | 2025-09-30 | 2024-12-31   | 2024-12-31 | 2025-01-31
            1           | 2025-11-30 | 2025-10-31 | 2025-09-30 | 2024-12-31   | 2024-11-30 | 2024-12-31
            1           | 2025-01-31 | 2024-12-31 | 2024-12-31 | 2024-12-31   | 2024-01-31 | 2024-02-29
            2           | 2025-01-31 | 2024-12-31 | 2024-10-31 | 2024-01-31   | 2024-01-31 | 2024-02-29
            2           | 2025-02-28 | 2025-01-31 | 2025-01-31 | 2025-01-31   | 2024-02-29 | 2024-03-31
            2           | 2024-02-29 | 2024-01-31 | 2024-01-31 | 2024-01-31   | 2023-02-28 | 2023-03-31
            3           | 2025-02-28 | 2025-01-31 | 2024-11-30 | 2024-02-29   | 2024-02-29 | 2024-03-31
            4           | 2025-12-31 | 2025-11-30 | 2025-09-30 | 2025-03-31   | 2024-12-31 | 2025-01-31
            7           | 2025-12-31 | 2025-11-30 | 2025-09-30 | 2025-06-30   | 2024-12-31 | 2025-01-31
            10          | 2025-11-30 | 2025-10-31 | 2025-09-30 | 2025-09-30   | 2024-11-30 | 2024-12-31
            12          | 2025-12-31 | 2025-11-30 | 2025-11-30 | 2025-11-30   | 2024-12-31 | 2025-01-31
            """, useHeadersInDisplayName = true)
    void it_opens_at_the_close_before_its_fiscal_period(
            int yearStart,
            LocalDate close,
            LocalDate month,
            LocalDate quarter,
            LocalDate yearToDate,
            LocalDate trailing,
            LocalDate shared) {
        FiscalCalendar calendar = new FiscalCalendar(Month.of(yearStart));
        Close end = new Close(close);

        assertThat(calendar.window(Kind.MONTH, end).open().day()).isEqualTo(month);
        assertThat(calendar.window(Kind.QUARTER, end).open().day()).isEqualTo(quarter);
        assertThat(calendar.window(Kind.YEAR_TO_DATE, end).open().day()).isEqualTo(yearToDate);
        assertThat(calendar.window(Kind.TRAILING_12_MONTHS, end).open().day()).isEqualTo(trailing);
        assertThat(calendar.window(Kind.TRAILING_11_MONTHS, end).open().day()).isEqualTo(shared);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_month_a_fiscal_year_starts_with_its_periods_begin_there(Month yearStart) {
        FiscalCalendar calendar = new FiscalCalendar(yearStart);
        for (int month = 0; month < 12; month++) {
            YearMonth first = YearMonth.of(2024, yearStart);
            Close close = Close.of(first.plusMonths(month));

            assertThat(calendar.window(Kind.YEAR_TO_DATE, close).open()).isEqualTo(Close.of(first.minusMonths(1)));
            assertThat(calendar.window(Kind.QUARTER, close).open())
                    .isEqualTo(Close.of(first.plusMonths(month - month % 3 - 1)));
        }
    }

    @Test
    void it_is_open_to_the_left_and_closed_to_the_right() {
        Window window =
                new FiscalCalendar(Month.JANUARY).window(Kind.TRAILING_12_MONTHS, Close.of(YearMonth.of(2025, 12)));

        assertThat(window).hasToString("trailing-12-months (2024-12-31, 2025-12-31]");
    }

    @Test
    void each_kind_has_a_name_in_files() {
        assertThat(Kind.values())
                .extracting(Kind::key)
                .containsExactly("month", "quarter", "year-to-date", "trailing-12-months", "trailing-11-months");
    }

    @Test
    void it_does_not_open_where_it_closes() {
        Close close = Close.of(YearMonth.of(2025, 12));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(Kind.MONTH, close, close))
                .withMessage("window opens 2025-12-31, not before its close 2025-12-31");
    }
}
