package dev.holdfast.persistence.database;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Who we are in a database, and what we may do there.
 *
 * @param server its version, such as {@code 17.11}
 * @param user the role that is logged in
 * @param superuser whether no right is refused to it
 * @param now the server's clock
 */
public record Standing(String server, String user, boolean superuser, Instant now) {
    static Standing of(DSLContext sql) {
        var row = sql.fetchSingle("""
                select current_setting('server_version'), current_user::text,
                       (select rolsuper from pg_roles where rolname = current_user), clock_timestamp()
                """);
        return new Standing(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                row.get(3, Instant.class));
    }

    /**
     * The tables and views of a schema on which we have one of some rights.
     *
     * @param rights as PostgreSQL names them, such as {@code update, delete}
     */
    static List<String> tables(DSLContext sql, String schema, String rights) {
        return sql.fetch("""
                        select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege(c.oid, ?)
                        order by 1
                        """, schema, rights).getValues(0, String.class);
    }
}
