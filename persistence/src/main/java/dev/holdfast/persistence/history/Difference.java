package dev.holdfast.persistence.history;

import dev.holdfast.persistence.history.HistoryReport.Count;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/**
 * What the view says now, against what the history says that it said.
 *
 * @param at when it is seen
 */
record Difference(DSLContext sql, CopiedTable table, Instant at) {
    /** Brings the history up to the view. */
    Count store() {
        long vanished = supersedeVanished();
        long changed = supersedeChanged();
        long inserted = insertMissing();
        Count count = new Count(table.contract(), inserted - changed, changed, vanished, staged() - inserted);
        if (count.isChange()) {
            // A measurement may follow within the second, and is to be planned with the new rows in mind.
            sql.execute("analyze " + table.name());
        }
        return count;
    }

    private long supersedeVanished() {
        return execute("""
                update %1$s t set superseded_at = cast(? as timestamptz)
                where t.superseded_at is null and not exists (select from %2$s s where %3$s = %4$s)
                """);
    }

    private long supersedeChanged() {
        return execute("""
                update %1$s t set superseded_at = cast(? as timestamptz) from %2$s s
                where %3$s = %4$s and t.superseded_at is null and %5$s is distinct from %6$s
                """);
    }

    /** Those that are new, and those whose predecessor has just been superseded. */
    private long insertMissing() {
        return execute("""
                insert into %1$s (%7$s, recorded_at) select %7$s, cast(? as timestamptz) from %2$s s
                where not exists (select from %1$s t where %3$s = %4$s and t.superseded_at is null)
                """);
    }

    private long staged() {
        return sql.fetchSingle("select count(*) from " + table.staging()).get(0, Long.class);
    }

    private long execute(String statement) {
        String complete = statement.formatted(
                table.name(),
                table.staging(),
                table.key("s"),
                table.key("t"),
                table.row("s"),
                table.row("t"),
                table.columns());
        return sql.execute(complete, at.atOffset(ZoneOffset.UTC));
    }
}
