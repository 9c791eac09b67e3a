package dev.holdfast.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.core.fault.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database with a warehouse and a register in it, open until it is closed. */
public final class Database implements AutoCloseable {
    /** The advisory lock of whoever makes or changes tables. */
    private static final long MIGRATING = 0x686f6c6466617374L;

    /** The advisory lock of whoever loads rows, or chooses as of when the warehouse is known. */
    public static final long LOADING = 0x686f6c646c6f6164L;

    private final Options options;
    private final @Nullable EmbeddedServer server;
    private final HikariDataSource pool;
    private final boolean own;
    private final SqlFaults faults;

    private Database(
            Options options, @Nullable EmbeddedServer server, HikariDataSource pool, boolean own, SqlFaults faults) {
        this.options = options;
        this.server = server;
        this.pool = pool;
        this.own = own;
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
     * Brings the tables of the warehouse up to date. A schema that holds somebody else's tables or views is left as it is.
     *
     * @throws Fault {@code DATABASE_RIGHTS}, {@code DATABASE_READ_ONLY} or another of the database
     */
    public void migrate() {
        migrate(migrations -> migrations.warehouse(options.schema()));
    }

    /** Brings the tables of the register up to date; fails as {@link #migrate} does. */
    public void migrateRegister() {
        migrate(Migrations::register);
    }

    /** Brings the table of the schedule up to date, in {@code holdfast_schedule}; fails as {@link #migrate} does. */
    public void migrateSchedule() {
        migrate(Migrations::schedule);
    }

    /**
     * The connections of this database, for a library that asks for them itself: a few, each to be closed soon. They end with
     * this.
     */
    public DataSource connections() {
        return pool;
    }

    /** This database with another schema as the warehouse; it is open as long as this one is, and not closed by itself. */
    public Database beside(String schema) {
        return new Database(options.withSchema(schema), null, pool, false, new SqlFaults(faults.target(), schema));
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

    /** Whether what is measured are somebody's views, not tables of our own. */
    public boolean hasViews() {
        return this.<Boolean>read(sql -> new WarehouseSchema(options.schema()).hasViews(sql));
    }

    /** Who we are here, and when it is. */
    public Standing standing() {
        return read(Standing::of);
    }

    /**
     * The tables and views of a schema on which we have one of some rights.
     *
     * @param rights as PostgreSQL names them, such as {@code update, delete}
     */
    public List<String> tables(String inSchema, String rights) {
        return read(sql -> Standing.tables(sql, inSchema, rights));
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

    /**
     * Holds a lock that only one process at a time can have.
     *
     * @param key which lock
     * @throws Fault {@code DATABASE_IN_USE} when another holds it for longer than one is ready to wait
     */
    public Held hold(long key, Duration patience) {
        try {
            return Held.on(pool.getConnection(), key, patience.toMillis());
        } catch (SQLException failure) {
            throw faults.of(failure);
        }
    }

    @Override
    public void close() {
        if (own) {
            pool.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private interface Migrating {
        void run(Migrations migrations) throws SQLException;
    }

    private void migrate(Migrating migrating) {
        // Threads wait here, not on connections that the one whose turn it is needs.
        synchronized (pool) {
            migrateAlone(migrating);
        }
    }

    private void migrateAlone(Migrating migrating) {
        // One at a time: several processes may find at once that the tables are missing.
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + MIGRATING + ")");
            try {
                migrating.run(new Migrations(pool));
            } finally {
                statement.execute("select pg_advisory_unlock(" + MIGRATING + ")");
            }
        } catch (FlywayException | SQLException failure) {
            throw faults.of(failure);
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
        return new Database(options, server, Pool.open(url, options.login(), faults), true, faults);
    }
}
