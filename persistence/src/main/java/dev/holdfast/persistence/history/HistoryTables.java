package dev.holdfast.persistence.history;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.contract.ContractTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The tables of the history, all together. */
record HistoryTables(DSLContext sql, String schema) {
    private static final String VIEWS = """
            select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind not in ('r', 'p') order by c.relname
            """;

    /** Makes plain names stand for the history's tables, and keeps other copies, but no reader, waiting. */
    void lock() {
        refuseViews();
        sql.execute("set local search_path to " + sql.render(DSL.quotedName(schema)));
        sql.execute("set local lock_timeout = '10s'");
        names().forEach(table -> sql.execute("lock table " + table + " in share row exclusive mode"));
        sql.execute("set local lock_timeout = 0");
    }

    /** An instant, or the microsecond after the newest that the history knows where that is not before it. */
    Instant next(Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        String query = names().map(table -> "select max(greatest(recorded_at, superseded_at)) as at from " + table)
                .collect(Collectors.joining(" union all ", "select max(at) from (", ") as each"));
        OffsetDateTime newest = sql.fetchSingle(query).get(0, OffsetDateTime.class);
        return newest == null || newest.toInstant().isBefore(now)
                ? now
                : newest.toInstant().plus(1, ChronoUnit.MICROS);
    }

    /** Into a view one can write, and what is behind it would be somebody else's. */
    private void refuseViews() {
        List<String> ours = names().toList();
        List<String> views = sql.fetch(VIEWS, schema).map(row -> row.get(0, String.class)).stream()
                .filter(ours::contains)
                .toList();
        if (!views.isEmpty()) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "the schema '" + schema + "' cannot hold the history, as it has views: " + String.join(", ", views),
                    "Name a schema for the history alone, such as holdfast_history");
        }
    }

    private static Stream<String> names() {
        return Stream.of(ContractTable.values()).map(ContractTable::tableName);
    }
}
