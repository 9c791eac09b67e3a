package dev.holdfast.persistence.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A folder with the files of one embedded server, locked against every other process. The lock dies with its holder. */
final class ServerFolder {
    private static final String LOCK = "holdfast.lock";

    /** POSIX drops a process's lock when it closes any handle on the file, so a folder held here is never opened again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private ServerFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Whether a folder was made by {@link #lock}. */
    static boolean isAt(Path path) {
        return Files.isRegularFile(path.resolve(LOCK));
    }

    /** The folder, locked; empty while another process, or this one, holds it. */
    static Optional<ServerFolder> lock(Path folder) throws IOException {
        Path path = folder.toRealPath();
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new ServerFolder(path, channel));
            }
        } catch (IOException failure) {
            free(path, channel);
            throw failure;
        }
        free(path, channel);
        return Optional.empty();
    }

    Path data() {
        return path.resolve("data");
    }

    /** What the server printed since its last start or stop. */
    Path log() {
        return path.resolve("postgres.log");
    }

    /** Whether the data were once complete: a folder without this was left in the middle of its making. */
    boolean isComplete() {
        return Files.exists(complete());
    }

    void setComplete() throws IOException {
        if (!isComplete()) {
            Files.createFile(complete());
        }
    }

    void release() throws IOException {
        free(path, channel);
    }

    /** Deletes the folder with all in it, and the lock last. */
    void delete() throws IOException {
        Folders.deleteAll(data());
        Files.deleteIfExists(log());
        Files.deleteIfExists(complete());
        release();
        Folders.deleteAll(path);
    }

    private Path complete() {
        return path.resolve("complete");
    }

    private static void free(Path path, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(path);
        }
    }
}
