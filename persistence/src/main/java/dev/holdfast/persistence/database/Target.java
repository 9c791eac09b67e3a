package dev.holdfast.persistence.database;

import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** What a connection is aimed at, in words that an error may print: never the password. */
record Target(
        String host, String port, String database, @Nullable String user) {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        // Whatever it would print, a fault says.
        DRIVER.setLevel(Level.OFF);
    }

    static Target of(String url, Login login) {
        Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw Address.unknown("'" + Address.withoutSecrets(url) + "' is no URL of a PostgreSQL database");
        }
        String user = parts.getProperty("user", login.user());
        return new Target(
                parts.getProperty("PGHOST", "localhost"),
                parts.getProperty("PGPORT", "5432"),
                parts.getProperty("PGDBNAME", user == null ? "" : user),
                user);
    }

    /** Such as {@code 'sales' on db.example.com:5432}. */
    @Override
    public String toString() {
        return "'" + database + "' on " + host + ":" + port;
    }
}
