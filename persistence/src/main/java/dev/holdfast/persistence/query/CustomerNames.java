package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;

import dev.holdfast.core.balance.UnitBalance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** What are some customers called today? */
public record CustomerNames(DSLContext sql) {
    private static final int FETCH_SIZE = 20_000;

    /** The names of units that have one, by id. */
    public Map<String, String> of(Iterable<UnitBalance> units) {
        Set<String> wanted = new HashSet<>();
        units.forEach(unit -> wanted.add(unit.unit()));
        Map<String, String> names = new HashMap<>();
        sql.select(CUSTOMERS.CUSTOMER_ID, CUSTOMERS.NAME)
                .from(CUSTOMERS)
                .where(CUSTOMERS.SUPERSEDED_AT.isNull())
                .and(CUSTOMERS.NAME.isNotNull())
                .fetchSize(FETCH_SIZE)
                .fetchLazy()
                .forEach(row -> {
                    if (wanted.contains(row.value1())) {
                        names.put(row.value1(), row.value2());
                    }
                });
        return names;
    }
}
