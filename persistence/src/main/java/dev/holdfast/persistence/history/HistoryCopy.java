package dev.holdfast.persistence.history;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.history.HistoryReport.Count;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Copies what views say into tables of our own.
 *
 * @param source its schema holds the views; only read, so that a role without any other right will do
 * @param history its schema holds the copies and nothing else; on the same server or on another one
 */
public record HistoryCopy(Database source, Database history) {
    /**
     * Brings the history up to what the views say now: all tables or none. The source is seen in one state, and nothing that
     * the history knew is erased: a row that changed or vanished is superseded. Where nothing changed, nothing is written.
     * Rows that a view itself has ended are not seen, nor is its {@code recorded_at}; numbers are rounded to the decimals of
     * our columns, and an instant becomes its day in UTC. Where the history has no tables yet, they are made.
     *
     * @param at when the copy is made, to the microsecond; where the history is not older, because a clock was ahead, the
     *     microsecond after the newest of it counts instead
     * @throws dev.holdfast.core.fault.Fault {@code CONTRACT_BROKEN} where rows of the views are not what the contract says,
     *     {@code CONFIG_INVALID} where the history's schema holds views, {@code DATABASE_IN_USE} where another copy takes
     *     longer than ten seconds, and those of either database
     */
    public HistoryReport copy(Instant at) {
        source.requireSchema();
        history.migrate();
        return history.write(sql -> copy(sql, at));
    }

    private HistoryReport copy(DSLContext sql, Instant at) throws SQLException {
        HistoryTables locked = new HistoryTables(sql, history.schema());
        locked.lock();
        stage(sql);
        refuseBroken(sql);
        Instant recordedAt = locked.next(at);
        List<Count> counts =
                tables().map(table -> store(sql, table, recordedAt)).toList();
        return new HistoryReport(recordedAt, counts);
    }

    private void stage(DSLContext sql) throws SQLException {
        tables().forEach(table -> sql.execute(table.createStaging()));
        try {
            sql.connection(this::fill);
        } catch (HistoryFailure failure) {
            throw failure.reason();
        }
        tables().forEach(table -> sql.execute("analyze " + table.staging()));
    }

    /** The source is read after the history is locked: of two copies, the later one has the later state. */
    private void fill(Connection staging) {
        source.read(sql -> {
            sql.execute("set local time zone 'UTC'");
            sql.connection(views -> {
                Passage passage = new Passage(views, staging, broken());
                for (CopiedTable table : tables().toList()) {
                    passage.move(table, new ViewQuery(sql, table.contract()).text());
                }
            });
            return true;
        });
    }

    private void refuseBroken(DSLContext sql) {
        broken().refuse(tables().flatMap(table -> telling(table, () -> new StagedRows(sql, table).breaches()).stream())
                .toList());
    }

    private Count store(DSLContext sql, CopiedTable table, Instant recordedAt) {
        return telling(table, () -> new Difference(sql, table, recordedAt).store());
    }

    /** Runs a step that the rows of a table can break. */
    private <T> T telling(CopiedTable table, Supplier<T> step) {
        try {
            return step.get();
        } catch (DataAccessException failure) {
            SQLException reason = failure.getCause(SQLException.class);
            if (reason != null) {
                broken().refuse(table, reason);
            }
            throw failure;
        }
    }

    private BrokenViews broken() {
        return new BrokenViews(source.schema());
    }

    private static Stream<CopiedTable> tables() {
        return Stream.of(ContractTable.values()).map(CopiedTable::new);
    }
}
