package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.item.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jooq.CaseConditionStep;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;

/** From item rows to normalised versions, and what is known of each unit from all of its history. */
record VersionSteps(Versions versions) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    List<CommonTableExpression<?>> definitions() {
        return List.of(version(), touch(), units());
    }

    CommonTableExpression<?> version() {
        return Steps.VERSION.as(versions.from(select(List.of(
                versions.unit().as(Steps.UNIT),
                versions.unitChannel().as(Steps.UNIT_CHANNEL),
                Versions.CUSTOMER.as(Steps.CUSTOMER),
                Versions.CUSTOMER_CHANNEL.as(Steps.CUSTOMER_CHANNEL),
                field(ITEMS.STATUS.eq(inline("paused"))).as(Steps.PAUSED),
                ITEMS.CURRENCY.as(Steps.CURRENCY),
                monthly().as(Steps.MONTHLY),
                ITEMS.VALID_FROM.as(Steps.VALID_FROM),
                ITEMS.VALID_TO.as(Steps.VALID_TO),
                ITEMS.TIER.as(Steps.ITEM_TIER),
                ITEMS.PRICING_MODEL.as(Steps.PRICING_MODEL)))));
    }

    // Half up, away from zero: the integer part of (2p ± q) / 2q, where p/q is the exact count of 1/10 000 a month.
    private static Field<BigDecimal> monthly() {
        Field<BigDecimal> p = ItemRows.NET.times(share(true)).times(inline(TEN_THOUSAND));
        Field<BigDecimal> q = share(false).times(ITEMS.INTERVAL_COUNT);
        Field<BigDecimal> two = inline(BigDecimal.TWO);
        Field<BigDecimal> away = sign(ItemRows.NET).cast(BigDecimal.class).times(q);
        return Dialect.integerQuotient(p.times(two).plus(away), q.times(two));
    }

    private static Field<BigDecimal> share(boolean numerator) {
        CaseConditionStep<BigDecimal> shares = null;
        for (Interval interval : Interval.values()) {
            int part = numerator ? interval.monthlyNumerator() : interval.monthlyDenominator();
            var is = ITEMS.INTERVAL.eq(inline(interval.key()));
            Field<BigDecimal> value = inline(BigDecimal.valueOf(part));
            shares = shares == null ? case_().when(is, value) : shares.when(is, value);
        }
        return Objects.requireNonNull(shares);
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
    private static CommonTableExpression<?> units() {
        return Steps.UNITS.as(select(
                        Steps.UNIT.as(Steps.KNOWN_UNIT),
                        min(Steps.VALID_FROM).filterWhere(paying()).as(Steps.FIRST_DAY),
                        coalesce(max(Steps.UNIT_CHANNEL), max(Steps.TOUCH_CHANNEL))
                                .as(Steps.CHANNEL))
                .from(table(Steps.VERSION))
                .leftJoin(table(Steps.TOUCH))
                .on(Steps.TOUCHED_UNIT.eq(Steps.UNIT))
                .and(Steps.TURN.eq(inline(1)))
                .groupBy(Steps.UNIT));
    }

    static Condition paying() {
        return condition(Steps.PAUSED).not().and(Steps.MONTHLY.gt(inline(BigDecimal.ZERO)));
    }
}
