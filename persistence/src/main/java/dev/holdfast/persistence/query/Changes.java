package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Which kinds of changes became known after one instant, up to another? */
record Changes(DSLContext sql, Instant since, Instant until) {
    Set<Change> fetch() {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (changed(FX_RATES, FX_RATES.RECORDED_AT, FX_RATES.SUPERSEDED_AT)) {
            changes.add(Change.RATES);
        }
        if (changed(ITEMS, ITEMS.RECORDED_AT, ITEMS.SUPERSEDED_AT)) {
            changes.addAll(Set.of(Change.LATE, Change.SUPERSEDED, Change.DELETED));
        }
        if (changed(CUSTOMERS, CUSTOMERS.RECORDED_AT, CUSTOMERS.SUPERSEDED_AT)
                || changed(ATTRIBUTES, ATTRIBUTES.RECORDED_AT, ATTRIBUTES.SUPERSEDED_AT)) {
            changes.add(Change.HIERARCHY);
        }
        return changes;
    }

    private boolean changed(Table<?> table, Field<Instant> recordedAt, Field<Instant> supersededAt) {
        return sql.fetchExists(table, between(recordedAt).or(between(supersededAt)));
    }

    private Condition between(Field<Instant> instant) {
        return instant.gt(since).and(instant.le(until));
    }
}
