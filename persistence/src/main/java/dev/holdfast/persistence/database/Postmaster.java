package dev.holdfast.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The process of an embedded server, which outlives a killed owner. */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    private Postmaster() {}

    /** The process of the server that runs on a data folder, if one does. */
    static Optional<ProcessHandle> in(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // Its first line is the process, its third the second in which it started.
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        long process = Long.parseLong(lines.get(0).trim());
        Instant start = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
        return ProcessHandle.of(process).filter(handle -> isServer(handle, start));
    }

    /** Tells a server to stop, unless it does already, and waits until it has gone. */
    static void stop(ProcessHandle process) {
        process.destroy();
        if (!hasGone(process)) {
            process.destroyForcibly();
            hasGone(process);
        }
    }

    /** Whether the process is the one that wrote the file, and no later one that was given its number. */
    private static boolean isServer(ProcessHandle process, Instant start) {
        ProcessHandle.Info info = process.info();
        boolean named =
                info.command().map(command -> command.contains("postgres")).orElse(false);
        return named
                && info.startInstant()
                        .map(started -> Duration.between(started, start).abs().compareTo(CLOCK_STEP) < 0)
                        .orElse(true);
    }

    private static boolean hasGone(ProcessHandle process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a process of ours still runs. What has ended stays "alive", without a program, until its parent collects it:
     * in a container whose first process collects none, for ever.
     */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
