package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.database.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Loads contract CSVs into the warehouse of a database: all rows of all files in one transaction, or none. */
public final class Loader {
    private final Database database;

    public Loader(Database database) {
        this.database = database;
    }

    /**
     * Loads files, whose names tell their tables.
     *
     * @param clock read when no other load is under way and no run is choosing what it knows: rows without {@code
     *     recorded_at} count as known from then on
     * @return what was loaded, or what is wrong with the rows
     * @throws dev.holdfast.core.fault.Fault {@code LOAD_FILE} where a file cannot be read or its name tells no table, and
     *     those of the database
     */
    public LoadResult load(List<Path> files, InstantSource clock, Progress progress) {
        List<ContractFile> recognised = ContractFiles.of(files);
        try {
            return database.write(sql -> {
                alone(sql, database.schema());
                LoadTime time = LoadTime.of(sql, clock.instant());
                return new Load(sql, recognised, time, progress).run();
            });
        } catch (Rejected rejected) {
            return rejected.rows();
        }
    }

    /** Makes plain names stand for the warehouse's tables, and keeps other loads, but no reader, waiting. */
    private static void alone(DSLContext sql, String schema) {
        sql.execute("set local search_path to " + sql.render(DSL.quotedName(schema)));
        sql.execute("set local lock_timeout = '10s'");
        sql.execute("select pg_advisory_xact_lock(" + Database.LOADING + ")");
        for (ContractTable table : ContractTable.values()) {
            sql.execute("lock table " + table.tableName() + " in share row exclusive mode");
        }
        sql.execute("set local lock_timeout = 0");
    }
}
