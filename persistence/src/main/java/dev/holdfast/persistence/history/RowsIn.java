package dev.holdfast.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Takes rows into a staging table as COPY reads them. Whatever fails is a {@link HistoryFailure}. */
final class RowsIn implements AutoCloseable {
    private final CopyIn copy;

    RowsIn(Connection connection, CopiedTable table) {
        try {
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.staging() + " (" + table.columns() + ") from stdin");
        } catch (SQLException failure) {
            throw new HistoryFailure(failure);
        }
    }

    void add(byte[] row) {
        run(() -> copy.writeToCopy(row, 0, row.length));
    }

    /** Tells the server that these are all; only now does it tell what it thinks of them. */
    void end() {
        run(copy::endCopy);
    }

    /** Where it has not ended, the rows are forgotten. */
    @Override
    public void close() {
        if (copy.isActive()) {
            run(copy::cancelCopy);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (SQLException failure) {
            throw new HistoryFailure(failure);
        }
    }
}
