package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void every_error_is_one_line_with_an_exit_code_that_is_not_done(ErrorCode code) {
        int exitCode = failures(false).report(new Fault(code, "what", "Next"));
        assertThat(err()).isEqualTo(code + ": what. Next.\n");
        assertThat(exitCode).isIn(1, 2, 3, 4, 5, 6, 75);
    }

    @Test
    void the_unexpected_is_told_without_what_it_says() {
        int exitCode = failures(false).report(new IllegalStateException("customer Acme"));
        assertThat(err())
                .matches("INTERNAL: unexpected IllegalStateException in FailuresTest.java, line \\d+\\."
                        + " This is a defect of Holdfast: run it again with --debug and report what it prints\\.\n");
        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void the_trace_is_shown_to_who_asks(@TempDir Path folder) {
        String[] call = {"measure", "--close", "2025-12-30"};
        assertThat(new Program(folder).run(call).err()).hasLineCount(1);
        assertThat(new Program(folder).with("HOLDFAST_DEBUG", "1").run(call).err())
                .contains("at dev.holdfast.core.time.Close.<init>(Close.java");
        assertThat(new Program(folder)
                        .run("measure", "--close", "2025-12-30", "--debug")
                        .err())
                .contains("at dev.holdfast.core.time.Close.<init>(Close.java");
    }

    private Failures failures(boolean trace) {
        return new Failures(
                new Console(new Surroundings(
                        OutputStream.nullOutputStream(),
                        err,
                        false,
                        Path.of(""),
                        Map.of(),
                        Clock.fixed(Program.NOW, ZoneOffset.UTC))),
                trace);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
