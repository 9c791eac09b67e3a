package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Steps;
import dev.holdfast.cli.config.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The program, run in this process in a folder of its own, at noon of 15 March 2026. */
final class Program {
    static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    /** How a run ended, with what it wrote. */
    record Ended(int exitCode, String out, String err) {}

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Instant now = NOW;
    private Steps steps = Steps.UNWATCHED;

    Program(Path folder) {
        this.folder = folder;
    }

    /** The program with a file of configuration that names a database and the demo's currency. */
    static Program on(TestDatabase database, Path folder) {
        return new Program(folder).file("holdfast.yaml", "warehouse:\n  url: " + database.url() + "\n");
    }

    /** The same program, watched. */
    Program watchedBy(Steps watcher) {
        steps = watcher;
        return this;
    }

    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The same program at another time. */
    Program at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Program file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Program file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(out, err, false, folder, environment, Clock.fixed(now, ZoneOffset.UTC), steps);
        int exitCode = Holdfast.run(surroundings, arguments);
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
