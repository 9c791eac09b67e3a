package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementWindowsTest {
    @Test
    void a_statement_is_made_of_these_windows() {
        StatementWindows windows = windows(1, YearMonth.of(2025, 11));

        assertThat(windows.headline()).hasToString("trailing-12-months (2024-11-30, 2025-11-30]");
        assertThat(windows.yearAgo()).hasToString("trailing-12-months (2023-11-30, 2024-11-30]");
        assertThat(windows.monthAgo()).hasToString("trailing-12-months (2024-10-31, 2025-10-31]");
        assertThat(windows.month()).hasToString("month (2025-10-31, 2025-11-30]");
        assertThat(windows.monthYearAgo()).hasToString("month (2024-10-31, 2024-11-30]");
        assertThat(windows.quarter()).hasToString("quarter (2025-06-30, 2025-09-30]");
        assertThat(windows.quarterYearAgo()).hasToString("quarter (2024-06-30, 2024-09-30]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            year starts | close   | quarter opens | quarter closes
            1           | 2025-01 | 2024-09       | 2024-12
            1           | 2025-02 | 2024-09       | 2024-12
            1           | 2025-03 | 2024-12       | 2025-03
            1           | 2025-04 | 2024-12       | 2025-03
            1           | 2025-05 | 2024-12       | 2025-03
            1           | 2025-06 | 2025-03       | 2025-06
            1           | 2025-07 | 2025-03       | 2025-06
            1           | 2025-08 | 2025-03       | 2025-06
            1           | 2025-09 | 2025-06       | 2025-09
            1           | 2025-10 | 2025-06       | 2025-09
            1           | 2025-11 | 2025-06       | 2025-09
            1           | 2025-12 | 2025-09       | 2025-12
            2           | 2025-01 | 2024-10       | 2025-01
            2           | 2025-02 | 2024-10       | 2025-01
            2           | 2025-03 | 2024-10       | 2025-01
            2           | 2025-04 | 2025-01       | 2025-04
            3           | 2025-01 | 2024-08       | 2024-11
            3           | 2025-02 | 2024-11       | 2025-02
            12          | 2025-11 | 2025-08       | 2025-11
            12          | 2025-12 | 2025-08       | 2025-11
            """)
    void the_quarter_is_the_last_complete_one(int yearStart, YearMonth close, YearMonth opens, YearMonth closes) {
        assertThat(windows(yearStart, close).quarter())
                .isEqualTo(new Window(Window.Kind.QUARTER, Close.of(opens), Close.of(closes)));
    }

    @Test
    void the_trend_has_24_months_oldest_first_and_ends_with_the_headline() {
        StatementWindows windows = windows(1, YearMonth.of(2025, 12));
        List<Window> trend = windows.trend();

        assertThat(trend).hasSize(24).endsWith(windows.monthAgo(), windows.headline());
        assertThat(trend.getFirst()).hasToString("trailing-12-months (2023-01-31, 2024-01-31]");
        assertThat(trend).extracting(Window::close).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void all_of_them_are_measured_once_the_headline_first() {
        StatementWindows windows = windows(1, YearMonth.of(2025, 11));

        assertThat(windows.all())
                .startsWith(windows.headline())
                .doesNotHaveDuplicates()
                .containsAll(windows.trend())
                .contains(
                        windows.yearAgo(),
                        windows.monthAgo(),
                        windows.month(),
                        windows.monthYearAgo(),
                        windows.quarter(),
                        windows.quarterYearAgo(),
                        windows.overlap())
                .hasSize(29);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01", "2025-02", "2025-03", "2024-02", "2024-03", "2025-12"})
    void the_overlap_opens_as_the_headline_and_closes_as_the_year_a_month_ago(YearMonth close) {
        StatementWindows windows = windows(7, close);

        assertThat(windows.overlap())
                .isEqualTo(new Window(
                        Window.Kind.TRAILING_11_MONTHS,
                        windows.headline().open(),
                        windows.monthAgo().close()));
    }

    private static StatementWindows windows(int yearStart, YearMonth close) {
        return new StatementWindows(Close.of(close), new FiscalCalendar(Month.of(yearStart)));
    }
}
