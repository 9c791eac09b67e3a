package dev.holdfast.cli.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the warehouse is. A password is never part of it: it comes from the environment alone.
 *
 * @param url {@code embedded}, {@code embedded:DIR} or {@code jdbc:postgresql:…}
 * @param schema that holds the tables
 * @param user who reads it; empty: as the URL says
 * @param history who keeps what its rows said before
 */
public record WarehouseAddress(String url, String schema, Optional<String> user, HistoryMode history) {
    /** A database of our own that is thrown away at exit. */
    public static final String EMBEDDED = "embedded";

    private static final String KEPT = EMBEDDED + ":";

    static WarehouseAddress standard() {
        return new WarehouseAddress(EMBEDDED, "holdfast", Optional.empty(), HistoryMode.UNDECIDED);
    }

    WarehouseAddress withUrl(String other) {
        return new WarehouseAddress(other, schema, user, history);
    }

    /** The folder of a database of our own that is kept. */
    public Optional<Path> folder() {
        return folder(url);
    }

    /** The folder that a URL keeps a database of our own in; empty for any other. */
    public static Optional<Path> folder(String url) {
        return url.startsWith(KEPT) ? Optional.of(Path.of(url.substring(KEPT.length()))) : Optional.empty();
    }

    /** Whether what is loaded is gone when the command ends. */
    public boolean isThrownAway() {
        return url.equals(EMBEDDED);
    }
}
