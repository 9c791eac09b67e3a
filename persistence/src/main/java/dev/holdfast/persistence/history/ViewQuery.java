package dev.holdfast.persistence.history;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.schema.warehouse.Holdfast;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Which rows does a view have now, in our types? */
record ViewQuery(DSLContext sql, ContractTable contract) {
    String text() {
        Table<?> view = Objects.requireNonNull(Holdfast.HOLDFAST.getTable(contract.tableName()), contract.tableName());
        List<Field<?>> columns = new ArrayList<>();
        for (String column : contract.columnNames()) {
            // Without its type, as a field of a type is not cast to it.
            columns.add(cast(field(name(column)), Objects.requireNonNull(view.field(column), column)));
        }
        return sql.renderInlined(sql.select(columns)
                .from(view)
                .where(field(name("superseded_at")).isNull()));
    }
}
