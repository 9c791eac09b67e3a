package dev.holdfast.persistence.check;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.day;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;

import dev.holdfast.persistence.query.KnownRows;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Whether the versions of each item follow one another. */
final class VersionGates {
    /** Stands for an open end, which is later than any other. */
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** Of the versions that began before, the end and the begin of the one that ends last. */
    private static final Field<LocalDate[]> EARLIER = field(name("earlier"), SQLDataType.LOCALDATE.array());

    private static final Field<LocalDate> FROM = field(ITEMS.VALID_FROM.getUnqualifiedName(), SQLDataType.LOCALDATE);

    private VersionGates() {}

    static Found overlaps(Ground ground) {
        return Found.in(
                ground.sql(),
                followers(
                        ground,
                        ITEMS.CHARGE_KIND.in(inline("recurring"), inline("usage")),
                        arrayGet(EARLIER, 1).gt(FROM)),
                row -> Wording.item(row) + ": " + earlier(row) + " and " + Wording.days(row),
                ITEMS.ITEM_ID,
                ITEMS.VALID_FROM);
    }

    static Found gaps(Ground ground) {
        return Found.in(
                ground.sql(),
                followers(
                        ground,
                        ITEMS.CHARGE_KIND.eq(inline("recurring")),
                        KnownRows.dayAfter(arrayGet(EARLIER, 1)).eq(FROM)),
                row -> Wording.item(row) + ": " + earlier(row) + " and then " + Wording.days(row),
                ITEMS.ITEM_ID,
                ITEMS.VALID_FROM);
    }

    static Found zeroLength(Ground ground) {
        return Found.in(
                ground.sql(),
                select(ITEMS.ITEM_ID, ITEMS.CUSTOMER_ID, ITEMS.VALID_FROM)
                        .from(ITEMS)
                        .where(ground.known().items())
                        .and(ITEMS.VALID_TO.eq(ITEMS.VALID_FROM)),
                row -> Wording.item(row) + ": " + row.get(ITEMS.VALID_FROM),
                ITEMS.ITEM_ID,
                ITEMS.VALID_FROM);
    }

    static Found usageSpans(Ground ground) {
        return Found.in(
                ground.sql(),
                select(ITEMS.ITEM_ID, ITEMS.CUSTOMER_ID, ITEMS.VALID_FROM, ITEMS.VALID_TO)
                        .from(ITEMS)
                        .where(ground.known().items())
                        .and(ITEMS.CHARGE_KIND.eq(inline("usage")))
                        .and(ITEMS.VALID_FROM.isNotNull())
                        .and(ITEMS.VALID_TO.isNull().or(endsInALaterMonth())),
                row -> Wording.item(row) + ": " + Wording.days(row),
                ITEMS.ITEM_ID,
                ITEMS.VALID_FROM);
    }

    /** The end is the first day that no longer counts, so that the first of the next month still is within. */
    private static Condition endsInALaterMonth() {
        Field<Integer> months = year(ITEMS.VALID_TO)
                .minus(year(ITEMS.VALID_FROM))
                .times(inline(12))
                .plus(month(ITEMS.VALID_TO).minus(month(ITEMS.VALID_FROM)));
        return months.gt(inline(1))
                .or(months.eq(inline(1)).and(day(ITEMS.VALID_TO).gt(inline(1))));
    }

    /** Versions beside the one before them that ends last, where a condition holds of the two. */
    private static Select<? extends Record> followers(Ground ground, Condition of, Condition which) {
        Field<LocalDate> to = coalesce(ITEMS.VALID_TO, inline(OPEN));
        Table<?> paired = select(
                        ITEMS.ITEM_ID,
                        ITEMS.CUSTOMER_ID,
                        ITEMS.VALID_FROM,
                        ITEMS.VALID_TO,
                        max(array(to, ITEMS.VALID_FROM))
                                .over()
                                .partitionBy(ITEMS.ITEM_ID)
                                .orderBy(ITEMS.VALID_FROM, to)
                                .rowsBetweenUnboundedPreceding()
                                .andPreceding(1)
                                .as(EARLIER))
                .from(ITEMS)
                .where(ground.known().items())
                .and(of)
                .and(KnownRows.IN_FORCE_AT_ALL)
                .and(ITEMS.ITEM_ID.isNotNull())
                .and(ITEMS.VALID_FROM.isNotNull())
                .asTable("paired");
        return select(paired.fields()).from(paired).where(which);
    }

    private static String earlier(Record row) {
        LocalDate[] days = row.get(EARLIER);
        return Wording.days(days[1], days[0].equals(OPEN) ? null : days[0]);
    }
}
