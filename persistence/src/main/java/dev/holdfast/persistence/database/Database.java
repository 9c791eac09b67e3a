package dev.holdfast.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.core.fault.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database with a warehouse and a register in it, open until it is closed. */
public final class Database implements AutoCloseable {
    private final Options options;
    private final @Nullable EmbeddedServer server;
    private final HikariDataSource pool;
    private final SqlFaults faults;

    private Database(Options options, @Nullable EmbeddedServer server, HikariDataSource pool, SqlFaults faults) {
        this.options = options;
        this.server = server;
        this.pool = pool;
        this.faults = faults;
    }

    /**
     * Opens {@code embedded} (thrown away when closed), {@code embedded:DIR} (kept in DIR) or {@code jdbc:postgresql:…}.
     *
     * @throws Fault {@code DATABASE_URL}, {@code DATABASE_IN_USE}, {@code DATABASE_UNREACHABLE}, {@code DATABASE_LOGIN}
     *     or {@code DATABASE_FAILED}
     */
    public static Database open(String address, Options options) {
        return switch (Address.of(address)) {
            case Address.ThrowAway() -> open(EmbeddedServer.throwAway(), options);
            case Address.Kept(var folder) -> open(EmbeddedServer.kept(folder), options);
            case Address.Server(var url) -> connect(url, options, null);
        };
    }

    /** The schema where the warehouse is. */
    public String schema() {
        return options.schema();
    }

    /**
     * Brings the tables of warehouse and register up to date. A schema that holds somebody else's tables or views is left
     * as it is.
     *
     * @throws Fault {@code DATABASE_RIGHTS}, {@code DATABASE_READ_ONLY} or another of the database
     */
    public void migrate() {
        try {
            new Migrations(pool, options.schema()).run();
        } catch (FlywayException | SQLException failure) {
            throw faults.of(failure);
        }
    }

    /**
     * Makes sure that every table or view of the warehouse is there with every column.
     *
     * @throws Fault {@code SCHEMA_MISSING}
     */
    public void requireSchema() {
        read(sql -> {
            new WarehouseSchema(options.schema()).require(sql);
            return true;
        });
    }

    /**
     * Runs queries on one state of the data, in one read-only transaction; the generated tables stand for those of the
     * schema of the options.
     *
     * @throws Fault where the database fails; what the query itself throws passes through
     */
    public <T extends @Nullable Object> T read(Query<T> query) {
        return run(new Transaction<>(query, options, true));
    }

    /** As {@link #read}, but what is done is kept, all of it or, where it throws, nothing. */
    public <T extends @Nullable Object> T write(Query<T> query) {
        return run(new Transaction<>(query, options, false));
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    private <T extends @Nullable Object> T run(Transaction<T> transaction) {
        try (Connection connection = pool.getConnection()) {
            return transaction.on(connection);
        } catch (SQLException | DataAccessException failure) {
            throw faults.of(failure);
        }
    }

    private static Database open(EmbeddedServer server, Options options) {
        try {
            return connect(server.url(), options.withLogin(Login.NONE), server);
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static Database connect(String url, Options options, @Nullable EmbeddedServer server) {
        SqlFaults faults = new SqlFaults(Target.of(url, options.login()), options.schema());
        return new Database(options, server, Pool.open(url, options.login(), faults), faults);
    }
}
