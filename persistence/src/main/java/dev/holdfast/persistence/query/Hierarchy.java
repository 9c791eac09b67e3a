package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import dev.holdfast.core.time.Close;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Which customer stands for a customer, and which is its topmost parent, at the run's close? Mergers come first; the
 * attribute {@code parent} goes before {@code customers.parent_id}; none, or itself, means its own.
 *
 * @param close whose hierarchy it is
 * @param acquired whether customers were acquired: one stands for itself under a parent that was not, or on another day
 */
record Hierarchy(Knowing known, Close close, boolean acquired) {
    /** Most levels a chain may have. */
    static final int LEVELS = 8;

    static final Field<String> CUSTOMER = field(name("customer_id"), SQLDataType.VARCHAR);
    static final Field<String> TARGET = field(name("target"), SQLDataType.VARCHAR);
    static final Field<Integer> DEPTH = field(name("depth"), SQLDataType.INTEGER);
    static final Field<String> PATH = field(name("path"), SQLDataType.VARCHAR);

    /** From a customer to the one it was merged into, one step. */
    static final Name MERGE_LINK = name("merge_link");
    /** All steps of a merger. */
    static final Name MERGE_CHAIN = name("merge_chain");
    /** From a merged customer to the one that stands for it. */
    static final Name MERGED = name("merged");
    /** From a customer to its parent, one step, mergers applied. */
    static final Name PARENT_LINK = name("parent_link");

    static final Name PARENT_CHAIN = name("parent_chain");
    /** From a customer to its topmost parent. */
    static final Name TOPMOST = name("topmost");

    /** The definitions that name the tables above, in order. */
    List<CommonTableExpression<?>> definitions() {
        List<CommonTableExpression<?>> links = List.of(
                MERGE_LINK
                        .fields(CUSTOMER.getUnqualifiedName(), TARGET.getUnqualifiedName())
                        .as(mergeLinks()),
                chain(MERGE_CHAIN, MERGE_LINK),
                MERGED.fields(CUSTOMER.getUnqualifiedName(), TARGET.getUnqualifiedName())
                        .as(top(MERGE_CHAIN, MERGE_LINK)),
                PARENT_LINK
                        .fields(CUSTOMER.getUnqualifiedName(), TARGET.getUnqualifiedName())
                        .as(parentLinks()),
                chain(PARENT_CHAIN, PARENT_LINK),
                TOPMOST.fields(CUSTOMER.getUnqualifiedName(), TARGET.getUnqualifiedName())
                        .as(top(PARENT_CHAIN, PARENT_LINK)));
        return acquired
                ? Stream.concat(Stream.of(new Acquisitions(known, close).definition()), links.stream())
                        .toList()
                : links;
    }

    static Field<String> customer(Name table) {
        return field(table.append(CUSTOMER.getUnqualifiedName()), SQLDataType.VARCHAR);
    }

    static Field<String> target(Name table) {
        return field(table.append(TARGET.getUnqualifiedName()), SQLDataType.VARCHAR);
    }

    private Select<Record2<String, String>> mergeLinks() {
        Table<?> dated = attribute("merged_into").asTable("dated");
        Field<String> customer = dated.field(CUSTOMER);
        Field<String> value = dated.field(ATTRIBUTES.VALUE);
        return select(customer, value)
                .from(dated)
                .where(dated.field(LATEST).eq(1))
                .and(value.ne(customer));
    }

    private Select<Record2<String, String>> parentLinks() {
        Table<?> dated = attribute("parent").asTable("dated");
        Name renamed = name("renamed");
        Field<String> said = coalesce(dated.field(ATTRIBUTES.VALUE), CUSTOMERS.PARENT_ID);
        Field<String> parent = coalesce(target(renamed), said);
        SelectJoinStep<Record2<String, String>> links = select(CUSTOMERS.CUSTOMER_ID, parent)
                .from(CUSTOMERS)
                .leftJoin(dated)
                .on(dated.field(CUSTOMER).eq(CUSTOMERS.CUSTOMER_ID))
                .and(dated.field(LATEST).eq(1))
                .leftJoin(table(MERGED).as(renamed))
                .on(customer(renamed).eq(said));
        Condition together = trueCondition();
        if (acquired) {
            Name own = name("own_acquired");
            Name above = name("parent_acquired");
            links = links.leftJoin(table(Acquisitions.ACQUIRED).as(own))
                    .on(Acquisitions.customer(own).eq(CUSTOMERS.CUSTOMER_ID))
                    .leftJoin(table(Acquisitions.ACQUIRED).as(above))
                    .on(Acquisitions.customer(above).eq(parent));
            together = Acquisitions.day(own).isNotDistinctFrom(Acquisitions.day(above));
        }
        return links.where(known.customers(CUSTOMERS))
                .and(parent.ne(CUSTOMERS.CUSTOMER_ID))
                .and(together)
                .and(notExists(
                        selectOne().from(table(MERGED)).where(customer(MERGED).eq(CUSTOMERS.CUSTOMER_ID))));
    }

    private static final Field<Integer> LATEST = field(name("latest"), SQLDataType.INTEGER);

    // Of several rows of one attribute in force on a day, the one that began last counts.
    private Select<?> attribute(String attribute) {
        return select(
                        ATTRIBUTES.CUSTOMER_ID.as(CUSTOMER),
                        ATTRIBUTES.VALUE,
                        rowNumber()
                                .over()
                                .partitionBy(ATTRIBUTES.CUSTOMER_ID)
                                .orderBy(ATTRIBUTES.VALID_FROM.desc(), Dialect.byCodePoint(ATTRIBUTES.VALUE))
                                .as(LATEST))
                .from(ATTRIBUTES)
                .where(known.attributes())
                .and(ATTRIBUTES.ATTRIBUTE.eq(inline(attribute)))
                .and(ATTRIBUTES.VALID_FROM.le(inline(close.day())))
                .and(ATTRIBUTES.VALID_TO.isNull().or(ATTRIBUTES.VALID_TO.gt(inline(close.day()))));
    }

    // One step more than allowed is walked, so that a cycle or a deeper chain shows.
    private static CommonTableExpression<?> chain(Name chain, Name link) {
        Field<Integer> depth = field(chain.append(DEPTH.getUnqualifiedName()), SQLDataType.INTEGER);
        Field<String> path = field(chain.append(PATH.getUnqualifiedName()), SQLDataType.VARCHAR);
        return chain.fields(
                        CUSTOMER.getUnqualifiedName(),
                        TARGET.getUnqualifiedName(),
                        DEPTH.getUnqualifiedName(),
                        PATH.getUnqualifiedName())
                .as(select(
                                customer(link),
                                target(link),
                                inline(1),
                                customer(link).concat(inline(" > ")).concat(target(link)))
                        .from(table(link))
                        .unionAll(select(
                                        customer(chain),
                                        target(link),
                                        depth.plus(inline(1)),
                                        path.concat(inline(" > ")).concat(target(link)))
                                .from(table(chain))
                                .join(table(link))
                                .on(customer(link).eq(target(chain)))
                                .where(depth.le(inline(LEVELS)))));
    }

    private static Select<Record2<String, String>> top(Name chain, Name link) {
        return select(customer(chain), target(chain))
                .from(table(chain))
                .where(notExists(
                        selectOne().from(table(link)).where(customer(link).eq(target(chain)))));
    }
}
