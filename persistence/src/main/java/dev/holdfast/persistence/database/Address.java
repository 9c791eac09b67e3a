package dev.holdfast.persistence.database;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a database is, as {@code --db} says it. */
sealed interface Address {
    /** A PostgreSQL of our own, thrown away at the end. */
    record ThrowAway() implements Address {}

    /** A PostgreSQL of our own, kept in a folder. */
    record Kept(Path folder) implements Address {}

    /** A PostgreSQL server that somebody else runs. */
    record Server(String url) implements Address {}

    String KEPT = "embedded:";
    String SERVER = "jdbc:postgresql:";

    /**
     * The address in a text.
     *
     * @throws Fault {@code DATABASE_URL}
     */
    static Address of(String text) {
        if (text.equals("embedded")) {
            return new ThrowAway();
        }
        if (text.startsWith(KEPT) && text.length() > KEPT.length()) {
            return new Kept(folder(text.substring(KEPT.length())));
        }
        if (text.startsWith(SERVER)) {
            return new Server(text);
        }
        throw unknown("the database '" + withoutSecrets(text) + "' is of no kind that Holdfast knows");
    }

    static Fault unknown(String what) {
        return new Fault(
                ErrorCode.DATABASE_URL,
                what,
                "Write --db embedded, embedded:DIR or jdbc:postgresql://HOST:5432/DATABASE, with the user and password in"
                        + " HOLDFAST_DB_USER and HOLDFAST_DB_PASSWORD");
    }

    /** A text that may hold a password in its query or before an @, without either. */
    static String withoutSecrets(String text) {
        String start = text.replaceFirst("\\?.*$", "");
        int at = start.lastIndexOf('@');
        int slashes = start.indexOf("//");
        return at < 0 ? start : start.substring(0, slashes < 0 ? 0 : slashes + 2) + "…" + start.substring(at);
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw unknown("'" + text + "' cannot be a folder: " + impossible.getReason());
        }
    }
}
