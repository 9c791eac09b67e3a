package dev.holdfast.persistence.database;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.schema.warehouse.Holdfast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What a schema must hold to be measured: each table of ours, or a view of its name, with each column. */
record WarehouseSchema(String name) {
    // The catalog, as information_schema hides what the role has no right on: that is another trouble.
    private static final String COLUMNS = """
            select c.relname::text, a.attname::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
            """;

    void require(DSLContext sql) {
        Map<String, Set<String>> present = sql.fetch(COLUMNS, name).stream()
                .collect(Collectors.groupingBy(
                        WarehouseSchema::table, Collectors.mapping(WarehouseSchema::column, Collectors.toSet())));
        List<String> missing = missing(present);
        if (!missing.isEmpty()) {
            throw new Fault(
                    ErrorCode.SCHEMA_MISSING,
                    "the schema '" + name + "' has no " + String.join(", no ", missing),
                    "Run holdfast init to create the tables, or create views of these names");
        }
    }

    boolean hasViews(DSLContext sql) {
        return sql.fetchOptional("""
                select c.relkind <> all (array['r', 'p']::"char"[])
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relname = 'items'
                """, name)
                .map(row -> row.get(0, Boolean.class))
                .orElse(false);
    }

    private static List<String> missing(Map<String, Set<String>> present) {
        List<String> missing = new ArrayList<>();
        for (Table<?> table : Holdfast.HOLDFAST.getTables()) {
            Set<String> columns = present.get(table.getName());
            if (columns == null) {
                missing.add("table or view " + table.getName());
            } else {
                for (Field<?> field : table.fields()) {
                    if (!columns.contains(field.getName())) {
                        missing.add("column " + table.getName() + "." + field.getName());
                    }
                }
            }
        }
        return missing;
    }

    private static String table(Record row) {
        return row.get(0, String.class);
    }

    private static String column(Record row) {
        return row.get(1, String.class);
    }
}
