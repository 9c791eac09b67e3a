package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What was known at an instant.
 *
 * @param at rows recorded by then and not superseded by then count
 */
record Known(Instant at) {
    Condition holds(Field<Instant> recordedAt, Field<Instant> supersededAt) {
        return recordedAt.le(inline(at)).and(supersededAt.isNull().or(supersededAt.gt(inline(at))));
    }
}
