package dev.holdfast.persistence.check;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.GL_CONTROL;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.holdfast.persistence.query.KnownRows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;

/** Whether the data is there whole, and not of another time. */
final class LoadGates {
    /** Clocks of two machines differ, and rows that came just now are of no other time. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LoadGates() {}

    static Found future(Ground ground) {
        Instant latest = ground.inspection().now().plus(CLOCKS);
        List<String> examples = new ArrayList<>();
        long count = 0;
        for (Recorded recorded : List.of(
                new Recorded(ITEMS, ITEMS.RECORDED_AT),
                new Recorded(CUSTOMERS, CUSTOMERS.RECORDED_AT),
                new Recorded(FX_RATES, FX_RATES.RECORDED_AT),
                new Recorded(ATTRIBUTES, ATTRIBUTES.RECORDED_AT),
                new Recorded(GL_CONTROL, GL_CONTROL.RECORDED_AT))) {
            Record2<Integer, Instant> later = ground.sql()
                    .select(count(), max(recorded.at()))
                    .from(recorded.table())
                    .where(recorded.at().gt(inline(latest)))
                    .fetchSingle();
            if (later.value1() > 0) {
                count += later.value1();
                examples.add(later.value1() + " of " + recorded.table().getName() + ", the last at " + later.value2());
            }
        }
        return new Found(count, examples);
    }

    private record Recorded(Table<?> table, Field<Instant> at) {}

    static Found farStarts(Ground ground) {
        Inspection inspection = ground.inspection();
        LocalDate close = inspection.close().day();
        LocalDate known =
                LocalDate.ofInstant(inspection.knownAt(), inspection.method().zone());
        // Of an earlier month, what has begun since is no slip.
        LocalDate latest = (known.isAfter(close) ? known : close).plusYears(1);
        return Found.in(
                ground.sql(),
                select(ITEMS.ITEM_ID, ITEMS.CUSTOMER_ID, ITEMS.VALID_FROM, ITEMS.VALID_TO)
                        .from(ITEMS)
                        .where(ground.known().items())
                        .and(ITEMS.VALID_FROM.gt(inline(latest))),
                row -> Wording.item(row) + ": " + Wording.days(row),
                ITEMS.ITEM_ID,
                ITEMS.VALID_FROM);
    }

    static Found watermark(Ground ground) {
        Inspection inspection = ground.inspection();
        Instant end = inspection
                .close()
                .day()
                .plusDays(1)
                .atStartOfDay(inspection.method().zone())
                .toInstant();
        return ground.known()
                .newest(ground.sql())
                .filter(newest -> newest.isBefore(end))
                .map(newest -> new Found(1, List.of("the newest row is of " + newest + ", the day ended at " + end)))
                .orElse(Found.NOTHING);
    }

    static Found rowCount(Ground ground) {
        Optional<LastIssued> last = ground.inspection().last();
        if (last.isEmpty()) {
            return Found.NOTHING;
        }
        var counted = ground.sql()
                .select(
                        count().filterWhere(then(last.get())),
                        count().filterWhere(ground.known().items()))
                .from(ITEMS)
                .fetchSingle();
        BigDecimal then = BigDecimal.valueOf(counted.value1());
        BigDecimal fewer = then.subtract(BigDecimal.valueOf(counted.value2()));
        boolean isFew = fewer.multiply(HUNDRED)
                        .compareTo(then.multiply(ground.inspection().settings().rowCountDrop()))
                > 0;
        return fewer.signum() > 0 && isFew
                ? new Found(
                        fewer.longValueExact(),
                        List.of(counted.value2() + " now, " + counted.value1() + " at "
                                + last.get().knownAt()))
                : Found.NOTHING;
    }

    static Found vanished(Ground ground) {
        return ground.inspection().last().map(last -> vanished(ground, last)).orElse(Found.NOTHING);
    }

    private static Found vanished(Ground ground, LastIssued last) {
        LocalDate close = last.close().day();
        Condition inMrr = ITEMS.CHARGE_KIND
                .eq(inline("recurring"))
                .and(ITEMS.STATUS.eq(inline("active")))
                .and(KnownRows.NET.gt(inline(BigDecimal.ZERO)))
                .and(ITEMS.VALID_FROM.le(inline(close)))
                .and(ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(inline(close))));
        return Found.in(
                ground.sql(),
                select(ITEMS.CUSTOMER_ID)
                        .from(ITEMS)
                        .where(ITEMS.CUSTOMER_ID.isNotNull())
                        .groupBy(ITEMS.CUSTOMER_ID)
                        .having(count().filterWhere(then(last).and(inMrr)).gt(inline(0)))
                        .and(count().filterWhere(ground.known().items()).eq(inline(0))),
                row -> "customer " + row.get(ITEMS.CUSTOMER_ID),
                ITEMS.CUSTOMER_ID);
    }

    private static Condition then(LastIssued last) {
        return new KnownRows(last.knownAt()).items();
    }
}
