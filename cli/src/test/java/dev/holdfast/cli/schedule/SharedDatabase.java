package dev.holdfast.cli.schedule;

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
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database of several instances, with a table of what they did: nothing in it keeps a double out. */
record SharedDatabase(String url) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final int PORT = start();

        private static int start() {
            try {
                return EmbeddedPostgres.start().getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static SharedDatabase empty() {
        String name = "schedule_" + COUNT.incrementAndGet();
        new SharedDatabase(url(Server.PORT, "postgres")).execute("create database " + name);
        return new SharedDatabase(url(Server.PORT, name)).withJobs();
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    SharedDatabase withJobs() {
        execute("create table jobs (number serial, month text, instance text, at timestamptz)");
        return this;
    }

    Database open() {
        return Database.open(url, Options.STANDARD);
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of a query. */
    List<String> select(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** What is still to do, as task, instance and time in UTC. */
    List<String> rows() {
        return select("""
                select task_name || ' ' || task_instance || ' ' || to_char(execution_time at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                from holdfast_schedule.scheduled_tasks order by task_name, task_instance
                """);
    }

    /** The months that were begun, in that order. */
    List<String> months() {
        return select("select month from jobs order by number");
    }
}
