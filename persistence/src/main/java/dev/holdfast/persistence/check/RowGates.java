package dev.holdfast.persistence.check;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.holdfast.persistence.query.KnownRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Whether rows can be read at all, and are what the contract says. Only views can break it; tables of ours refuse to. */
final class RowGates {
    private static final int RATE_DECIMALS = 10;

    private static final Field<String> ROW = text("row");
    private static final Field<String> REASON = text("reason");

    private RowGates() {}

    static Found unreadable(Ground ground) {
        KnownRows known = ground.known();
        Select<Record2<String, String>> all = broken(
                        ITEMS,
                        known.items(),
                        ITEMS.RECORDED_AT,
                        concat(
                                inline("item "),
                                shown(ITEMS.ITEM_ID),
                                inline(" of customer "),
                                shown(ITEMS.CUSTOMER_ID)),
                        items())
                .unionAll(broken(
                        CUSTOMERS,
                        known.customers(CUSTOMERS),
                        CUSTOMERS.RECORDED_AT,
                        concat(inline("customer "), shown(CUSTOMERS.CUSTOMER_ID)),
                        missing(CUSTOMERS.CUSTOMER_ID)))
                .unionAll(broken(
                        FX_RATES,
                        known.rates(),
                        FX_RATES.RECORDED_AT,
                        concat(inline("rate of "), shown(FX_RATES.CURRENCY), inline(" on "), shown(FX_RATES.DAY)),
                        rates()))
                .unionAll(broken(
                        ATTRIBUTES,
                        known.attributes(),
                        ATTRIBUTES.RECORDED_AT,
                        concat(
                                inline("attribute "),
                                shown(ATTRIBUTES.ATTRIBUTE),
                                inline(" of customer "),
                                shown(ATTRIBUTES.CUSTOMER_ID)),
                        missing(
                                ATTRIBUTES.CUSTOMER_ID,
                                ATTRIBUTES.ATTRIBUTE,
                                ATTRIBUTES.VALUE,
                                ATTRIBUTES.VALID_FROM)));
        return Found.in(ground.sql(), all, row -> row.get(ROW) + ": " + row.get(REASON), ROW, REASON);
    }

    static Found noData(Ground ground) {
        boolean some = ground.sql()
                .fetchSingle(select(field(exists(selectOne()
                        .from(ITEMS)
                        .where(ground.known().items())
                        .and(ITEMS.CHARGE_KIND.in(inline("recurring"), inline("usage")))))))
                .value1();
        return some ? Found.NOTHING : new Found(1, List.of());
    }

    static Found duplicateCustomers(Ground ground) {
        return Found.in(
                ground.sql(),
                select(CUSTOMERS.CUSTOMER_ID)
                        .from(CUSTOMERS)
                        .where(ground.known().customers(CUSTOMERS))
                        .and(CUSTOMERS.CUSTOMER_ID.isNotNull())
                        .groupBy(CUSTOMERS.CUSTOMER_ID)
                        .having(count().gt(inline(1))),
                row -> "customer " + row.get(CUSTOMERS.CUSTOMER_ID),
                CUSTOMERS.CUSTOMER_ID);
    }

    static Found negativeAmounts(Ground ground) {
        return Found.in(
                ground.sql(),
                select(
                                ITEMS.ITEM_ID,
                                ITEMS.CUSTOMER_ID,
                                ITEMS.VALID_FROM,
                                ITEMS.VALID_TO,
                                ITEMS.CURRENCY,
                                KnownRows.NET.as("net"))
                        .from(ITEMS)
                        .where(ground.known().items())
                        .and(ITEMS.CHARGE_KIND.in(inline("recurring"), inline("usage")))
                        .and(KnownRows.NET.lt(inline(BigDecimal.ZERO))),
                row -> Wording.item(row) + ": "
                        + Wording.money(row.get("net", BigDecimal.class), row.get(ITEMS.CURRENCY)) + ", "
                        + Wording.days(row),
                ITEMS.ITEM_ID,
                ITEMS.VALID_FROM);
    }

    /** A row without recorded_at is known at no time, and so is not among the known ones. */
    private static Select<Record2<String, String>> broken(
            Table<?> table, Condition known, Field<Instant> recordedAt, Field<String> row, Field<String> reason) {
        Field<String> why = coalesce(missing(recordedAt), reason);
        return select(row.as(ROW), why.as(REASON))
                .from(table)
                .where(known.or(recordedAt.isNull()))
                .and(why.isNotNull());
    }

    private static Field<String> items() {
        return coalesce(
                missing(ITEMS.ITEM_ID, ITEMS.CUSTOMER_ID, ITEMS.VALID_FROM, ITEMS.CURRENCY),
                other(ITEMS.CHARGE_KIND, "recurring", "usage", "one_time", "tax", "credit"),
                other(ITEMS.STATUS, "active", "trial", "paused"),
                other(ITEMS.INTERVAL, "day", "week", "month", "quarter", "year"),
                missing(ITEMS.INTERVAL_COUNT, ITEMS.DISCOUNT),
                when(ITEMS.INTERVAL_COUNT.lt(inline(1)), inline("interval_count is below 1")),
                when(KnownRows.NET.isNull(), inline("amount is missing, and so is quantity or unit_price")),
                when(ITEMS.VALID_TO.lt(ITEMS.VALID_FROM), inline("valid_to is before valid_from")));
    }

    private static Field<String> rates() {
        return coalesce(
                missing(FX_RATES.CURRENCY, FX_RATES.DAY, FX_RATES.RATE),
                when(FX_RATES.RATE.le(inline(BigDecimal.ZERO)), inline("rate is not above 0")),
                when(
                        FX_RATES.RATE.ne(round(FX_RATES.RATE, RATE_DECIMALS)),
                        inline("rate has more than " + RATE_DECIMALS + " decimals")));
    }

    /** The first of the fields that is null; null where none is. */
    private static Field<String> missing(Field<?>... fields) {
        var first = when(fields[0].isNull(), inline(fields[0].getName() + " is missing"));
        for (Field<?> field : List.of(fields).subList(1, fields.length)) {
            first = first.when(field.isNull(), inline(field.getName() + " is missing"));
        }
        return first;
    }

    private static Field<String> other(Field<String> field, String... words) {
        return when(field.isNull(), inline(field.getName() + " is missing"))
                .when(
                        not(field.in(List.of(words).stream().map(DSL::inline).toList())),
                        concat(inline(field.getName() + " is '"), field, inline("'")));
    }

    private static Field<String> shown(Field<?> field) {
        return coalesce(field.cast(SQLDataType.VARCHAR), inline("(none)"));
    }

    private static Field<String> text(String name) {
        return field(name(name), SQLDataType.VARCHAR);
    }
}
