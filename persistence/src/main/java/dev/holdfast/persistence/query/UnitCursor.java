package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.item.Charge;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.Dated;
import dev.holdfast.core.item.Interval;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What is the history of each unit? One typed query ordered by unit; its raw cursor, for jOOQ's own mapping of records
 * would cost more than the query.
 *
 * @param which of all units
 */
record UnitCursor(DSLContext sql, Versions versions, List<Dimension> attributes, Condition which) {
    private static final int FETCH_SIZE = 20_000;
    private static final int FIRST_ATTRIBUTE = 21;

    /** Of every unit. */
    UnitCursor(DSLContext sql, Versions versions, List<Dimension> attributes) {
        this(sql, versions, attributes, noCondition());
    }

    /** Of some units alone. */
    UnitCursor of(Collection<String> units) {
        return new UnitCursor(sql, versions, attributes, versions.unit().in(units));
    }

    Select<? extends Record> query() {
        DatedAttributes dated = new DatedAttributes(versions.known());
        List<Table<?>> timelines = new ArrayList<>();
        for (Dimension attribute : attributes) {
            timelines.add(dated.timelines(attribute, "dated_" + timelines.size()));
        }
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                versions.unit().as("unit_id"),
                versions.unitChannel().as("unit_channel"),
                Versions.CUSTOMER.as("customer"),
                Versions.CUSTOMER_CHANNEL.as("customer_channel"),
                field(ITEMS.STATUS.eq(inline("paused"))).as("paused"),
                ITEMS.CURRENCY,
                ItemRows.NET.as("net"),
                ITEMS.INTERVAL,
                ITEMS.INTERVAL_COUNT,
                Dialect.epochDay(ITEMS.VALID_FROM).as("from_day"),
                coalesce(Dialect.epochDay(ITEMS.VALID_TO), inline(Days.OPEN_END))
                        .as("to_day"),
                ITEMS.TIER,
                ITEMS.PRICING_MODEL,
                Dialect.epochDay(versions.acquiredOn()).as("acquired_day")));
        columns.addAll(charge());
        timelines.forEach(timeline -> columns.add(DatedAttributes.timeline(timeline)));
        return versions.from(
                        sql.withRecursive(versions.hierarchy().definitions()).select(columns), timelines)
                .and(which)
                .orderBy(Dialect.byCodePoint(versions.unit()));
    }

    private List<SelectField<?>> charge() {
        Needs needs = versions.needs();
        return List.of(
                (needs.usage() ? field(ItemRows.IS_USAGE) : inline(false)).as("is_usage"),
                asked(ITEMS.ITEM_ID, needs.usage()),
                asked(ITEMS.PRODUCT, needs.charges()),
                asked(ITEMS.PLAN, needs.charges()),
                asked(ITEMS.QUANTITY, needs.charges()),
                asked(ITEMS.DISCOUNT, needs.charges()));
    }

    // What nobody asks for is not sent.
    private static <T> Field<T> asked(Field<T> field, boolean asked) {
        return asked ? field : castNull(field.getDataType()).as(field);
    }

    /** Hands over every unit once, and says now and then how many rows have been read. */
    void forEach(Consumer<Unit> units, Progress progress) throws SQLException {
        try (Cursor<? extends Record> cursor = sql.fetchLazy(query().fetchSize(FETCH_SIZE))) {
            ResultSet rows = cursor.resultSet();
            String unit = null;
            String channel = null;
            List<ItemVersion> history = new ArrayList<>();
            long read = 0;
            while (rows.next()) {
                String id = rows.getString(1);
                if (!id.equals(unit)) {
                    hand(unit, channel, history, units);
                    unit = id;
                    channel = rows.getString(2);
                    history = new ArrayList<>();
                }
                history.add(version(rows, customer(rows)));
                if (++read % FETCH_SIZE == 0) {
                    progress.at(read);
                }
            }
            hand(unit, channel, history, units);
            progress.at(read);
        }
    }

    private static void hand(
            @Nullable String unit, @Nullable String channel, List<ItemVersion> history, Consumer<Unit> units) {
        if (unit != null) {
            units.accept(new Unit(unit, channel, history));
        }
    }

    private Customer customer(ResultSet row) throws SQLException {
        Map<String, Dated> dated = new HashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            dated.put(attributes.get(i).key(), DatedAttributes.read(row.getString(FIRST_ATTRIBUTE + i)));
        }
        int day = row.getInt(14);
        int acquiredOn = row.wasNull() ? Customer.ALWAYS : day;
        return new Customer(row.getString(3), row.getString(4), dated, acquiredOn);
    }

    private ItemVersion version(ResultSet row, Customer customer) throws SQLException {
        Charge charge = charge(row);
        Standing standing = row.getBoolean(5) ? Standing.PAUSED : Standing.PAID;
        Days days = new Days(row.getInt(10), row.getInt(11));
        return new ItemVersion(
                customer,
                standing,
                charge,
                row.getString(6),
                monthly(row, charge.kind(), row.getBigDecimal(7)),
                days,
                ItemVersion.counted(
                        customer,
                        standing,
                        charge.kind(),
                        days,
                        versions.needs().usageMonths()),
                row.getString(12),
                row.getString(13));
    }

    private Charge charge(ResultSet row) throws SQLException {
        if (!versions.needs().usage() && !versions.needs().charges()) {
            return Charge.NOT_ASKED;
        }
        Charge.Kind kind = row.getBoolean(15) ? Charge.Kind.USAGE : Charge.Kind.RECURRING;
        BigDecimal discount = row.getBigDecimal(20);
        return new Charge(
                Objects.requireNonNullElse(row.getString(16), ""),
                kind,
                Objects.requireNonNullElse(row.getString(17), ""),
                row.getString(18),
                row.getBigDecimal(19),
                discount == null || discount.signum() == 0 ? Amount.ZERO : monthly(row, kind, discount));
    }

    // Usage has no interval: a row is of its month, whatever it says.
    private static Amount monthly(ResultSet row, Charge.Kind kind, BigDecimal amount) throws SQLException {
        return kind == Charge.Kind.USAGE
                ? Amount.rounded(amount)
                : Interval.of(row.getString(8)).monthlyEquivalent(amount, row.getInt(9));
    }
}
