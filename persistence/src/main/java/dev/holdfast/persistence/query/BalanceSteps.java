package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.balance.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * From versions to a unit's balances at the two closes of each window, and to the facts the rules ask for.
 *
 * @param tierOrder tiers from low to high; one that is not listed ranks lowest
 */
record BalanceSteps(List<String> tierOrder) {
    private static final int MONEY_DIGITS = 19;
    private static final int RANK_DIGITS = 4;
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    List<CommonTableExpression<?>> definitions() {
        return List.of(inForce(), balance(), fact());
    }

    private CommonTableExpression<?> inForce() {
        Condition atOpen = inForceAt(Steps.OPEN_DAY);
        Condition atClose = inForceAt(Steps.CLOSE_DAY);
        Field<BigDecimal> converted = convert(Steps.RATE_AT_OPEN);
        return Steps.IN_FORCE.as(select(
                        Steps.UNIT,
                        Steps.WINDOW,
                        Steps.OPEN_DAY,
                        Steps.PAUSED,
                        field(atOpen).as(Steps.AT_OPEN),
                        field(atClose).as(Steps.AT_CLOSE),
                        converted.as(Steps.CONVERTED),
                        convert(Steps.RATE_AT_CLOSE).as(Steps.CONVERTED_AT_OWN_RATE),
                        dearness(converted).as(Steps.DEARNESS))
                .from(table(Steps.VERSION))
                .join(table(Steps.WINDOWS))
                .on(atOpen.or(atClose))
                .join(table(Steps.RATES))
                .on(Steps.RATED_WINDOW.eq(Steps.WINDOW))
                .and(Steps.RATED_CURRENCY.eq(Steps.CURRENCY)));
    }

    // A rate that a figure needs was asked for before; only the closing at its own rate can lack one.
    private static Field<BigDecimal> convert(Field<BigDecimal> rate) {
        return when(condition(Steps.PAUSED).not(), round(Steps.MONTHLY.times(coalesce(rate, NOTHING))))
                .otherwise(NOTHING);
    }

    // Money, then rank, then name, at fixed widths: the greatest text is the dearest item, ties broken.
    private Field<String> dearness(Field<BigDecimal> converted) {
        Field<String> money = lpad(converted.cast(SQLDataType.VARCHAR), inline(MONEY_DIGITS), inline("0"));
        return when(
                converted.gt(NOTHING).and(Steps.ITEM_TIER.isNotNull()),
                money.concat(rank()).concat(Steps.ITEM_TIER));
    }

    private Field<String> rank() {
        CaseConditionStep<String> ranks = null;
        for (int i = 0; i < tierOrder.size(); i++) {
            Condition is = Steps.ITEM_TIER.eq(inline(tierOrder.get(i)));
            Field<String> rank = inline(padded(i + 1));
            ranks = ranks == null ? case_().when(is, rank) : ranks.when(is, rank);
        }
        Field<String> lowest = inline(padded(0));
        return ranks == null ? lowest : ranks.otherwise(lowest);
    }

    private static String padded(int rank) {
        String digits = Integer.toString(rank);
        return "0".repeat(RANK_DIGITS - digits.length()) + digits;
    }

    private static CommonTableExpression<?> balance() {
        return Steps.BALANCE.as(select(
                        Steps.UNIT,
                        Steps.WINDOW,
                        Steps.OPEN_DAY,
                        total(Steps.CONVERTED, Steps.AT_OPEN).as(Steps.OPENING),
                        total(Steps.CONVERTED, Steps.AT_CLOSE).as(Steps.CLOSING),
                        total(Steps.CONVERTED_AT_OWN_RATE, Steps.AT_CLOSE).as(Steps.CLOSING_AT_OWN_RATE),
                        boolOr(condition(Steps.PAUSED).and(condition(Steps.AT_CLOSE)))
                                .as(Steps.PAUSED_VERSION_AT_CLOSE),
                        dearest(Steps.AT_OPEN).as(Steps.DEAREST_AT_OPEN),
                        dearest(Steps.AT_CLOSE).as(Steps.DEAREST_AT_CLOSE))
                .from(table(Steps.IN_FORCE))
                .groupBy(Steps.UNIT, Steps.WINDOW, Steps.OPEN_DAY));
    }

    private static CommonTableExpression<?> fact() {
        Field<String> dearest =
                when(Steps.OPENING.gt(NOTHING), Steps.DEAREST_AT_OPEN).otherwise(Steps.DEAREST_AT_CLOSE);
        Field<String> tier = substring(dearest, inline(MONEY_DIGITS + RANK_DIGITS + 1));
        Field<String> unassigned = inline(Segment.UNASSIGNED);
        return Steps.FACT.as(select(
                        Steps.UNIT,
                        Steps.WINDOW,
                        Steps.OPENING,
                        Steps.CLOSING,
                        Steps.CLOSING_AT_OWN_RATE,
                        coalesce(field(Steps.FIRST_DAY.le(Steps.OPEN_DAY)), inline(false))
                                .as(Steps.EVER_BEFORE),
                        field(Steps.CLOSING.eq(NOTHING).and(condition(Steps.PAUSED_VERSION_AT_CLOSE)))
                                .as(Steps.PAUSED_AT_CLOSE),
                        coalesce(tier, unassigned).as(Steps.TIER),
                        coalesce(Steps.CHANNEL, unassigned).as(Steps.CHANNEL))
                .from(table(Steps.BALANCE))
                .join(table(Steps.UNITS))
                .on(Steps.KNOWN_UNIT.eq(Steps.UNIT))
                .where(Steps.OPENING
                        .ne(NOTHING)
                        .or(Steps.CLOSING.ne(NOTHING))
                        .or(Steps.CLOSING_AT_OWN_RATE.ne(NOTHING))));
    }

    private static Condition inForceAt(Field<LocalDate> day) {
        return Steps.VALID_FROM.le(day).and(Steps.VALID_TO.isNull().or(Steps.VALID_TO.gt(day)));
    }

    private static Field<BigDecimal> total(Field<BigDecimal> amount, Field<Boolean> when) {
        return coalesce(sum(amount).filterWhere(condition(when)), NOTHING);
    }

    private static Field<String> dearest(Field<Boolean> when) {
        return max(Dialect.byCodePoint(Steps.DEARNESS)).filterWhere(condition(when));
    }
}
