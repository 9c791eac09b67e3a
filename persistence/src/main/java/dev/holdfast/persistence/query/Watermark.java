package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.GL_CONTROL;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/** When was the newest row recorded? */
record Watermark(DSLContext sql) {
    /** The newest of all rows that measuring reads, empty when there is none. */
    Optional<Instant> newest() {
        return newest(noCondition(), noCondition(), noCondition(), noCondition());
    }

    /** The newest of the rows recorded by an instant. */
    Optional<Instant> newestBy(Instant instant) {
        return newest(
                CUSTOMERS.RECORDED_AT.le(instant),
                ITEMS.RECORDED_AT.le(instant),
                FX_RATES.RECORDED_AT.le(instant),
                ATTRIBUTES.RECORDED_AT.le(instant));
    }

    private Optional<Instant> newest(Condition customers, Condition items, Condition rates, Condition attributes) {
        Select<Record1<Instant>> each = select(max(CUSTOMERS.RECORDED_AT))
                .from(CUSTOMERS)
                .where(customers)
                .unionAll(select(max(ITEMS.RECORDED_AT)).from(ITEMS).where(items))
                .unionAll(select(max(FX_RATES.RECORDED_AT)).from(FX_RATES).where(rates))
                .unionAll(select(max(ATTRIBUTES.RECORDED_AT)).from(ATTRIBUTES).where(attributes));
        return newest(each);
    }

    /** When the newest control of the ledger was recorded. */
    Optional<Instant> newestControl() {
        return newest(select(max(GL_CONTROL.RECORDED_AT)).from(GL_CONTROL));
    }

    /** When a row was ended last. */
    Optional<Instant> newestEnd() {
        return newest(select(max(CUSTOMERS.SUPERSEDED_AT))
                .from(CUSTOMERS)
                .unionAll(select(max(ITEMS.SUPERSEDED_AT)).from(ITEMS))
                .unionAll(select(max(FX_RATES.SUPERSEDED_AT)).from(FX_RATES))
                .unionAll(select(max(ATTRIBUTES.SUPERSEDED_AT)).from(ATTRIBUTES))
                .unionAll(select(max(GL_CONTROL.SUPERSEDED_AT)).from(GL_CONTROL)));
    }

    private Optional<Instant> newest(Select<Record1<Instant>> each) {
        return sql.fetch(each).stream()
                .flatMap(row -> Optional.ofNullable(row.value1()).stream())
                .max(Instant::compareTo);
    }
}
