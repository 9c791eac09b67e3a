package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.document.Streamed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder that receives documents whole: a reader sees the old file or the new one, never a part. */
public record OutputFolder(Path path) {
    private static final Pattern BESIDE = Pattern.compile("\\..+\\.([0-9]{1,18})\\.tmp");

    /**
     * Makes the folder where it is missing and shows that it can be written, before anything costs time.
     *
     * @throws Fault {@code OUTPUT_UNWRITABLE}
     */
    public void prepare() {
        try {
            Files.createDirectories(path);
            discardLeftovers();
            Path probe = beside("holdfast");
            Files.write(probe, new byte[0]);
            Files.delete(probe);
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    /** A folder in this one. */
    OutputFolder below(String name) {
        return new OutputFolder(path.resolve(name));
    }

    /** Takes away what {@link #write} put there, and the folder where nothing else is in it. */
    void remove(List<Document> documents) {
        try {
            for (Document document : documents) {
                Files.deleteIfExists(path.resolve(document.name()));
            }
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            // Somebody keeps something there, or looks at it: it is his now.
        }
    }

    /** Whether a file of a name is there and holds just this. */
    boolean holds(String name, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(path.resolve(name)), content);
        } catch (IOException missing) {
            return false;
        }
    }

    /**
     * Writes every document beside its place, and only then moves them there, replacing older ones.
     *
     * @return where they are, in their order
     * @throws Fault {@code OUTPUT_UNWRITABLE}; then no document was replaced, unless the disk failed between two moves
     */
    public List<Path> write(List<Document> documents) {
        return stream(documents.stream().map(Streamed::of).toList());
    }

    /** As above, of files that are not held. */
    List<Path> stream(List<Streamed> documents) {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Streamed document : documents) {
                Path beside = beside(document.name());
                written.put(beside, path.resolve(document.name()));
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(beside))) {
                    document.content().writeTo(to);
                }
            }
            requireReplaceable(written.values());
            for (Map.Entry<Path, Path> move : written.entrySet()) {
                move(move.getKey(), move.getValue());
            }
            return List.copyOf(written.values());
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        } finally {
            written.keySet().forEach(OutputFolder::discard);
        }
    }

    // A killed process cannot tidy up after itself.
    private void discardLeftovers() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, ".*.tmp")) {
            for (Path entry : entries) {
                Matcher name = BESIDE.matcher(entry.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    // Not a temporary file of Java's, which only its owner could read after the move.
    private Path beside(String name) {
        return path.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    }

    // What a move would find out too late, when others have been moved.
    private static void requireReplaceable(Collection<Path> targets) throws IOException {
        for (Path target : targets) {
            if (Files.isDirectory(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path leftOver) {
        try {
            Files.deleteIfExists(leftOver);
        } catch (IOException gone) {
            leftOver.toFile().deleteOnExit();
        }
    }

    private Fault unwritable(IOException cause) {
        return new Fault(
                ErrorCode.OUTPUT_UNWRITABLE,
                "the folder " + path + " cannot be written",
                "Choose another with --out, or mend its rights; nothing was left there half-written",
                cause);
    }
}
