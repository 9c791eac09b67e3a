package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.RandomMethod;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import dev.holdfast.core.time.Window.Kind;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AveragingTest {
    private static final FiscalCalendar CALENDAR = new FiscalCalendar(Month.JANUARY);
    private static final Close CLOSE = Close.of(YearMonth.of(2025, 11));
    private static final Window YEAR = CALENDAR.window(Kind.TRAILING_12_MONTHS, CLOSE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            fiscal year starts | close   | quarter ends
            1                  | 2025-12 | 2025-12, 2025-09, 2025-06, 2025-03
            1                  | 2025-11 | 2025-09, 2025-06, 2025-03, 2024-12
            1                  | 2025-10 | 2025-09, 2025-06, 2025-03, 2024-12
            2                  | 2025-10 | 2025-10, 2025-07, 2025-04, 2025-01
            2                  | 2025-12 | 2025-10, 2025-07, 2025-04, 2025-01
            3                  | 2025-01 | 2024-11, 2024-08, 2024-05, 2024-02
            12                 | 2025-02 | 2025-02, 2024-11, 2024-08, 2024-05
            """)
    void four_quarters_end_on_or_before_the_close_by_the_fiscal_year(int start, String close, String ends) {
        FiscalCalendar calendar = new FiscalCalendar(Month.of(start));
        Window year = calendar.window(Kind.TRAILING_12_MONTHS, Close.of(YearMonth.parse(close)));

        List<Window> parts = Averaging.MEAN_OF_4_QUARTERS.parts(year, calendar);

        assertThat(parts).extracting(Window::kind).containsOnly(Kind.TRAILING_12_MONTHS);
        assertThat(parts)
                .extracting(Window::close)
                .containsExactlyElementsOf(Arrays.stream(ends.split(", ", -1))
                        .map(YearMonth::parse)
                        .map(Close::of)
                        .toList());
        assertThat(parts).allMatch(part -> part.open().equals(part.close().minusMonths(12)));
    }

    @Test
    void twelve_month_ends_are_each_held_against_their_year_before() {
        List<Window> parts = Averaging.WEIGHTED_MEAN_OF_12.parts(YEAR, CALENDAR);

        assertThat(parts).hasSize(12).startsWith(YEAR).allMatch(part -> part.kind() == Kind.TRAILING_12_MONTHS);
        assertThat(parts).extracting(Window::close).startsWith(CLOSE, CLOSE.minusMonths(1));
        assertThat(parts.getLast().close()).isEqualTo(CLOSE.minusMonths(11));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAINED", "WEIGHTED_MONTH_POW_12"})
    void twelve_months_lead_without_a_gap_from_open_to_close(Averaging averaging) {
        List<Window> parts = averaging.parts(YEAR, CALENDAR);

        assertThat(parts).hasSize(12).allMatch(part -> part.kind() == Kind.MONTH);
        assertThat(parts.getFirst().close()).isEqualTo(YEAR.close());
        assertThat(parts.getLast().open()).isEqualTo(YEAR.open());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).close()).isEqualTo(parts.get(i - 1).open());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRAILING_12_MONTHS")
    void no_other_window_is_averaged(Kind kind) {
        Window window = CALENDAR.window(kind, CLOSE);

        assertThat(Averaging.values())
                .allSatisfy(averaging ->
                        assertThat(averaging.parts(window, CALENDAR)).isEmpty());
    }

    @Test
    void none_averages_nothing() {
        assertThat(Averaging.NONE.parts(YEAR, CALENDAR)).isEmpty();
    }

    @Test
    void the_method_says_which() {
        assertThat(RandomMethod.values(Setting.AVERAGING))
                .extracting(value ->
                        Method.standard().with(Setting.AVERAGING, value).averaging())
                .containsExactly(Averaging.values());
    }
}
