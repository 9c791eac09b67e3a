package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.item.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.CaseConditionStep;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;

/** From item rows to normalised versions, and what is known of each unit from all of its history. */
record VersionSteps(Versions versions) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    List<CommonTableExpression<?>> definitions() {
        return versions.needs().usage()
                ? List.of(version(), usageStart(), touch(), units())
                : List.of(version(), touch(), units());
    }

    CommonTableExpression<?> version() {
        Needs needs = versions.needs();
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                versions.unit().as(Steps.UNIT),
                versions.unitChannel().as(Steps.UNIT_CHANNEL),
                Versions.CUSTOMER.as(Steps.CUSTOMER),
                Versions.CUSTOMER_CHANNEL.as(Steps.CUSTOMER_CHANNEL),
                field(ITEMS.STATUS.eq(inline("paused"))).as(Steps.PAUSED),
                ITEMS.CURRENCY.as(Steps.CURRENCY),
                monthly(ItemRows.NET).as(Steps.MONTHLY),
                countedFrom().as(Steps.VALID_FROM),
                countedTo().as(Steps.VALID_TO),
                ITEMS.TIER.as(Steps.ITEM_TIER),
                ITEMS.PRICING_MODEL.as(Steps.PRICING_MODEL)));
        if (needs.acquired()) {
            columns.add(versions.acquiredOn().as(Steps.ACQUIRED_ON));
        }
        if (needs.beside()) {
            columns.add(ITEMS.VALID_FROM.as(Steps.ROW_FROM));
            columns.add(ITEMS.VALID_TO.as(Steps.ROW_TO));
        }
        if (needs.usage()) {
            columns.add(ITEMS.ITEM_ID.as(Steps.ITEM));
        }
        if (needs.usage() || needs.charges()) {
            columns.add(field(ItemRows.IS_USAGE).as(Steps.IS_USAGE));
        }
        if (needs.charges()) {
            columns.add(ITEMS.PRODUCT.as(Steps.PRODUCT));
            columns.add(ITEMS.PLAN.as(Steps.PLAN));
            columns.add(ITEMS.QUANTITY.as(Steps.QUANTITY));
            columns.add(monthly(ITEMS.DISCOUNT).as(Steps.DISCOUNT));
        }
        return Steps.VERSION.as(versions.from(select(columns)));
    }

    private Field<LocalDate> countedFrom() {
        Field<LocalDate> from = versions.needs().usage()
                ? when(isAveraged(), Dialect.monthEnd(ITEMS.VALID_FROM, 0)).otherwise(ITEMS.VALID_FROM)
                : ITEMS.VALID_FROM;
        return versions.needs().acquired() ? greatest(from, coalesce(versions.acquiredOn(), from)) : from;
    }

    private Field<LocalDate> countedTo() {
        int months = versions.needs().usageMonths();
        return months > 0
                ? when(isAveraged(), Dialect.monthEnd(ITEMS.VALID_FROM, months)).otherwise(ITEMS.VALID_TO)
                : ITEMS.VALID_TO;
    }

    private static Condition isAveraged() {
        return ItemRows.IS_USAGE.and(ITEMS.STATUS.ne(inline("paused")));
    }

    // Half up, away from zero: the integer part of (2p ± q) / 2q, where p/q is the exact count of 1/10 000 a month.
    Field<BigDecimal> monthly(Field<BigDecimal> amount) {
        Field<BigDecimal> p = amount.times(share(true)).times(inline(TEN_THOUSAND));
        Field<BigDecimal> q = share(false).times(intervals());
        Field<BigDecimal> two = inline(BigDecimal.TWO);
        Field<BigDecimal> away = sign(amount).cast(BigDecimal.class).times(q);
        return Dialect.integerQuotient(p.times(two).plus(away), q.times(two));
    }

    // Usage has no interval: a row is of its month, whatever it says.
    private Field<Integer> intervals() {
        return versions.needs().usage()
                ? when(ItemRows.IS_USAGE, inline(1)).otherwise(ITEMS.INTERVAL_COUNT)
                : ITEMS.INTERVAL_COUNT;
    }

    private Field<BigDecimal> share(boolean numerator) {
        CaseConditionStep<BigDecimal> shares =
                versions.needs().usage() ? case_().when(ItemRows.IS_USAGE, inline(BigDecimal.ONE)) : null;
        for (Interval interval : Interval.values()) {
            int part = numerator ? interval.monthlyNumerator() : interval.monthlyDenominator();
            var is = ITEMS.INTERVAL.eq(inline(interval.key()));
            Field<BigDecimal> value = inline(BigDecimal.valueOf(part));
            shares = shares == null ? case_().when(is, value) : shares.when(is, value);
        }
        return Objects.requireNonNull(shares);
    }

    /** The first row of each usage item of a unit. */
    private static CommonTableExpression<?> usageStart() {
        return Steps.USAGE_START.as(select(
                        Steps.UNIT.as(Steps.USED_BY),
                        Steps.ITEM.as(Steps.USED_ITEM),
                        min(Steps.ROW_FROM).as(Steps.USED_SINCE))
                .from(table(Steps.VERSION))
                .where(condition(Steps.IS_USAGE))
                .and(condition(Steps.PAUSED).not())
                .groupBy(Steps.UNIT, Steps.ITEM));
    }

    /** Each unit's customers that have a channel, in the order they began to pay. */
    private static CommonTableExpression<?> touch() {
        return Steps.TOUCH.as(select(
                        Steps.UNIT.as(Steps.TOUCHED_UNIT),
                        Steps.CUSTOMER_CHANNEL.as(Steps.TOUCH_CHANNEL),
                        rowNumber()
                                .over()
                                .partitionBy(Steps.UNIT)
                                .orderBy(min(Steps.VALID_FROM), Dialect.byCodePoint(Steps.CUSTOMER))
                                .as(Steps.TURN))
                .from(table(Steps.VERSION))
                .where(paying())
                .and(Steps.CUSTOMER_CHANNEL.isNotNull())
                .groupBy(Steps.UNIT, Steps.CUSTOMER, Steps.CUSTOMER_CHANNEL));
    }

    /** First day with MRR and channel of first touch, by unit. */
    private CommonTableExpression<?> units() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Steps.UNIT.as(Steps.KNOWN_UNIT),
                min(Steps.VALID_FROM).filterWhere(paying()).as(Steps.FIRST_DAY),
                coalesce(max(Steps.UNIT_CHANNEL), max(Steps.TOUCH_CHANNEL)).as(Steps.CHANNEL)));
        if (versions.needs().acquired()) {
            columns.add(when(count().eq(count(Steps.ACQUIRED_ON)), min(Steps.ACQUIRED_ON))
                    .as(Steps.UNIT_ACQUIRED_ON));
        }
        return Steps.UNITS.as(select(columns)
                .from(table(Steps.VERSION))
                .leftJoin(table(Steps.TOUCH))
                .on(Steps.TOUCHED_UNIT.eq(Steps.UNIT))
                .and(Steps.TURN.eq(inline(1)))
                .groupBy(Steps.UNIT));
    }

    static Condition paying() {
        return condition(Steps.PAUSED)
                .not()
                .and(Steps.MONTHLY.gt(inline(BigDecimal.ZERO)))
                // What ended before its customer was acquired never counts.
                .and(Steps.VALID_TO.isNull().or(Steps.VALID_TO.gt(Steps.VALID_FROM)));
    }
}
