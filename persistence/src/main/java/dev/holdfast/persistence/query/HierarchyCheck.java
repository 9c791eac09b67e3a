package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Record2;

/** Does every chain of parents and of mergers end, within its levels, at a customer that is known? */
record HierarchyCheck(DSLContext sql, Knowing known, Hierarchy hierarchy) {
    /**
     * Refuses to go on without a hierarchy.
     *
     * @throws Fault {@code HIERARCHY_UNKNOWN} or {@code HIERARCHY_CYCLE} with the customers concerned
     */
    void check() {
        checkLinks(Hierarchy.MERGE_LINK, Hierarchy.MERGE_CHAIN, "merged_into");
        checkLinks(Hierarchy.PARENT_LINK, Hierarchy.PARENT_CHAIN, "parent");
    }

    private void checkLinks(Name link, Name chain, String what) {
        unknown(link).ifPresent(row -> {
            throw new Fault(
                    ErrorCode.HIERARCHY_UNKNOWN,
                    "customer " + row.value1() + " has " + what + " " + row.value2() + ", which is no customer",
                    "Load that customer, or correct the " + what);
        });
        endless(chain).ifPresent(path -> {
            throw new Fault(
                    ErrorCode.HIERARCHY_CYCLE,
                    "the chain of " + what + " " + path + " is a cycle or longer than " + Hierarchy.LEVELS + " levels",
                    "Correct the " + what + " of one of these customers");
        });
    }

    private Optional<Record2<String, String>> unknown(Name link) {
        return sql.withRecursive(hierarchy.definitions())
                .select(Hierarchy.customer(link), Hierarchy.target(link))
                .from(table(link))
                .where(notExists(selectOne()
                        .from(CUSTOMERS)
                        .where(CUSTOMERS.CUSTOMER_ID.eq(Hierarchy.target(link)))
                        .and(known.customers(CUSTOMERS))))
                .orderBy(Dialect.byCodePoint(Hierarchy.customer(link)))
                .limit(1)
                .fetchOptional();
    }

    private Optional<String> endless(Name chain) {
        return sql.withRecursive(hierarchy.definitions())
                .select(Hierarchy.PATH)
                .from(table(chain))
                .where(Hierarchy.DEPTH.gt(inline(Hierarchy.LEVELS)))
                .orderBy(Dialect.byCodePoint(Hierarchy.CUSTOMER))
                .limit(1)
                .fetchOptional(Hierarchy.PATH);
    }
}
