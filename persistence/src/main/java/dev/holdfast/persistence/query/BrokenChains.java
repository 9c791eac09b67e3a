package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.withRecursive;

import dev.holdfast.core.time.Close;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/**
 * Which chains of parents and of mergers do not end at a customer that is known? All of them, where measuring stops at the
 * first.
 *
 * @param close whose hierarchy it is
 */
public record BrokenChains(Instant at, Close close) {
    /** Most levels a chain may have. */
    public static final int LEVELS = Hierarchy.LEVELS;

    /** Where the chain begins. */
    public static final Field<String> CUSTOMER = field(name("customer_id"), SQLDataType.VARCHAR);
    /** {@code parent} or {@code merged_into}. */
    public static final Field<String> LINK = field(name("link"), SQLDataType.VARCHAR);
    /** The one that is no customer; null where the chain does not end. */
    public static final Field<String> UNKNOWN = field(name("unknown"), SQLDataType.VARCHAR);
    /** The customers of a chain that does not end, {@code A > B > A}; null otherwise. */
    public static final Field<String> PATH = field(name("path"), SQLDataType.VARCHAR);

    /** A row for each, with the columns above. */
    public Select<Record4<String, String, String, String>> query() {
        return withRecursive(new Hierarchy(Knowing.at(at), close, false).definitions())
                .select(CUSTOMER, LINK, UNKNOWN, PATH)
                .from(unknown(Hierarchy.MERGE_LINK, "merged_into")
                        .unionAll(unknown(Hierarchy.PARENT_LINK, "parent"))
                        .unionAll(endless(Hierarchy.MERGE_CHAIN, "merged_into"))
                        .unionAll(endless(Hierarchy.PARENT_CHAIN, "parent"))
                        .asTable("broken"));
    }

    private Select<Record4<String, String, String, String>> unknown(Name link, String what) {
        return select(
                        Hierarchy.customer(link).as(CUSTOMER),
                        inline(what).as(LINK),
                        Hierarchy.target(link).as(UNKNOWN),
                        castNull(SQLDataType.VARCHAR).as(PATH))
                .from(table(link))
                .where(notExists(selectOne()
                        .from(CUSTOMERS)
                        .where(CUSTOMERS.CUSTOMER_ID.eq(Hierarchy.target(link)))
                        .and(new KnownRows(at).customers(CUSTOMERS))));
    }

    private static Select<Record4<String, String, String, String>> endless(Name chain, String what) {
        return select(
                        Hierarchy.customer(chain).as(CUSTOMER),
                        inline(what).as(LINK),
                        castNull(SQLDataType.VARCHAR).as(UNKNOWN),
                        Hierarchy.PATH.as(PATH))
                .from(table(chain))
                .where(Hierarchy.DEPTH.gt(inline(LEVELS)));
    }
}
