package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    @Test
    void a_reader_that_has_gone_is_no_error() {
        assertThatCode(() -> console("Broken pipe").print("figures")).doesNotThrowAnyException();
    }

    @Test
    void a_full_disk_is_one() {
        assertThatThrownBy(() -> console("No space left on device").print("figures"))
                .isInstanceOf(Fault.class)
                .hasMessage("OUTPUT_UNWRITABLE: stdout cannot be written: No space left on device."
                        + " Send it somewhere else, or make room there.");
    }

    private static Console console(String failure) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException(failure);
            }
        };
        return new Console(new Surroundings(
                out,
                OutputStream.nullOutputStream(),
                false,
                Path.of(""),
                Map.of(),
                Clock.fixed(Program.NOW, ZoneOffset.UTC)));
    }
}
