package dev.holdfast.persistence.database;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, on this machine only. It stops when it is closed or the program ends; what a killed
 * program left is cleared away by the next.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final boolean kept;
    private final Thread end = new Thread(this::stop, "embedded-postgresql-end");
    private @Nullable EmbeddedPostgres server;
    private boolean stopped;

    private EmbeddedServer(ServerFolder folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** A server whose data are deleted when it is closed. */
    static EmbeddedServer throwAway() {
        try {
            return new EmbeddedServer(ServerFolders.throwAway(), false).started();
        } catch (IOException failure) {
            throw broken("no folder for its data: " + failure.getMessage(), failure);
        }
    }

    /**
     * A server whose data stay in a folder.
     *
     * @throws Fault {@code DATABASE_IN_USE}, {@code DATABASE_URL}, or {@code DATABASE_FAILED} where it does not start
     */
    static EmbeddedServer kept(Path path) {
        try {
            return new EmbeddedServer(ServerFolders.kept(path), true).started();
        } catch (IOException failure) {
            throw Address.unknown("data cannot be kept in " + path + ": " + failure);
        }
    }

    synchronized String url() {
        if (server == null) {
            throw new IllegalStateException("the embedded server has stopped");
        }
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, or has run.
        }
        stop();
    }

    private synchronized EmbeddedServer started() throws IOException {
        Runtime.getRuntime().addShutdownHook(end);
        try {
            server = builder().start();
            folder.setComplete();
            return this;
        } catch (IOException | RuntimeException | ExceptionInInitializerError failure) {
            String lastWords = lastWords();
            close();
            throw broken(lastWords, failure);
        }
    }

    private EmbeddedPostgres.Builder builder() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(ServerFolders.programs().toFile())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                .setOutputRedirector(Redirect.appendTo(folder.log().toFile()));
        ServerSettings.initial().forEach(builder::setLocaleConfig);
        ServerSettings.running(kept).forEach(builder::setServerConfig);
        return builder;
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            Optional<ProcessHandle> process = Postmaster.in(folder.data());
            if (server != null) {
                server.close();
            }
            process.ifPresent(Postmaster::stop);
            if (kept) {
                folder.release();
            } else {
                folder.delete();
            }
        } catch (IOException leftForTheNextStart) {
            // The next start clears it away; there is nothing to be done here.
        }
    }

    /** Its last error, or else its last line. */
    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(folder.log()).reversed();
            return lines.stream()
                    .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                    .findFirst()
                    .or(() -> lines.stream().findFirst())
                    .map(line -> "it said: " + line.strip())
                    .orElse("it said nothing");
        } catch (IOException unreadable) {
            return "it said nothing";
        }
    }

    private static Fault broken(String why, Throwable cause) {
        return new Fault(
                ErrorCode.DATABASE_FAILED,
                "the embedded PostgreSQL did not start, " + why,
                "Look for room on the disk and at who owns the folder, or name a server with --db"
                        + " jdbc:postgresql://HOST:5432/DATABASE",
                cause);
    }
}
