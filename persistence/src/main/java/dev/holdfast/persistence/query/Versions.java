package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.method.Grain;
import dev.holdfast.core.method.Method;
import dev.holdfast.persistence.schema.warehouse.tables.Customers;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Which item versions count, of which unit? The rows both engines start from. */
final class Versions {
    private static final Name STANDS_FOR = name("stands_for");
    private static final Name ABOVE = name("above");
    private static final Customers UNIT = CUSTOMERS.as("unit");

    /** The customer a version bills, after mergers. */
    static final Field<String> CUSTOMER = coalesce(Hierarchy.target(STANDS_FOR), ITEMS.CUSTOMER_ID);

    /** First touch of that customer. */
    static final Field<String> CUSTOMER_CHANNEL = CUSTOMERS.CHANNEL;

    private final Knowing known;
    private final Hierarchy hierarchy;
    private final Grain grain;
    private final Needs needs;

    Versions(Knowing known, Hierarchy hierarchy, Method method, Needs needs) {
        this.known = known;
        this.hierarchy = hierarchy;
        this.grain = method.grain();
        this.needs = needs;
    }

    Needs needs() {
        return needs;
    }

    /** The day from which a version's customer is ours; null where it was so from the first. */
    Field<LocalDate> acquiredOn() {
        return needs.acquired() ? Acquisitions.day(Acquisitions.ACQUIRED) : castNull(SQLDataType.LOCALDATE);
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    Knowing known() {
        return known;
    }

    /** The unit a version counts for. */
    Field<String> unit() {
        return switch (grain) {
            case PARENT -> coalesce(Hierarchy.target(ABOVE), CUSTOMER);
            case CUSTOMER -> CUSTOMER;
            case SUBSCRIPTION -> coalesce(ITEMS.SUBSCRIPTION_ID, ITEMS.ITEM_ID);
            case PRODUCT -> CUSTOMER.concat(inline(Grain.JOINT)).concat(coalesce(ITEMS.PRODUCT, inline("default")));
        };
    }

    /** First touch of the customer that is the unit; null where it is a part of one. */
    Field<String> unitChannel() {
        return switch (grain) {
            case PARENT -> UNIT.CHANNEL;
            case CUSTOMER -> CUSTOMERS.CHANNEL;
            case SUBSCRIPTION, PRODUCT -> castNull(SQLDataType.VARCHAR);
        };
    }

    /** Goes on from a select: every version that is paid or paused, with its customer and its unit. */
    SelectConditionStep<? extends Record> from(SelectSelectStep<? extends Record> columns) {
        return from(columns, List.of());
    }

    /** As above, beside what the customer's attributes were. */
    SelectConditionStep<? extends Record> from(SelectSelectStep<? extends Record> columns, List<Table<?>> timelines) {
        SelectJoinStep<? extends Record> versions = columns.from(ITEMS)
                .leftJoin(table(Hierarchy.MERGED).as(STANDS_FOR))
                .on(Hierarchy.customer(STANDS_FOR).eq(ITEMS.CUSTOMER_ID))
                .leftJoin(CUSTOMERS)
                .on(CUSTOMERS.CUSTOMER_ID.eq(CUSTOMER))
                .and(known.customers(CUSTOMERS));
        for (Table<?> timeline : timelines) {
            versions = versions.leftJoin(timeline)
                    .on(DatedAttributes.customer(timeline).eq(CUSTOMER));
        }
        if (needs.acquired()) {
            versions = versions.leftJoin(table(Acquisitions.ACQUIRED))
                    .on(Acquisitions.customer(Acquisitions.ACQUIRED).eq(CUSTOMER));
        }
        if (grain == Grain.PARENT) {
            versions = versions.leftJoin(table(Hierarchy.TOPMOST).as(ABOVE))
                    .on(Hierarchy.customer(ABOVE).eq(CUSTOMER))
                    .leftJoin(UNIT)
                    .on(UNIT.CUSTOMER_ID.eq(unit()))
                    .and(known.customers(UNIT));
        }
        return versions.where(known.items()).and(ItemRows.paid(needs.usage()).or(ItemRows.paused(needs.usage())));
    }
}
