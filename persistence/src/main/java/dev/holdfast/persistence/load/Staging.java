package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.Column;
import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.contract.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Temporary tables beside those of the warehouse, with where each row comes from. They hold bad rows too, with null for
 * their bad cells, so that a row which refers to one of them is not taken for bad as well.
 */
final class Staging {
    private final DSLContext sql;
    private final Instant recordedAt;
    private long rows;

    /** @param recordedAt for rows that do not say when they were recorded */
    Staging(DSLContext sql, Instant recordedAt) {
        this.sql = sql;
        this.recordedAt = recordedAt;
    }

    /** The staging table of a table, such as {@code staged_items}. */
    static String nameOf(ContractTable table) {
        return "staged_" + table.tableName();
    }

    static String columns(ContractTable table) {
        return table.columns().stream().map(Staging::quoted).collect(Collectors.joining(", "));
    }

    /** A column's name in SQL: {@code interval} is a word of its own there. */
    static String quoted(Column column) {
        return '"' + column.name() + '"';
    }

    void create() {
        for (ContractTable table : ContractTable.values()) {
            sql.execute("create temporary table " + nameOf(table)
                    + " on commit drop as select 0::bigint as place, 0 as file,"
                    + " 0::bigint as line, " + columns(table) + ", recorded_at from " + table.tableName()
                    + " with no data");
        }
    }

    /** Lets the planner know what was staged. */
    void analyze() {
        for (ContractTable table : ContractTable.values()) {
            sql.execute("analyze " + nameOf(table));
        }
    }

    /** Copies the rows of one file. @return what {@link FileReading#read} returns */
    boolean copy(ContractFile file, int place, FileReading reading, LongConsumer bytes) {
        return sql.connectionResult(connection -> copy(connection, file, place, reading, bytes));
    }

    private boolean copy(Connection connection, ContractFile file, int place, FileReading reading, LongConsumer bytes)
            throws SQLException {
        ContractTable table = file.table();
        String command =
                "copy " + nameOf(table) + " (place, file, line, " + columns(table) + ", recorded_at) from stdin";
        try (OutputStream output = new PGCopyOutputStream(connection.unwrap(PGConnection.class), command)) {
            CopyText text = new CopyText(output);
            boolean complete = reading.read((line, row) -> write(text, table, place, line, row), bytes);
            text.flush();
            return complete;
        } catch (IOException broken) {
            throw new SQLException("copying " + file.name(), broken);
        }
    }

    private void write(CopyText text, ContractTable table, int place, long line, Row row) {
        text.value(Long.toString(rows++));
        text.value(Integer.toString(place));
        text.value(Long.toString(line));
        int own = table.columns().size();
        for (int i = 0; i < own; i++) {
            text.value(row.value(i));
        }
        String recorded = row.value(own);
        text.value(recorded == null ? recordedAt.toString() : recorded);
        try {
            text.endRow();
        } catch (IOException broken) {
            throw new DataAccessException("copying into " + nameOf(table), broken);
        }
    }
}
