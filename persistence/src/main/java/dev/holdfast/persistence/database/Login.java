package dev.holdfast.persistence.database;

import org.jspecify.annotations.Nullable;

/**
 * Who connects, where the URL does not say.
 *
 * @param user null: the one in the URL, else the driver's default
 * @param password null: the one in the URL, else none
 */
public record Login(@Nullable String user, @Nullable String password) {
    public static final Login NONE = new Login(null, null);

    /** Without the password: it must never reach a log. */
    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
