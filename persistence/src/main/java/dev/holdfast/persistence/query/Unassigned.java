package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.withRecursive;

import dev.holdfast.core.method.Grain;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.schema.warehouse.tables.Customers;
import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Which units with MRR at a close fall into the segment {@code Unassigned}? A unit is the topmost parent at the grain
 * {@code parent}, and the customer at a finer one.
 */
public record Unassigned(Instant at, Close close, Method method) {
    /** The unit. */
    public static final Field<String> UNIT = field(name("unit_id"), SQLDataType.VARCHAR);

    private static final Field<String> PAYER = field(name("payer"), SQLDataType.VARCHAR);
    private static final Field<Integer> IN_MRR = field(name("in_mrr"), SQLDataType.INTEGER);
    private static final Field<Integer> TIERS = field(name("tiers"), SQLDataType.INTEGER);
    private static final Name STANDS_FOR = name("stands_for");
    private static final Name ABOVE = name("above");
    private static final Customers TOPMOST = CUSTOMERS.as("topmost_customer");

    /** Units of which no item in MRR has a tier. */
    public Select<Record1<String>> tier() {
        return units(sum(TIERS).eq(inline(BigDecimal.ZERO)));
    }

    /** Units of which neither itself nor a customer that ever paid has a channel. */
    public Select<Record1<String>> channel() {
        return units(count(coalesce(TOPMOST.CHANNEL, CUSTOMERS.CHANNEL)).eq(inline(0)));
    }

    private Select<Record1<String>> units(Condition unassigned) {
        KnownRows known = new KnownRows(at);
        Field<String> customer = coalesce(Hierarchy.target(STANDS_FOR), PAYER);
        Field<String> unit = method.grain() == Grain.PARENT ? coalesce(Hierarchy.target(ABOVE), customer) : customer;
        return withRecursive(new Hierarchy(Knowing.at(at), close, false).definitions())
                .select(unit.as(UNIT))
                .from(payers(known))
                .leftJoin(table(Hierarchy.MERGED).as(STANDS_FOR))
                .on(Hierarchy.customer(STANDS_FOR).eq(PAYER))
                .leftJoin(CUSTOMERS)
                .on(CUSTOMERS.CUSTOMER_ID.eq(customer))
                .and(known.customers(CUSTOMERS))
                .leftJoin(table(Hierarchy.TOPMOST).as(ABOVE))
                .on(Hierarchy.customer(ABOVE).eq(customer))
                .leftJoin(TOPMOST)
                .on(TOPMOST.CUSTOMER_ID.eq(unit))
                .and(known.customers(TOPMOST))
                .groupBy(unit)
                .having(sum(IN_MRR).gt(inline(BigDecimal.ZERO)))
                .and(unassigned);
    }

    /** Whoever paid up to the close, once, so that customers are joined and not each of their versions. */
    private Table<?> payers(KnownRows known) {
        return select(
                        ITEMS.CUSTOMER_ID.as(PAYER),
                        count().filterWhere(inMrr()).as(IN_MRR),
                        count(ITEMS.TIER).filterWhere(inMrr()).as(TIERS))
                .from(ITEMS)
                .where(known.items())
                .and(ITEMS.CHARGE_KIND.in(inline("recurring"), inline("usage")))
                .and(ITEMS.STATUS.eq(inline("active")))
                .and(ItemRows.NET.gt(inline(BigDecimal.ZERO)))
                .and(ItemRows.IN_FORCE_AT_ALL)
                .and(ITEMS.VALID_FROM.le(inline(close.day())))
                .groupBy(ITEMS.CUSTOMER_ID)
                .asTable("payers");
    }

    /** Whether a row pays for the close; of usage those of its last months. */
    private Condition inMrr() {
        Condition recurring = ITEMS.CHARGE_KIND
                .eq(inline("recurring"))
                .and(ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(inline(close.day()))));
        Condition usage = ITEMS.CHARGE_KIND
                .eq(inline("usage"))
                .and(ITEMS.VALID_FROM.ge(inline(close.month()
                        .minusMonths(method.usageMonths())
                        .plusMonths(1)
                        .atDay(1))));
        return method.excludesUsage() ? recurring : recurring.or(usage);
    }
}
