package dev.holdfast.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for tests: one server for all of them, and for each a database of its own with both schemas, empty. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedServer RUNNING = EmbeddedServer.throwAway();
        static final String TEMPLATE = template();

        private static String template() {
            String name = created("template1");
            try (Database database = Database.open(url(name), Options.STANDARD)) {
                database.migrate();
                database.migrateRegister();
            }
            return name;
        }
    }

    private TestDatabase() {}

    /** A database with both schemas and no rows. */
    public static Database fresh() {
        return Database.open(freshUrl(), Options.STANDARD);
    }

    /** The URL of a new database with both schemas and no rows, for the superuser. */
    public static String freshUrl() {
        return url(created(Server.TEMPLATE));
    }

    /** The URL of a new database with nothing in it, for the superuser. */
    public static String emptyUrl() {
        return url(created("template1"));
    }

    /** Opens a database as a role, which needs no password. */
    public static Database openAs(String role, String url) {
        return Database.open(url.replaceFirst("\\?.*", ""), Options.STANDARD.withLogin(new Login(role, null)));
    }

    /** Runs a statement as the superuser. */
    public static void execute(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String created(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute(Server.RUNNING.url(), "create database " + name + " template " + template);
        return name;
    }

    private static String url(String database) {
        return Server.RUNNING.url().replace("/postgres?", "/" + database + "?");
    }
}
