package dev.holdfast.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/** A lock that is held on a connection of its own until it is closed, or the connection is lost. */
public final class Held implements AutoCloseable {
    private final Connection connection;
    private final long key;

    private Held(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    static Held on(Connection connection, long key, long patienceMillis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            lock(statement, key, patienceMillis);
            return new Held(connection, key);
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Leaves the connection as it was, for whoever has it next. */
    private static void lock(Statement statement, long key, long patienceMillis) throws SQLException {
        // 0 would mean to wait for ever.
        statement.execute("set lock_timeout = " + Math.max(1, patienceMillis));
        try {
            statement.execute("select pg_advisory_lock(" + key + ")");
        } finally {
            statement.execute("reset lock_timeout");
        }
    }

    /** Does something while it is held. */
    public <T> T during(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + key + ")");
        } catch (SQLException lost) {
            // The server frees what a lost connection held.
        }
    }
}
