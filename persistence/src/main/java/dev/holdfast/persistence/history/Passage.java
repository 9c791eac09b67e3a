package dev.holdfast.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Moves rows from one connection to another by COPY, byte for byte and with one of them in memory.
 *
 * @param views where the rows are
 * @param staging where they go
 */
record Passage(Connection views, Connection staging, BrokenViews broken) {
    /**
     * Moves what a query gives.
     *
     * @throws SQLException what fails at the source
     * @throws HistoryFailure what fails at the history
     * @throws dev.holdfast.core.fault.Fault {@code CONTRACT_BROKEN} where a value does not fit our column
     */
    void move(CopiedTable table, String query) throws SQLException {
        try (RowsOut from = new RowsOut(views, query);
                RowsIn to = new RowsIn(staging, table)) {
            for (byte[] row = from.next(); row != null; row = from.next()) {
                to.add(row);
            }
            to.end();
        } catch (SQLException failure) {
            broken.refuse(table, failure);
            throw failure;
        } catch (HistoryFailure failure) {
            broken.refuse(table, failure.reason());
            throw failure;
        }
    }
}
