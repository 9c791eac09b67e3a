package dev.holdfast.docs;

import dev.holdfast.cli.command.Holdfast;
import dev.holdfast.cli.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The program, run in this process in a folder, at noon of 15 March 2026 unless another time is given. */
record Program(Path folder, Instant now, Map<String, String> environment) {
    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    /** How a run ended, with what it wrote. */
    record Ended(int exitCode, String out, String err) {}

    Program(Path folder) {
        this(folder, NOW);
    }

    Program(Path folder, Instant now) {
        this(folder, now, Map.of());
    }

    Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Holdfast.run(surroundings(out, err), arguments);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Surroundings surroundings(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Surroundings(out, err, false, folder, environment, Clock.fixed(now, ZoneOffset.UTC));
    }
}
