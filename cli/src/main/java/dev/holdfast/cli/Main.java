package dev.holdfast.cli;

import dev.holdfast.cli.command.Holdfast;
import dev.holdfast.cli.config.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** The program {@code holdfast}: the only place that knows the machine's streams, folder, variables and clock. */
public final class Main {
    /** Set by the launcher, which can ask whether stderr is a terminal; Java cannot. */
    private static final String WATCHED = "holdfast.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        UntilStopped err = new UntilStopped(new FileOutputStream(FileDescriptor.err));
        Runtime.getRuntime().addShutdownHook(new Thread(err::stop));
        Surroundings surroundings = new Surroundings(
                new FileOutputStream(FileDescriptor.out),
                err,
                Boolean.getBoolean(WATCHED),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Clock.systemUTC());
        // Libraries translate their messages; an error should read alike everywhere, and be found by its words.
        Locale.setDefault(Locale.ROOT);
        System.exit(Holdfast.run(surroundings, arguments));
    }

    /** Who stops the program does not want to hear what broke by that, such as a connection to a server that ends too. */
    private static final class UntilStopped extends FilterOutputStream {
        private volatile boolean stopped;

        UntilStopped(OutputStream stream) {
            super(stream);
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void write(int unit) throws IOException {
            if (!stopped) {
                out.write(unit);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!stopped) {
                out.write(bytes, offset, length);
            }
        }
    }
}
