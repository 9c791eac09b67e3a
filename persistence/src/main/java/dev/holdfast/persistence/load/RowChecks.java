package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What must hold between the rows of a load, and between them and the warehouse. */
final class RowChecks {
    private static final int FETCH_SIZE = 1_000;

    private final DSLContext sql;
    private final Rejections rejections;

    RowChecks(DSLContext sql, Rejections rejections) {
        this.sql = sql;
        this.rejections = rejections;
    }

    /** No key comes twice. */
    void rejectRepeated(ContractTable table) {
        KeySql key = new KeySql(table);
        String query = """
                with repeated as (select min(place) as first from %1$s s where %2$s group by %3$s having count(*) > 1)
                select s.file, s.line, %4$s as value, f.file as first_file, f.line as first_line
                from repeated r join %1$s f on f.place = r.first join %1$s s on %5$s and s.place <> f.place
                order by s.place
                """.formatted(
                        Staging.nameOf(table), key.isWhole("s"), key.parts("s"), key.values("s"), key.equal("f", "s"));
        forEach(
                query,
                row -> rejections.add(
                        row.get(0, Integer.class),
                        row.get(1, Long.class),
                        key.names(),
                        row.get(2, String.class),
                        "is the key of line " + row.get(4, Long.class) + " of "
                                + rejections.fileName(row.get(3, Integer.class)) + " too"));
    }

    /** What must name a customer does. */
    void rejectUnknown(Reference reference) {
        forEach(reference.unknown(), this::reject);
    }

    /** No chain of parents, or of mergers, comes back to where it began, or goes on for too long. */
    void rejectEndless(Links links) {
        sql.execute(links.definition());
        sql.execute("analyze " + links.tableName());
        forEach(links.endless(), this::reject);
    }

    /** A row is recorded after the one it replaces, after what statements are known by, and before now. */
    void rejectStale(ContractTable table, LoadTime time) {
        KeySql key = new KeySql(table);
        String older = """
                select s.file, s.line, 'recorded_at' as "column", %3$s as value,
                       'must be after ' || %4$s || ', when the row it replaces was recorded' as reason
                from %1$s s join %2$s t on %5$s and t.superseded_at is null
                where s.recorded_at <= t.recorded_at
                order by s.place
                """.formatted(
                        Staging.nameOf(table),
                        table.tableName(),
                        iso("s.recorded_at"),
                        iso("t.recorded_at"),
                        key.equal("s", "t"));
        forEach(older, this::reject);
        String future = """
                select s.file, s.line, 'recorded_at' as "column", %2$s as value, 'is later than this load' as reason
                from %1$s s where s.recorded_at > cast(? as timestamptz) order by s.place
                """.formatted(Staging.nameOf(table), iso("s.recorded_at"));
        forEach(future, this::reject, time.recordedAt().atOffset(ZoneOffset.UTC));
        time.closed().ifPresent(closed -> rejectClosed(table, closed));
    }

    private void rejectClosed(ContractTable table, Instant closed) {
        String before = """
                select s.file, s.line, 'recorded_at' as "column", %2$s as value,
                       'must be after ' || %3$s || ', as of which a statement was measured; leave it out' as reason
                from %1$s s where s.recorded_at <= cast(? as timestamptz) order by s.place
                """.formatted(Staging.nameOf(table), iso("s.recorded_at"), iso("cast(? as timestamptz)"));
        forEach(before, this::reject, closed.atOffset(ZoneOffset.UTC), closed.atOffset(ZoneOffset.UTC));
    }

    private void forEach(String query, Consumer<Record> rows, Object... binds) {
        try (Cursor<Record> cursor =
                sql.resultQuery(query, binds).fetchSize(FETCH_SIZE).fetchLazy()) {
            cursor.forEach(rows);
        }
    }

    private static String iso(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    private void reject(Record row) {
        rejections.add(
                row.get(0, Integer.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }
}
