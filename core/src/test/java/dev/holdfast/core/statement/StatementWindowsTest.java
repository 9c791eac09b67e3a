package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.method.Dimension;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            year starts | end     | period  | name
            1           | 2024-12 | QUARTER | Q4 24
            1           | 2025-03 | QUARTER | Q1 25
            1           | 2024-12 | MONTH   | Dec 24
            2           | 2025-01 | QUARTER | Jan 25
            4           | 2024-12 | QUARTER | Dec 24
            """)
    void a_period_has_its_number_where_the_fiscal_year_is_that_of_the_calendar(
            int yearStart, YearMonth end, Cohorts.Period period, String name) {
        StatementWindows windows = windows(yearStart, YearMonth.of(2025, 12));

        assertThat(windows.periodName(Close.of(end), period)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            year starts | close   | ends a quarter
            1           | 2025-11 | false
            1           | 2025-12 | true
            2           | 2025-12 | false
            2           | 2026-01 | true
            2           | 2026-02 | false
            """)
    void a_close_ends_a_fiscal_quarter_or_not(int yearStart, YearMonth close, boolean ends) {
        assertThat(windows(yearStart, close).isQuarterEnd()).isEqualTo(ends);
    }

    @Test
    void it_asks_for_all_that_a_statement_tells_of_them() {
        StatementWindows windows = windows(4, YearMonth.of(2025, 11));

        assertThat(windows.question())
                .isEqualTo(Question.by(Dimension.OF_STATEMENT)
                        .withMigration(Dimension.TIER)
                        .withAgainst(windows.yearAgo())
                        .withCauses()
                        .withCohorts(
                                Cohorts.of(Cohorts.Period.QUARTER, windows.calendar(), Close.of(YearMonth.of(2025, 9))))
                        .withLargest(10));
    }

    private static StatementWindows windows(int yearStart, YearMonth close) {
        return new StatementWindows(Close.of(close), new FiscalCalendar(Month.of(yearStart)));
    }
}
