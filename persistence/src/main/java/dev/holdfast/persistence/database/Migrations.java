package dev.holdfast.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The versions of both schemas. */
record Migrations(DataSource database, String warehouse) {
    private static final String REGISTER = "holdfast_register";
    private static final String HISTORY = "flyway_schema_history";
    private static final String FOREIGN = """
            select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f'))
               and not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = ? and c.relname = ?)
            """;

    void run() throws SQLException {
        if (!isForeign()) {
            migrate("warehouse", warehouse);
        }
        migrate("register", REGISTER);
    }

    /** Whether the warehouse's schema holds tables or views that are not ours. */
    private boolean isForeign() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FOREIGN)) {
            statement.setString(1, warehouse);
            statement.setString(2, warehouse);
            statement.setString(3, HISTORY);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void migrate(String folder, String schema) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .table(HISTORY)
                .locations("classpath:db/" + folder)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
