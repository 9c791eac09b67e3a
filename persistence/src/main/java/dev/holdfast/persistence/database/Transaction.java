package dev.holdfast.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One transaction around a query. */
record Transaction<T extends @Nullable Object>(Query<T> query, Options options, boolean readOnly) {
    /** The schema that the typed tables were generated from. */
    static final String GENERATED = "holdfast";

    T on(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(readOnly);
        connection.setTransactionIsolation(
                readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
        boolean done = false;
        try {
            limitTime(connection);
            T result = query.run(context(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private void limitTime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = "
                    + options.statementTimeout().toMillis());
        }
    }

    private DSLContext context(Connection connection) {
        Settings settings = new Settings()
                .withExecuteLogging(false)
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema().withInput(GENERATED).withOutput(options.schema())));
        return DSL.using(connection, SQLDialect.POSTGRES, settings);
    }

    /** What broke the query is told; that a broken connection cannot roll back as well is not. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // The server rolls back a transaction whose connection is lost.
        }
    }
}
