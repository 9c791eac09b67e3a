package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;

/** What are some customers called? */
public final class CustomerNames {
    private static final int FETCH_SIZE = 20_000;

    private final DSLContext sql;
    private final Condition known;

    /** Called today. */
    public CustomerNames(DSLContext sql) {
        this.sql = sql;
        this.known = CUSTOMERS.SUPERSEDED_AT.isNull();
    }

    /** Called so as known then. */
    public CustomerNames(DSLContext sql, Knowing knowing) {
        this.sql = sql;
        this.known = knowing.customers(CUSTOMERS);
    }

    /** The names of units that have one, by id. */
    public Map<String, String> of(Iterable<String> units) {
        Set<String> wanted = new HashSet<>();
        units.forEach(wanted::add);
        Map<String, String> names = new HashMap<>();
        try (Cursor<Record2<String, String>> rows = sql.select(CUSTOMERS.CUSTOMER_ID, CUSTOMERS.NAME)
                .from(CUSTOMERS)
                .where(known)
                .and(CUSTOMERS.NAME.isNotNull())
                .fetchSize(FETCH_SIZE)
                .fetchLazy()) {
            rows.forEach(row -> {
                if (wanted.contains(row.value1())) {
                    names.put(row.value1(), row.value2());
                }
            });
        }
        return names;
    }
}
