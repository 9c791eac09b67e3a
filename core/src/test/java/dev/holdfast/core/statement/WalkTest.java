package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Walk.Kind;
import dev.holdfast.core.statement.Walk.Step;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from | before | anew | overlap | now  | steps
            1.10 | 1.11   | 1.11 | 1.08    | 1.12 | LATE_DATA 0.01, MONTH_DROPPED -0.03, MONTH_ADDED 0.04
            1.10 | 1.11   | 1.06 | 1.08    | 1.12 | LATE_DATA 0.01, METHOD -0.05, MONTH_DROPPED 0.02, MONTH_ADDED 0.04
            1.10 | 1.10   | 1.10 | 1.10    | 1.10 | LATE_DATA 0, MONTH_DROPPED 0, MONTH_ADDED 0
            1.10 | 1.10   | 1.20 | 1.20    | 1.20 | LATE_DATA 0, METHOD 0.1, MONTH_DROPPED 0, MONTH_ADDED 0
            0    | 0      | 0    | 0.5     | 0    | LATE_DATA 0, MONTH_DROPPED 0.5, MONTH_ADDED -0.5
            """)
    void it_leads_from_one_statement_to_the_next_and_the_method_is_a_step_only_where_it_moves(
            String from, String before, String anew, String overlap, String now, String steps) {
        Walk walk = walk(from, before, anew, overlap, now).orElseThrow();

        assertThat(walk.steps().stream()
                        .map(step -> step.kind() + " "
                                + (step.points().signum() == 0
                                        ? "0"
                                        : step.points().stripTrailingZeros().toPlainString()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(steps);
        assertThat(walk.from()).isEqualTo(Once.reported(from));
        assertThat(walk.to()).isEqualByComparingTo(now);
        assertThat(sum(walk)).isEqualByComparingTo(new BigDecimal(now).subtract(new BigDecimal(from)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void its_steps_add_up_exactly_whatever_was_rounded(long seed) {
        Random random = new Random(seed);
        Walk walk = Walk.of(
                        new Reported(
                                Told.WINDOWS.monthAgo().close(),
                                Once.ISSUED,
                                Optional.empty(),
                                ratio(random).map(Reported::rounded),
                                ratio(random),
                                Optional.empty()),
                        new Walk.Stops(ratio(random), ratio(random), ratio(random), ratio(random)))
                .orElseThrow();

        assertThat(sum(walk))
                .isEqualTo(walk.to().subtract(walk.from().nrr().ratio().orElseThrow()));
        assertThat(walk.steps()).allMatch(step -> step.points().scale() == Retention.SCALE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void where_one_stop_is_no_cohort_there_is_no_walk(int absent) {
        String[] stops = {"1", "1", "1", "1", "1"};
        stops[absent] = "-";

        assertThat(walk(stops[0], stops[1], stops[2], stops[3], stops[4])).isEmpty();
    }

    @Test
    void a_method_that_moves_less_than_the_last_decimal_is_no_step() {
        Walk walk = walk("1", "1", "1.0000000000004", "1", "1").orElseThrow();

        assertThat(walk.step(Kind.METHOD)).isEmpty();
        assertThat(walk.step(Kind.MONTH_ADDED))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("0"));
        assertThat(walk("1", "1", "1.0000000000005", "1", "1").orElseThrow().step(Kind.METHOD))
                .contains(new BigDecimal("0.000000000001"));
    }

    private static Optional<Walk> walk(String from, String before, String anew, String overlap, String now) {
        return Walk.of(
                Once.reported(from),
                new Walk.Stops(
                        Once.retention(before), Once.retention(anew), Once.retention(overlap), Once.retention(now)));
    }

    private static BigDecimal sum(Walk walk) {
        return walk.steps().stream().map(Step::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Retention ratio(Random random) {
        return Retention.of(random.nextLong(1_000_000), 1 + random.nextLong(1_000_000));
    }
}
