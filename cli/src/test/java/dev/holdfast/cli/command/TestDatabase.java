package dev.holdfast.cli.command;

import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A database with an empty warehouse, on one PostgreSQL that all tests share. */
record TestDatabase(int port, String name) {
    private static final String TEMPLATE = "empty_warehouse";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Starts with the first test that wants it, stops with the JVM. */
    private static final class Server {
        static final int PORT = start();

        private static int start() {
            try {
                int port = EmbeddedPostgres.start().getPort();
                askForPasswordOf(port, "locked");
                execute(port, "postgres", "create database " + TEMPLATE);
                try (Database database = Database.open(new TestDatabase(port, TEMPLATE).url(), Options.STANDARD)) {
                    database.migrate();
                    database.migrateRegister();
                }
                return port;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The server trusts everybody but this role, whose password is {@code right}. */
    private static void askForPasswordOf(int port, String role) {
        execute(port, "postgres", "create role " + role + " login password 'right'");
        execute(port, "postgres", """
                do $$ begin
                    execute format(
                        'copy (select unnest(array[%L, %L, %L])) to %L',
                        'host all locked all scram-sha-256', 'local all all trust', 'host all all all trust',
                        current_setting('hba_file'));
                    perform pg_reload_conf();
                end $$
                """);
    }

    static TestDatabase empty() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(Server.PORT, "postgres", "create database " + name + " template " + TEMPLATE);
        return new TestDatabase(Server.PORT, name);
    }

    /** Another with the same content; nobody may be connected to this one. */
    TestDatabase copy() {
        String copy = "test_" + COUNT.incrementAndGet();
        synchronized (COUNT) {
            execute(port, "postgres", "create database " + copy + " template " + name);
        }
        return new TestDatabase(port, copy);
    }

    String url() {
        return url("postgres");
    }

    String url(String user) {
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=" + user;
    }

    void execute(String sql) {
        execute(port, name, sql);
    }

    /** What the database says against a statement of a user; empty when nothing. */
    String refusal(String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url(user));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** The rows of a query, their values with commas between them. */
    List<String> select(String query) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(",", values));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** How many rows each table of the warehouse has, superseded ones too. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"customers", "items", "fx_rates", "attributes"}) {
                try (ResultSet count = statement.executeQuery("select count(*) from holdfast." + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(int port, String database, String sql) {
        try (Connection connection = DriverManager.getConnection(new TestDatabase(port, database).url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
