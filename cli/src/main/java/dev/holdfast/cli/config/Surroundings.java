package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The world outside, handed to the program once.
 *
 * @param out for figures and data
 * @param err for everything else
 * @param isTerminal whether somebody watches {@code err}
 * @param folder the working directory, that relative paths start from
 * @param environment variables
 * @param clock the one clock
 * @param steps told of the steps of a run
 */
public record Surroundings(
        OutputStream out,
        OutputStream err,
        boolean isTerminal,
        Path folder,
        Map<String, String> environment,
        Clock clock,
        Steps steps) {
    /** Surroundings in which nobody watches the steps of a run. */
    public Surroundings(
            OutputStream out,
            OutputStream err,
            boolean isTerminal,
            Path folder,
            Map<String, String> environment,
            Clock clock) {
        this(out, err, isTerminal, folder, environment, clock, Steps.UNWATCHED);
    }

    /** Variable with the name of the warehouse's user. */
    public static final String USER = "HOLDFAST_DB_USER";

    /** Variable with the password of the warehouse's user. */
    public static final String PASSWORD = "HOLDFAST_DB_PASSWORD";

    /** Variable with the name of the register's user. */
    public static final String REGISTER_USER = "HOLDFAST_REGISTER_USER";

    /** Variable with the password of the register's user. */
    public static final String REGISTER_PASSWORD = "HOLDFAST_REGISTER_PASSWORD";

    /** Variable with the form of the log: none, text or json. */
    public static final String LOG = "HOLDFAST_LOG";

    /** Variable that, set to 1, shows the trace of an error. */
    public static final String DEBUG = "HOLDFAST_DEBUG";

    /** Variable with the password of the mail server's user. */
    public static final String SMTP_PASSWORD = "HOLDFAST_SMTP_PASSWORD";

    /**
     * A secret: the value of a variable or, where it has none, what stands in the file that {@code NAME_FILE} names. A line
     * break at its end is not part of it.
     *
     * @throws Fault {@code CONFIG_INVALID} where both are set, or the file cannot be read
     */
    public Optional<String> secret(String name) {
        Optional<String> file = variable(name + "_FILE");
        if (file.isPresent() && variable(name).isPresent()) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    name + " and " + name + "_FILE are both set",
                    "Keep one of them, so that it is clear which holds");
        }
        return file.map(path -> read(name, folder.resolve(path))).or(() -> variable(name));
    }

    private static String read(String name, Path file) {
        try {
            String text = Files.readString(file);
            return text.endsWith("\n") ? text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1)) : text;
        } catch (IOException unreadable) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "the file " + file + " that " + name + "_FILE names cannot be read",
                    "Let it hold the secret as UTF-8 and nothing else, and let the program's user read it",
                    unreadable);
        }
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
