package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Walk;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.123 | -0.001 -0.013 0.016  | 112.3 −0.1 −1.3 +1.6 112.5
                    1.123 | 0 0 0                | 112.3 0.0 0.0 0.0 112.3
                    1.123 | 0.0004 0.0004 0.0004 | 112.30 +0.04 +0.04 +0.04 112.42
                    1.123 | -0.0004 0 0          | 112.3 0.0 0.0 0.0 112.3
                    1     | 11.5 0 0             | 100.0 +1,150.0 0.0 0.0 1,250.0
                    0.02  | -0.05 0 0            | 2.0 −5.0 0.0 0.0 −3.0
                    """)
    void takes_one_more_decimal_where_the_parts_would_not_add_up(String from, String steps, String printed) {
        Walk walk = walk(from, steps);
        WalkNumbers numbers = WalkNumbers.of(walk);
        String text = numbers.level(numbers.from()) + " "
                + walk.steps().stream().map(step -> numbers.step(step.points())).collect(Collectors.joining(" "))
                + " " + numbers.level(walk.to());
        assertThat(text).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"1.123, -0.001 -0.013 0.016", "1.1, 0 0 0", "0.001, 5 -4 0", "0.02, -0.05 0.1 0"})
    void keeps_every_level_inside_the_bars(String from, String steps) {
        Walk walk = walk(from, steps);
        WalkNumbers numbers = WalkNumbers.of(walk);
        BigDecimal level = numbers.from();
        assertThat(numbers.place(level)).isBetween(0.0, 1.0);
        for (Walk.Step step : walk.steps()) {
            double before = numbers.place(level);
            level = level.add(step.points());
            double after = numbers.place(level);
            assertThat(after).isBetween(0.0, 1.0);
            assertThat(Math.signum(after - before)).isEqualTo(step.points().signum());
        }
    }

    @Test
    void breaks_the_axis_only_where_zero_is_far() {
        assertThat(WalkNumbers.of(walk("1.1", "0 0.01 0")).isBroken()).isTrue();
        assertThat(WalkNumbers.of(walk("0.001", "5 0 0")).isBroken()).isFalse();
    }

    private static Walk walk(String from, String points) {
        List<Walk.Kind> kinds = List.of(Walk.Kind.LATE_DATA, Walk.Kind.MONTH_DROPPED, Walk.Kind.MONTH_ADDED);
        List<BigDecimal> steps =
                Arrays.stream(points.split(" ", -1)).map(BigDecimal::new).toList();
        Retention nrr = new Retention.Measured(new BigDecimal(from));
        return new Walk(
                new Reported(
                        Close.of(YearMonth.of(2026, 9)),
                        Instant.parse("2026-10-03T06:00:00Z"),
                        Optional.empty(),
                        nrr,
                        nrr,
                        Optional.empty()),
                IntStream.range(0, 3)
                        .mapToObj(i -> new Walk.Step(kinds.get(i), steps.get(i)))
                        .toList(),
                steps.stream().reduce(new BigDecimal(from), BigDecimal::add));
    }
}
