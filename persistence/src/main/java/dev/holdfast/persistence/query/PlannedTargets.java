package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.TARGETS;

import dev.holdfast.core.statement.Targets;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * What was planned for all units? Targets of segments and of other measures are no part of it, nor are those of a day that is
 * no month's last: no statement has such a close.
 *
 * @param closes that are looked at
 */
record PlannedTargets(DSLContext sql, Known known, List<Close> closes) {
    Targets fetch() {
        return new Targets(of("nrr"), of("grr"));
    }

    private SortedMap<Close, BigDecimal> of(String measure) {
        SortedMap<Close, BigDecimal> planned = new TreeMap<>();
        sql.select(TARGETS.CLOSE, TARGETS.VALUE)
                .from(TARGETS)
                .where(known.holds(TARGETS.RECORDED_AT, TARGETS.SUPERSEDED_AT))
                .and(TARGETS.MEASURE.eq(measure))
                .and(TARGETS.SEGMENT.isNull())
                .and(TARGETS.VALUE.isNotNull())
                .and(TARGETS.CLOSE.in(closes.stream().map(Close::day).toList()))
                .forEach(row -> planned.put(new Close(row.value1()), row.value2()));
        return planned;
    }
}
