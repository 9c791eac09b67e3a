package dev.holdfast.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 75})
    void grow_from_five_minutes_to_an_hour(int exitCode) {
        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 1_000_000).mapToObj(failures -> Pauses.after(exitCode, failures)))
                .extracting(Duration::toMinutes)
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L, 60L);
    }

    @Test
    void an_approval_is_looked_for_every_quarter_of_an_hour() {
        assertThat(Pauses.after(5, 0)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Pauses.after(5, 100)).isEqualTo(Duration.ofMinutes(15));
    }
}
