package dev.holdfast.cli;

import dev.holdfast.cli.command.Holdfast;
import dev.holdfast.cli.config.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** The program {@code holdfast}: the only place that knows the machine's streams, folder, variables and clock. */
public final class Main {
    /** Set by the launcher, which can ask whether stderr is a terminal; Java cannot. */
    private static final String WATCHED = "holdfast.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = new Surroundings(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean(WATCHED),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Clock.systemUTC());
        // Libraries translate their messages; an error should read alike everywhere, and be found by its words.
        Locale.setDefault(Locale.ROOT);
        System.exit(Holdfast.run(surroundings, arguments));
    }
}
