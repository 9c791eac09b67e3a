package dev.holdfast.persistence.database;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Finds a folder for an embedded server, and clears away what a killed process left in it. */
final class ServerFolders {
    private ServerFolders() {}

    /** Where the server's programs are unpacked to, once for all runs of a user. */
    static Path programs() throws IOException {
        return Files.createDirectories(Folders.ofUser().resolve("postgresql"));
    }

    /** A new folder; those that killed processes left behind are deleted, with their servers stopped. */
    static synchronized ServerFolder throwAway() throws IOException {
        Path parent = Files.createDirectories(Folders.ofUser().resolve("throw-away"));
        // Held so that nobody takes a folder for a leftover between its creation and its lock.
        try (FileChannel channel = FileChannel.open(
                parent.resolve("holdfast.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            for (Path entry : Folders.entries(parent)) {
                if (Files.isDirectory(entry)) {
                    deleteLeftover(entry);
                }
            }
            Path folder = parent.resolve(UUID.randomUUID().toString());
            Folders.createPrivate(folder);
            return ServerFolder.lock(folder).orElseThrow();
        }
    }

    /**
     * The folder where data are kept, with no server running in it.
     *
     * @throws Fault {@code DATABASE_IN_USE} while another process has it, {@code DATABASE_URL} where it cannot be used
     */
    static ServerFolder kept(Path path) throws IOException {
        createDirectories(path);
        if (!ServerFolder.isAt(path) && !Folders.entries(path).isEmpty()) {
            throw Address.unknown("the folder " + path + " holds other things than a database of Holdfast");
        }
        ServerFolder folder = ServerFolder.lock(path)
                .orElseThrow(() -> new Fault(
                        ErrorCode.DATABASE_IN_USE,
                        "the database in " + path + " is open in another process",
                        "Wait until it has ended, or use another folder"));
        Postmaster.in(folder.data()).ifPresent(Postmaster::stop);
        if (!folder.isComplete()) {
            Folders.deleteAll(folder.data());
        }
        return folder;
    }

    private static void createDirectories(Path path) throws IOException {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException file) {
            throw Address.unknown(path + " is no folder");
        }
    }

    private static void deleteLeftover(Path path) {
        try {
            Optional<ServerFolder> leftover = ServerFolder.lock(path);
            if (leftover.isPresent()) {
                Postmaster.in(leftover.get().data()).ifPresent(Postmaster::stop);
                leftover.get().delete();
            }
        } catch (IOException leftForTheNextStart) {
            // A leftover that cannot be deleted now keeps nobody from starting.
        }
    }
}
