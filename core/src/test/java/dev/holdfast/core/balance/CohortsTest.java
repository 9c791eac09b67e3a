package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.core.balance.CohortTally.Cohort;
import dev.holdfast.core.balance.Cohorts.Period;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.history.WorkedHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of the units that began in each period, and who paid most. */
class CohortsTest {
    private static final int SEEDS = 60;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @Test
    void a_unit_stays_in_the_quarter_in_which_it_first_paid() {
        WorkedHistory units = WorkedHistory.of("""
                customer | status | amount | from       | to
                one      |        | 100    | 2025-01-01 | 2025-06-01
                one      |        | 130    | 2025-06-01 |
                two      |        | 50     | 2025-03-31 | 2025-09-30
                two      |        | 60     | 2025-11-01 |
                three    |        | 20     | 2025-04-01 | 2025-05-01
                four     | paused | 8      | 2025-01-01 | 2025-06-01
                four     |        | 8      | 2025-06-01 | 2025-08-01
                four     | paused | 8      | 2025-08-01 |
                five     |        | 5      | 2025-12-31 |
                never    | paused | 9      | 2025-01-01 |
                """);

        // By quarter of the first MRR: how many began; then units and MRR at the end of it and of each later one.
        assertThat(lastRows(units, 4))
                .containsExactly(
                        "2: 2 150, 2 180, 1 130, 2 190", // one and two; two is away at the close of September
                        "2: 1 8, 1 0, 1 0", // three is gone at its quarter's end; four is paused from August
                        "0: 0 0, 0 0", //
                        "1: 1 5");
    }

    @Test
    void it_is_followed_at_the_rates_of_the_headlines_open_or_at_its_own() {
        WorkedHistory euro = WorkedHistory.of("""
                        amount | currency | from
                        100    | EUR      | 2025-07-01
                        """)
                .rate("EUR", "2024-12-31", "1.1")
                .rate("EUR", "2025-09-30", "1.3")
                .rate("EUR", "2025-12-31", "1.2");

        assertThat(lastRows(euro, 2)).containsExactly("1: 1 110, 1 110", "0: 0 0");
        assertThat(lastRows(euro.with("currency-mode=spot"), 2)).containsExactly("1: 1 130, 1 120", "0: 0 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            period  | year starts | close   | count | first   | last
            QUARTER | 1           | 2025-12 | 12    | 2023-03 | 2025-12
            QUARTER | 1           | 2025-11 | 12    | 2022-12 | 2025-09
            QUARTER | 2           | 2025-12 | 12    | 2023-01 | 2025-10
            MONTH   | 2           | 2025-12 | 24    | 2024-01 | 2025-12
            """)
    void they_are_the_last_complete_periods(
            Period period, int yearStarts, YearMonth close, int count, YearMonth first, YearMonth last) {
        Cohorts cohorts = Cohorts.of(period, new FiscalCalendar(Month.of(yearStarts)), Close.of(close));

        assertThat(cohorts.closes()).hasSize(count).startsWith(Close.of(first)).endsWith(Close.of(last));
        assertThat(cohorts.before(0)).isEqualTo(Close.of(first.minusMonths(period == Period.MONTH ? 1 : 3)));
    }

    @Test
    void a_day_before_the_first_period_and_one_after_the_last_is_in_none() {
        Cohorts cohorts = Cohorts.of(Period.MONTH, new FiscalCalendar(Month.JANUARY), close(2025, 12));

        assertThat(cohorts.of(close(2023, 12).epochDay())).isEqualTo(-1);
        assertThat(cohorts.of(close(2023, 12).epochDay() + 1)).isZero();
        assertThat(cohorts.of(close(2025, 11).epochDay())).isEqualTo(22);
        assertThat(cohorts.of(close(2025, 12).epochDay())).isEqualTo(23);
        assertThat(cohorts.of(close(2025, 12).epochDay() + 1)).isEqualTo(-1);
    }

    @Test
    void closes_without_rates_cannot_be_followed() {
        History history = WorkedHistory.of("amount | from\n1 | 2025-01-01").history();
        RatedWindows rated = RatedWindows.of(
                new HistoryUnits(history).rated(history.windows()).all());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rated.cohortPoint(close(2025, 12)))
                .withMessage("no rates to follow cohorts to 2025-12-31");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_last_column_and_those_who_began_before_make_the_closing(long seed) {
        History history = RandomHistory.of(seed);
        Cohorts months = Cohorts.of(Period.MONTH, history.method().calendar(), history.close());
        Measuring asked = Measuring.following(history, months);
        Measuring older = asked.with(asked.units().stream()
                .filter(unit -> unit.firstPaidDay() <= months.before(0).epochDay())
                .toList());

        Amount last = asked.tallies().details().cohorts().orElseThrow().rows().stream()
                .map(row -> row.kept().getLast().mrr())
                .reduce(Amount.ZERO, Amount::plus);

        assertThat(last.plus(closing(older, history))).isEqualTo(closing(asked, history));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_largest_are_the_first_by_opening_and_make_no_more_than_all(long seed) {
        History history = RandomHistory.of(seed);
        Tallies tallies = Measuring.of(history).tallies();
        List<UnitShare> largest = tallies.details().largest();
        Tally total = tallies.total(history.windows().getFirst());
        Amount sum = largest.stream().map(UnitShare::opening).reduce(Amount.ZERO, Amount::plus);

        assertThat(largest)
                .hasSize(Math.toIntExact(Math.min(10, total.sum(Column.OPENING_UNITS))))
                .isSortedAccordingTo(UnitShare.LARGEST_FIRST);
        assertThat(sum).isLessThanOrEqualTo(total.amount(Column.OPENING));
        if (total.sum(Column.OPENING_UNITS) <= 10) {
            assertThat(sum).isEqualTo(total.amount(Column.OPENING));
        }
    }

    private static Amount closing(Measuring measuring, History history) {
        return measuring.tallies().total(history.windows().getFirst()).amount(Column.CLOSING);
    }

    private static List<String> lastRows(WorkedHistory units, int count) {
        List<Cohort> rows =
                Worked.tallies(units).details().cohorts().orElseThrow().rows();
        return rows.subList(rows.size() - count, rows.size()).stream()
                .map(row -> row.units() + ": "
                        + row.kept().stream()
                                .map(kept -> kept.units() + " "
                                        + kept.mrr()
                                                .decimal()
                                                .stripTrailingZeros()
                                                .toPlainString())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static Close close(int year, int month) {
        return Close.of(YearMonth.of(year, month));
    }
}
