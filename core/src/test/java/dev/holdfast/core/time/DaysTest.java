package dev.holdfast.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from       | to         | day        | in force
            2024-02-29 | 2024-03-31 | 2024-02-28 | false
            2024-02-29 | 2024-03-31 | 2024-02-29 | true
            2024-02-29 | 2024-03-31 | 2024-03-30 | true
            2024-02-29 | 2024-03-31 | 2024-03-31 | false
            2024-02-29 |            | 2999-12-31 | true
            2024-02-29 | 2024-02-29 | 2024-02-29 | false
            """, useHeadersInDisplayName = true)
    void a_version_is_in_force_from_its_first_day_until_before_its_end(
            LocalDate from, @Nullable LocalDate to, LocalDate day, boolean inForce) {
        assertThat(Days.of(from, to).contains(Math.toIntExact(day.toEpochDay())))
                .isEqualTo(inForce);
    }

    @Test
    void a_range_that_ends_where_it_begins_is_empty() {
        LocalDate day = LocalDate.of(2024, 2, 29);

        assertThat(Days.of(day, day).isEmpty()).isTrue();
        assertThat(Days.of(day, day.plusDays(1)).isEmpty()).isFalse();
        assertThat(Days.of(day, null)).isEqualTo(new Days(19_782, Days.OPEN_END));
    }

    @Test
    void of_a_range_only_what_is_not_before_another_day_is_left() {
        Days days = new Days(10, 20);

        assertThat(days.since(9)).isEqualTo(days);
        assertThat(days.since(10)).isEqualTo(days);
        assertThat(days.since(11)).isEqualTo(new Days(11, 20));
        assertThat(days.since(19)).isEqualTo(new Days(19, 20));
        assertThat(days.since(20)).isEqualTo(new Days(20, 20));
        assertThat(days.since(99)).isEqualTo(new Days(20, 20));
        assertThat(new Days(10, Days.OPEN_END).since(99)).isEqualTo(new Days(99, Days.OPEN_END));
    }

    @Test
    void a_range_does_not_end_before_it_starts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Days.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 2, 29)))
                .withMessage("range ends 2024-02-29, before it starts 2024-03-01");
    }
}
