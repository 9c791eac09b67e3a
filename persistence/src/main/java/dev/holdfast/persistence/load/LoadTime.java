package dev.holdfast.persistence.load;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * When the rows of a load become known. What a statement knew stays what it knew: where the register is in the same database,
 * no row can be recorded at or before the instant that the newest statement was measured as of.
 *
 * @param recordedAt for rows that do not say when they were recorded
 * @param closed up to when nothing more can be recorded; empty where no statement was prepared
 */
record LoadTime(Instant recordedAt, Optional<Instant> closed) {
    static LoadTime of(DSLContext sql, Instant now) {
        Instant clock = now.truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> closed = closed(sql);
        Instant recordedAt = closed.map(known -> known.plus(1, ChronoUnit.MICROS))
                .filter(clock::isBefore)
                .orElse(clock);
        return new LoadTime(recordedAt, closed);
    }

    private static Optional<Instant> closed(DSLContext sql) {
        boolean kept =
                sql.fetchOptional("""
                select has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'holdfast_register' and c.relname = 'prepared'
                """).map(row -> row.get(0, Boolean.class)).orElse(false);
        return kept
                ? sql.fetchOptional("select max(known_at) from holdfast_register.prepared")
                        .flatMap(row -> Optional.ofNullable(row.get(0, OffsetDateTime.class)))
                        .map(OffsetDateTime::toInstant)
                : Optional.empty();
    }
}
