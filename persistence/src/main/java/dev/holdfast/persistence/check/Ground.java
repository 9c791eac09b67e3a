package dev.holdfast.persistence.check;

import dev.holdfast.persistence.query.KnownRows;
import dev.holdfast.persistence.query.LackingRates;
import org.jooq.DSLContext;

/** What a gate looks at. */
record Ground(DSLContext sql, Inspection inspection) {
    KnownRows known() {
        return new KnownRows(inspection.knownAt());
    }

    LackingRates rates() {
        return new LackingRates(
                sql,
                inspection.knownAt(),
                inspection.method(),
                inspection.windows().all(),
                inspection.windows().question());
    }
}
