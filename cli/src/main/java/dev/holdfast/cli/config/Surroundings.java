package dev.holdfast.cli.config;

import java.io.OutputStream;
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

    /** Variable that, set to 1, shows the trace of an error. */
    public static final String DEBUG = "HOLDFAST_DEBUG";

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
