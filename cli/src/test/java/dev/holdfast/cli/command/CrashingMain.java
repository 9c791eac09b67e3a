package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Steps;
import dev.holdfast.cli.config.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The program, which dies at a step of a run and writes down each step it reaches. Arguments: the step, the moment and the
 * how manieth time to die at, such as {@code SEND:AFTER:2}, or {@code -}; the time; what the program is called with.
 */
final class CrashingMain {
    /** How it ends when it dies. */
    static final int DIED = 86;

    /** The file where it writes down its steps. */
    static final String STEPS = "steps.log";

    private CrashingMain() {}

    public static void main(String[] arguments) {
        Path folder = Path.of("").toAbsolutePath();
        Map<String, Integer> reached = new HashMap<>();
        Steps steps = (step, moment) -> {
            String at = step + ":" + moment;
            note(folder, at);
            if ((at + ":" + reached.merge(at, 1, Integer::sum)).equals(arguments[0])) {
                Runtime.getRuntime().halt(DIED);
            }
        };
        Surroundings surroundings = new Surroundings(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                false,
                folder,
                System.getenv(),
                Clock.fixed(Instant.parse(arguments[1]), ZoneOffset.UTC),
                steps);
        System.exit(Holdfast.run(surroundings, Arrays.copyOfRange(arguments, 2, arguments.length)));
    }

    private static void note(Path folder, String at) {
        try {
            Files.writeString(folder.resolve(STEPS), at + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
