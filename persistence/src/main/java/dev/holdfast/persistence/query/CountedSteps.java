package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** From versions to what counts at each close: those in force, usage averaged by item, and what is in grace. */
record CountedSteps(Needs needs) {
    private static final Name ENDED = name("ended");
    private static final Name STANDING = name("standing");
    private static final Field<LocalDate> ENDED_LAST = field(name("ended_last"), SQLDataType.LOCALDATE);
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;
    private static final List<Field<?>> AT = List.of(Steps.UNIT, Steps.WINDOW, Steps.MONTHS_BACK);

    CommonTableExpression<?> definition() {
        Select<Record> counted = inForce();
        if (needs.usage()) {
            counted = counted.unionAll(used());
        }
        if (needs.grace()) {
            counted = counted.unionAll(graced());
        }
        return Steps.COUNTED.as(counted);
    }

    /** The columns of {@link Steps#COUNTED} that are not averaged. */
    private List<Field<?>> kept() {
        List<Field<?>> kept = new ArrayList<>(List.of(
                Steps.UNIT,
                Steps.WINDOW,
                Steps.MONTHS_BACK,
                Steps.MONTH_END,
                Steps.AT_OPEN,
                Steps.AT_CLOSE,
                Steps.CUSTOMER,
                Steps.PAUSED,
                Steps.ON_HOLD,
                Steps.IN_GRACE,
                Steps.ITEM_TIER,
                Steps.PRICING_MODEL,
                Steps.CURRENCY));
        if (needs.usage() || needs.charges()) {
            kept.add(Steps.IS_USAGE);
        }
        if (needs.charges()) {
            kept.addAll(List.of(Steps.PRODUCT, Steps.PLAN, Steps.QUANTITY, Steps.DISCOUNT_AT_OPEN));
        }
        return kept;
    }

    private List<Field<BigDecimal>> averaged() {
        List<Field<BigDecimal>> money = new ArrayList<>(List.of(Steps.CONVERTED, Steps.CONVERTED_AT_OWN_RATE));
        if (needs.charges()) {
            money.add(Steps.CONVERTED_AT_OPEN);
        }
        return money;
    }

    private List<Field<?>> all() {
        return Stream.concat(kept().stream(), averaged().stream()).toList();
    }

    private List<SelectField<?>> columns(boolean inGrace) {
        List<SelectField<?>> columns = new ArrayList<>();
        for (Field<?> field : all()) {
            columns.add(made(field, inGrace));
        }
        return columns;
    }

    private static SelectField<?> made(Field<?> field, boolean inGrace) {
        if (field.equals(Steps.CONVERTED)) {
            return BalanceSteps.convert(Steps.RATE).as(field);
        }
        if (field.equals(Steps.CONVERTED_AT_OWN_RATE)) {
            return BalanceSteps.convert(Steps.OWN_RATE).as(field);
        }
        if (field.equals(Steps.CONVERTED_AT_OPEN)) {
            return BalanceSteps.convert(Steps.OPEN_RATE).as(field);
        }
        if (field.equals(Steps.DISCOUNT_AT_OPEN)) {
            return round(Steps.DISCOUNT.times(coalesce(Steps.OPEN_RATE, NOTHING)))
                    .as(field);
        }
        if (field.equals(Steps.ON_HOLD)) {
            return when(condition(Steps.PAUSED), round(Steps.MONTHLY.times(coalesce(Steps.RATE, NOTHING))))
                    .otherwise(NOTHING)
                    .as(field);
        }
        if (field.equals(Steps.WINDOW)) {
            return Steps.DATED_WINDOW.as(field);
        }
        return field.equals(Steps.IN_GRACE) ? inline(inGrace).as(field) : field;
    }

    private Select<Record> inForce() {
        Condition alone = needs.usage() ? UsageMean.isAveraged().not() : DSL.trueCondition();
        return rated(atCloses(select(columns(false)))).where(alone);
    }

    private static SelectOnConditionStep<Record> atCloses(SelectSelectStep<Record> columns) {
        return columns.from(table(Steps.VERSION)).join(table(Steps.CLOSES)).on(BalanceSteps.inForceOn(Steps.MONTH_END));
    }

    private static SelectOnConditionStep<Record> rated(SelectJoinStep<Record> versions) {
        return versions.join(table(Steps.RATES))
                .on(Steps.RATED_WINDOW.eq(Steps.DATED_WINDOW))
                .and(Steps.RATED_MONTHS_BACK.eq(Steps.MONTHS_BACK))
                .and(Steps.RATED_CURRENCY.eq(Steps.CURRENCY));
    }

    private Select<Record> used() {
        List<SelectField<?>> columns = columns(false);
        columns.addAll(List.of(Steps.ITEM, Steps.ROW_FROM, Steps.USED_SINCE));
        Select<Record> rows =
                rated(UsageMean.withStart(atCloses(select(columns)))).where(UsageMean.isAveraged());
        return new UsageMean(needs.usageMonths()).of(rows, AT, Steps.MONTH_END, all(), averaged(), List.of());
    }

    /** Of units that have neither MRR nor a pause at a close: what ended last, not too long before it. */
    private Select<Record> graced() {
        Field<LocalDate> begin = needs.acquired()
                ? DSL.greatest(Steps.ROW_FROM, coalesce(Steps.ACQUIRED_ON, Steps.ROW_FROM))
                : Steps.ROW_FROM;
        List<SelectField<?>> columns = columns(true);
        columns.add(Steps.ROW_TO);
        columns.add(max(Steps.ROW_TO)
                .over()
                .partitionBy(Steps.UNIT, Steps.DATED_WINDOW, Steps.MONTHS_BACK)
                .as(ENDED_LAST));
        Table<?> ended = rated(select(columns)
                        .from(table(Steps.VERSION))
                        .join(table(Steps.CLOSES))
                        .on(Steps.ROW_TO.le(Steps.MONTH_END))
                        .and(Dialect.plusDays(Steps.ROW_TO, needs.graceDays() - 1)
                                .ge(Steps.MONTH_END))
                        .and(Steps.ROW_TO.gt(begin)))
                .asTable(ENDED);
        return select(all())
                .from(ended)
                .where(Steps.ROW_TO.eq(ENDED_LAST))
                .and(condition(Steps.PAUSED).not())
                .and(notExists(selectOne()
                        .from(table(Steps.VERSION).as(STANDING))
                        .where(Steps.of(STANDING, Steps.UNIT).eq(Steps.of(ENDED, Steps.UNIT)))
                        .and(Steps.of(STANDING, Steps.VALID_FROM).le(Steps.of(ENDED, Steps.MONTH_END)))
                        .and(Steps.of(STANDING, Steps.VALID_TO)
                                .isNull()
                                .or(Steps.of(STANDING, Steps.VALID_TO).gt(Steps.of(ENDED, Steps.MONTH_END))))
                        .and(condition(Steps.of(STANDING, Steps.PAUSED))
                                .or(Steps.of(STANDING, Steps.MONTHLY).gt(NOTHING)))));
    }
}
