package dev.holdfast.persistence.history;

import dev.holdfast.persistence.contract.Column;
import dev.holdfast.persistence.contract.ColumnType.Day;
import dev.holdfast.persistence.contract.ColumnType.Decimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** How can a row of a view break the contract, whatever the other rows are? */
record Kinds(DSLContext sql, CopiedTable table) {
    /** The checks of the history's table on what a row says; when it was recorded is our own affair. */
    private static final String CHECKS = """
            select pg_get_expr(c.conbin, c.conrelid, true) from pg_constraint c
            where c.contype = 'c' and c.conrelid = cast(? as regclass)
              and not exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                              and a.attname in ('recorded_at', 'superseded_at'))
            order by c.conname
            """;

    List<Kind> all() {
        Stream<Kind> ofColumns = table.contract().columns().stream()
                .flatMap(column -> Stream.concat(missing(column), excessive(column)));
        return Stream.concat(ofColumns, checks()).toList();
    }

    /** A view has no empty cells that mean a standard: what should be {@code default} is to say so. */
    private static Stream<Kind> missing(Column column) {
        return column.required() || column.standard() != null
                ? Stream.of(new Kind("without " + column.name(), name(column) + " is null"))
                : Stream.empty();
    }

    /** What the types of PostgreSQL can hold, and those of the contract cannot. */
    private static Stream<Kind> excessive(Column column) {
        if (column.type() instanceof Decimal) {
            return Stream.of(new Kind("with no number in " + column.name(), name(column) + " = 'NaN'"));
        }
        if (column.type() instanceof Day) {
            return Stream.of(new Kind(
                    "with " + column.name() + " outside the years 1 to 9999",
                    name(column) + " not between '0001-01-01' and '9999-12-31'"));
        }
        return Stream.empty();
    }

    private Stream<Kind> checks() {
        return sql.fetch(CHECKS, table.name()).map(row -> row.get(0, String.class)).stream()
                .map(check -> new Kind("against the check " + check, "not (" + check + ")"));
    }

    private static String name(Column column) {
        return "s." + CopiedTable.quoted(column.name());
    }
}
