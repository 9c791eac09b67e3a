package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void it_is_that_of_the_textbook(long seed) {
        Random random = new Random(seed);
        int units = 2 + random.nextInt(40);
        long[] opening = new long[units];
        long[] closing = new long[units];
        StringBuilder book = new StringBuilder();
        for (int i = 0; i < units; i++) {
            opening[i] = random.nextLong(1, 10_000);
            closing[i] = random.nextInt(3) == 0 ? opening[i] : random.nextLong(1, 12_000);
            book.append("1 | - | - | %d | %d%n".formatted(opening[i], closing[i]));
        }

        assertThat(halfWidth(Book.of(book.toString())).doubleValue())
                .isCloseTo(textbook(opening, closing), within(1e-13));
    }

    /** Ratio estimator: each unit's distance from the common ratio, squared. */
    private static double textbook(long[] opening, long[] closing) {
        double openings = LongStream.of(opening).sum();
        double ratio = LongStream.of(closing).sum() / openings;
        int units = opening.length;
        double squares = 0;
        for (int i = 0; i < units; i++) {
            squares += Math.pow(closing[i] - ratio * opening[i], 2);
        }
        return 1.96 * Math.sqrt(units / (units - 1.0) * squares) / openings;
    }

    @Test
    void units_that_all_grew_alike_leave_no_doubt() {
        assertThat(halfWidth(Book.of("""
                1 | - | - | 100 | 103
                1 | - | - | 300 | 309
                1 | - | - | 700 | 721
                """))).isZero();
    }

    @Test
    void a_few_very_different_units_leave_much() {
        assertThat(halfWidth(Book.of("""
                1 | - | - | 100 | 200
                1 | - | - | 100 | -
                """))).isEqualByComparingTo("1.96");
    }

    @Test
    void it_is_exact_where_squares_exceed_a_long() {
        assertThat(halfWidth(Book.of("""
                1 | - | - | 100000000000 | 200000000000
                1 | - | - | 100000000000 | -
                """))).isEqualByComparingTo("1.96");
    }

    @Test
    void one_unit_or_none_has_no_interval() {
        assertThat(Interval.halfWidth95(Tally.EMPTY)).isEmpty();
        assertThat(Interval.halfWidth95(Book.of("1 | - | - | 100 | 120").total()))
                .isEmpty();
        assertThat(Interval.halfWidth95(Book.of("5 | - | - | - | 120").total())).isEmpty();
        assertThat(Interval.halfWidth95(Book.of("2 | - | - | 100 | 120").total()))
                .isPresent();
    }

    private static BigDecimal halfWidth(Book book) {
        assertThat(book.total().sum(Column.UNITS)).isGreaterThan(1);
        return Interval.halfWidth95(book.total()).orElseThrow();
    }
}
