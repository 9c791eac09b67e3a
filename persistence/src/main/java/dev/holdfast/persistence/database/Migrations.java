package dev.holdfast.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The versions of the schemas. */
record Migrations(DataSource database) {
    private static final String REGISTER = "holdfast_register";
    private static final String SCHEDULE = "holdfast_schedule";
    private static final String HISTORY = "flyway_schema_history";

    /** What is in a schema, apart from its own history. */
    private record Content(boolean exists, boolean hasHistory, boolean hasTables) {}

    /** Brings the tables of a warehouse up to date; a schema that holds somebody else's tables or views stays as it is. */
    void warehouse(String schema) throws SQLException {
        Content content = content(schema);
        if (content.hasHistory || !content.hasTables) {
            migrate("warehouse", schema, content);
        }
    }

    void register() throws SQLException {
        migrate("register", REGISTER, content(REGISTER));
    }

    void schedule() throws SQLException {
        migrate("schedule", SCHEDULE, content(SCHEDULE));
    }

    private void migrate(String folder, String schema, Content content) throws SQLException {
        if (!content.hasHistory) {
            tryOut(schema, content.exists);
        }
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .table(HISTORY)
                .locations("classpath:db/" + folder)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** Creates a table and forgets it, as Flyway would try for ten seconds where it may not. */
    private void tryOut(String schema, boolean exists) throws SQLException {
        String name = DSL.using(SQLDialect.POSTGRES).render(DSL.quotedName(schema));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                if (!exists) {
                    statement.execute("create schema " + name);
                }
                statement.execute("create table " + name + ".tried_out ()");
            } finally {
                connection.rollback();
            }
        }
    }

    private Content content(String schema) throws SQLException {
        String query = """
                select exists (select from pg_namespace where nspname = ?),
                       coalesce(bool_or(c.relname = ?), false),
                       coalesce(bool_or(c.relname <> ?), false)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f')
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            statement.setString(2, HISTORY);
            statement.setString(3, HISTORY);
            statement.setString(4, schema);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Content(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3));
            }
        }
    }
}
