package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_terminal_sees_the_task_and_then_a_clean_line() {
        assertThat(Watch.during(surroundings(true), "Rendering", () -> "done")).isEqualTo("done");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Rendering 100%")
                .endsWith("\r");
    }

    @Test
    void nothing_else_sees_anything() {
        assertThat(Watch.during(surroundings(false), "Rendering", () -> "done")).isEqualTo("done");
        assertThat(err.size()).isZero();
    }

    private Surroundings surroundings(boolean isTerminal) {
        return new Surroundings(
                OutputStream.nullOutputStream(),
                err,
                isTerminal,
                Path.of(""),
                Map.of(),
                Clock.fixed(Program.NOW, ZoneOffset.UTC));
    }
}
