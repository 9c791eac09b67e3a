package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** From what counts at both closes to what each cause did to a unit's MRR. Section 6 of the method. */
final class CauseSteps {
    /** A unit with a column for each cause. */
    static final Name OF_UNIT = name("parts");

    private static final Name LINE = name("line");
    private static final Name SPLIT = name("split");
    private static final Field<Boolean> BEFORE = flag("had");
    private static final Field<Boolean> AFTER = flag("has");
    private static final Field<Boolean> ON_PAUSE = flag("on_pause");
    private static final Field<BigDecimal> QUANTITY_BEFORE = number("quantity_before");
    private static final Field<BigDecimal> QUANTITY_AFTER = number("quantity_after");
    private static final Field<BigDecimal> MRR_BEFORE = number("mrr_before");
    private static final Field<BigDecimal> MRR_AFTER = number("mrr_after");
    private static final Field<BigDecimal> MRR_AFTER_AT_OWN_RATE = number("mrr_after_at_own_rate");
    private static final Field<BigDecimal> DISCOUNT_BEFORE = number("discount_before");
    private static final Field<BigDecimal> DISCOUNT_AFTER = number("discount_after");
    private static final Field<String[]> PLANS_BEFORE = field(name("plans_before"), SQLDataType.VARCHAR.array());
    private static final Field<String[]> PLANS_AFTER = field(name("plans_after"), SQLDataType.VARCHAR.array());
    private static final Field<BigDecimal> SEATS = number("seats");
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;
    private static final Condition ACTIVE = condition(Steps.PAUSED).not();

    private CauseSteps() {}

    static List<CommonTableExpression<?>> definitions() {
        return List.of(lines(), split(), ofUnit());
    }

    /** What a cause added to a unit. */
    static Field<BigDecimal> by(MovementCause cause) {
        return number("by_" + cause.key());
    }

    private static CommonTableExpression<?> ofUnit() {
        List<SelectField<?>> totals = new ArrayList<>(List.of(Steps.UNIT));
        for (MovementCause cause : MovementCause.values()) {
            totals.add(part(cause).as(by(cause)));
        }
        return OF_UNIT.as(select(totals).from(table(SPLIT)).groupBy(Steps.UNIT));
    }

    /** What a unit has of a product and kind of charge at open and at close. */
    private static CommonTableExpression<?> lines() {
        Condition atOpen = condition(Steps.AT_OPEN).and(ACTIVE);
        Condition atClose = condition(Steps.AT_CLOSE).and(ACTIVE);
        Field<String> plan = coalesce(Steps.PLAN, inline(""));
        return LINE.as(select(
                        Steps.UNIT,
                        Steps.IS_USAGE,
                        any(atOpen).as(BEFORE),
                        any(atClose).as(AFTER),
                        any(condition(Steps.AT_CLOSE).and(condition(Steps.PAUSED)))
                                .as(ON_PAUSE),
                        quantity(atOpen).as(QUANTITY_BEFORE),
                        quantity(atClose).as(QUANTITY_AFTER),
                        total(Steps.CONVERTED, atOpen).as(MRR_BEFORE),
                        total(Steps.CONVERTED_AT_OPEN, atClose).as(MRR_AFTER),
                        total(Steps.CONVERTED, atClose).as(MRR_AFTER_AT_OWN_RATE),
                        total(Steps.DISCOUNT_AT_OPEN, atOpen).as(DISCOUNT_BEFORE),
                        total(Steps.DISCOUNT_AT_OPEN, atClose).as(DISCOUNT_AFTER),
                        Dialect.distinct(plan, atOpen).as(PLANS_BEFORE),
                        Dialect.distinct(plan, atClose).as(PLANS_AFTER))
                .from(table(Steps.COUNTED))
                .where(condition(Steps.AT_OPEN).or(condition(Steps.AT_CLOSE)))
                .groupBy(Steps.UNIT, Steps.PRODUCT, Steps.IS_USAGE));
    }

    private static Field<Boolean> any(Condition condition) {
        return coalesce(boolOr(condition), inline(false));
    }

    // Missing or 0 is 1.
    private static Field<BigDecimal> quantity(Condition of) {
        return coalesce(nullif(sum(Steps.QUANTITY).filterWhere(of), inline(BigDecimal.ZERO)), inline(BigDecimal.ONE));
    }

    private static Field<BigDecimal> total(Field<BigDecimal> amount, Condition of) {
        return coalesce(sum(amount).filterWhere(of), NOTHING);
    }

    /** What more or fewer of each product are worth, at the price they had. */
    private static CommonTableExpression<?> split() {
        Field<BigDecimal> more = QUANTITY_AFTER.minus(QUANTITY_BEFORE).times(MRR_BEFORE.plus(DISCOUNT_BEFORE));
        Field<BigDecimal> two = inline(BigDecimal.TWO);
        Field<BigDecimal> rounded = sign(more)
                .cast(SQLDataType.NUMERIC)
                .times(sign(QUANTITY_BEFORE).cast(SQLDataType.NUMERIC))
                .times(Dialect.integerQuotient(
                        abs(more).times(two).plus(abs(QUANTITY_BEFORE)),
                        abs(QUANTITY_BEFORE).times(two)));
        return SPLIT.as(select(DSL.asterisk(), rounded.as(SEATS)).from(table(LINE)));
    }

    private static Field<BigDecimal> part(MovementCause cause) {
        Condition had = condition(BEFORE);
        Condition has = condition(AFTER);
        Condition both = had.and(has);
        Condition used = condition(Steps.IS_USAGE);
        Condition kept = both.and(used.not());
        Field<BigDecimal> rest = MRR_AFTER
                .plus(DISCOUNT_AFTER)
                .minus(MRR_BEFORE.plus(DISCOUNT_BEFORE))
                .minus(SEATS);
        Condition samePlans = PLANS_BEFORE.eq(PLANS_AFTER);
        return switch (cause) {
            case FX -> amount(has, MRR_AFTER_AT_OWN_RATE.minus(MRR_AFTER));
            case CROSS_SELL -> amount(has.and(had.not()), MRR_AFTER);
            case PRODUCT_DROPPED ->
                amount(had.and(has.not()).and(condition(ON_PAUSE).not()), MRR_BEFORE.neg());
            case PAUSE -> amount(had.and(has.not()).and(condition(ON_PAUSE)), MRR_BEFORE.neg());
            case USAGE -> amount(both.and(used), MRR_AFTER.minus(MRR_BEFORE));
            case DISCOUNT -> amount(kept, DISCOUNT_BEFORE.minus(DISCOUNT_AFTER));
            case SEATS -> amount(kept, SEATS);
            case PLAN -> amount(kept.and(samePlans.not()), rest);
            case PRICE -> amount(kept.and(samePlans), rest);
            case RESUMED, RETURNED -> NOTHING;
        };
    }

    private static Field<BigDecimal> amount(Condition where, Field<BigDecimal> amount) {
        return sum(when(where, amount).otherwise(NOTHING));
    }

    private static Field<BigDecimal> number(String name) {
        return field(name(name), SQLDataType.NUMERIC);
    }

    private static Field<Boolean> flag(String name) {
        return field(name(name), SQLDataType.BOOLEAN);
    }
}
