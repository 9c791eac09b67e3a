package dev.holdfast.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows of a query as COPY gives them. */
final class RowsOut implements AutoCloseable {
    private final PGConnection connection;
    private final CopyOut copy;

    RowsOut(Connection connection, String query) throws SQLException {
        this.connection = connection.unwrap(PGConnection.class);
        this.copy = this.connection.getCopyAPI().copyOut("copy (" + query + ") to stdout");
    }

    /** The next row; null: that was the last one. */
    byte @Nullable [] next() throws SQLException {
        return copy.readFromCopy();
    }

    /** Where rows are left, drops them: the driver's own cancelling would leave them to the next statement. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                connection.cancelQuery();
                drop();
            }
        } catch (SQLException cancelled) {
            // As it should be; whatever else broke the copy is on its way.
        }
    }

    private void drop() throws SQLException {
        byte[] row = next();
        while (row != null) {
            row = next();
        }
    }
}
