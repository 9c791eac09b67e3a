package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.holdfast.core.balance.Points.Point;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit's MRR at three month ends of 2025, and at one of them at two rates. */
class PointsTest {
    private static final Close JANUARY = Close.of(YearMonth.of(2025, 1));
    private static final Close FEBRUARY = Close.of(YearMonth.of(2025, 2));
    private static final Close MARCH = Close.of(YearMonth.of(2025, 3));
    private static final Map<String, Rate> WEAK = rates("1.1");
    private static final Map<String, Rate> STRONG = rates("1.2");
    private static final List<Point> ASKED = List.of(
            new Point(MARCH, WEAK),
            new Point(JANUARY, WEAK),
            new Point(FEBRUARY, STRONG),
            new Point(FEBRUARY, WEAK),
            new Point(JANUARY, WEAK));

    private final Points points = new Points(ASKED, new Holdings(3, 0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from       | to         | January | February | March
            2025-01-31 |            | 1       | 1        | 1
            2025-01-31 | 2025-02-28 | 1       | 0        | 0
            2025-01-31 | 2025-03-01 | 1       | 1        | 0
            2025-01-30 | 2025-01-31 | 0       | 0        | 0
            2025-01-30 | 2025-02-01 | 1       | 0        | 0
            2025-02-01 | 2025-03-31 | 0       | 1        | 0
            2025-02-01 | 2025-04-01 | 0       | 1        | 1
            2025-03-31 | 2025-04-01 | 0       | 0        | 1
            2025-04-01 |            | 0       | 0        | 0
            2024-01-01 | 2024-12-31 | 0       | 0        | 0
            2025-02-28 | 2025-02-28 | 0       | 0        | 0
            """)
    void a_version_counts_at_the_closes_of_its_days(
            LocalDate from, @Nullable LocalDate to, long january, long february, long march) {
        points.read(unit(item("USD", 1, from, to)));

        assertThat(mrr(JANUARY, WEAK)).isEqualTo(january);
        assertThat(mrr(FEBRUARY, WEAK)).isEqualTo(february);
        assertThat(mrr(FEBRUARY, STRONG)).isEqualTo(february);
        assertThat(mrr(MARCH, WEAK)).isEqualTo(march);
    }

    @Test
    void a_close_at_some_rates_is_one_point_however_often_it_is_asked_for() {
        assertThat(points.size()).isEqualTo(4);
        assertThat(points.at(points.of(ASKED.getFirst()))).isEqualTo(ASKED.getFirst());
        assertThat(points.of(ASKED.get(1))).isEqualTo(points.of(ASKED.getLast()));
    }

    @Test
    void each_version_is_rounded_by_itself_at_the_rates_of_its_point() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        points.read(unit(item("EUR", 4, start, null), item("EUR", 4, start, null), item("USD", 5, start, null)));

        assertThat(mrr(FEBRUARY, WEAK)).isEqualTo(4 + 4 + 5);
        assertThat(mrr(FEBRUARY, STRONG)).isEqualTo(5 + 5 + 5);
        assertThat(mrr(MARCH, WEAK)).isEqualTo(13);
    }

    @Test
    void what_has_no_rate_at_a_point_counts_as_nothing_there() {
        Points some = new Points(
                List.of(
                        new Point(JANUARY, Map.of()),
                        new Point(FEBRUARY, WEAK),
                        new Point(MARCH, Map.of("USD", Rate.ONE))),
                new Holdings(3, 0));
        some.read(unit(item("EUR", 10, LocalDate.of(2024, 1, 1), null)));

        assertThat(LongStream.of(0, 1, 2).map(place -> some.mrr((int) place))).containsExactly(0L, 11L, 0L);
    }

    @Test
    void the_next_unit_begins_with_nothing() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        points.read(unit(item("USD", 5, start, null), paused(start, null)));
        points.read(unit());

        for (int place = 0; place < points.size(); place++) {
            assertThat(points.mrr(place)).isZero();
            assertThat(points.isPaused(place)).isFalse();
            assertThat(points.isGone(place)).isTrue();
        }
    }

    @Test
    void a_pause_counts_where_nothing_is_paid() {
        points.read(unit(
                item("USD", 5, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 2, 1)),
                paused(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 3, 1))));

        assertThat(points.isPaused(place(JANUARY, WEAK))).isFalse();
        assertThat(points.isGone(place(JANUARY, WEAK))).isFalse();
        assertThat(points.isPaused(place(FEBRUARY, WEAK))).isTrue();
        assertThat(points.isGone(place(FEBRUARY, WEAK))).isFalse();
        assertThat(points.isPaused(place(MARCH, WEAK))).isFalse();
        assertThat(points.isGone(place(MARCH, WEAK))).isTrue();
        assertThat(mrr(FEBRUARY, WEAK)).isZero();
    }

    @Test
    void a_point_that_was_not_asked_for_is_an_error() {
        assertThatNullPointerException()
                .isThrownBy(() -> points.of(new Point(MARCH, STRONG)))
                .withMessage("a point that was asked for");
    }

    private int place(Close close, Map<String, Rate> rates) {
        return points.of(new Point(close, rates));
    }

    private long mrr(Close close, Map<String, Rate> rates) {
        return points.mrr(place(close, rates));
    }

    private static Map<String, Rate> rates(String euro) {
        return Map.of("USD", Rate.ONE, "EUR", Rate.of(new BigDecimal(euro)));
    }

    private static Unit unit(ItemVersion... versions) {
        return new Unit("u", null, List.of(versions));
    }

    private static ItemVersion item(String currency, long monthly, LocalDate from, @Nullable LocalDate to) {
        return new ItemVersion(
                new Customer("u", null), Standing.PAID, currency, new Amount(monthly), Days.of(from, to), null);
    }

    private static ItemVersion paused(LocalDate from, @Nullable LocalDate to) {
        return new ItemVersion(new Customer("u", null), Standing.PAUSED, "USD", new Amount(7), Days.of(from, to), null);
    }
}
