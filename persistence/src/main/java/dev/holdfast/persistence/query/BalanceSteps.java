package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/**
 * From versions to a unit's balances at the closes that windows ask for, and to what decides its segment at both closes.
 *
 * @param monthEnds how many month ends back from its close a window asks for, the close among them; 0 for none but its own
 *     two closes
 */
record BalanceSteps(Needs needs, Deciding deciding, int monthEnds) {
    static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    List<CommonTableExpression<?>> definitions() {
        List<CommonTableExpression<?>> steps =
                new ArrayList<>(List.of(new CountedSteps(needs).definition(), inForce(), balance()));
        if (deciding.hasAttributes()) {
            steps.add(Steps.PAYER.as(deciding.payers(
                    Steps.IN_FORCE,
                    List.of(
                            Steps.UNIT,
                            Steps.WINDOW,
                            Steps.MONTHS_BACK,
                            Steps.MONTH_END,
                            Steps.AT_OPEN,
                            Steps.AT_CLOSE),
                    condition(Steps.AT_OPEN).or(condition(Steps.AT_CLOSE)))));
        }
        return steps;
    }

    private CommonTableExpression<?> inForce() {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(asterisk()));
        columns.addAll(deciding.dearness(Steps.CONVERTED));
        return Steps.IN_FORCE.as(select(columns).from(table(Steps.COUNTED)));
    }

    // A rate that a figure needs was asked for before; only the closing at its own rate can lack one.
    static Field<BigDecimal> convert(Field<BigDecimal> rate) {
        return when(condition(Steps.PAUSED).not(), round(Steps.MONTHLY.times(coalesce(rate, NOTHING))))
                .otherwise(NOTHING);
    }

    static Condition inForceOn(Field<LocalDate> day) {
        return Steps.VALID_FROM.le(day).and(Steps.VALID_TO.isNull().or(Steps.VALID_TO.gt(day)));
    }

    private CommonTableExpression<?> balance() {
        Condition atOpen = condition(Steps.AT_OPEN);
        Condition atClose = condition(Steps.AT_CLOSE);
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Steps.UNIT,
                Steps.WINDOW,
                total(Steps.CONVERTED, atOpen).as(Steps.OPENING),
                total(Steps.CONVERTED, atClose).as(Steps.CLOSING),
                total(Steps.CONVERTED_AT_OWN_RATE, atClose).as(Steps.CLOSING_AT_OWN_RATE),
                coalesce(boolOr(condition(Steps.PAUSED)).filterWhere(atClose), inline(false))
                        .as(Steps.PAUSED_VERSION_AT_CLOSE),
                coalesce(boolOr(condition(Steps.PAUSED)).filterWhere(atOpen), inline(false))
                        .as(Steps.PAUSED_VERSION_AT_OPEN),
                total(Steps.ON_HOLD, atOpen).as(Steps.ON_HOLD_AT_OPEN),
                coalesce(boolOr(condition(Steps.IN_GRACE)).filterWhere(atClose), inline(false))
                        .as(Steps.IN_GRACE_AT_CLOSE)));
        columns.addAll(deciding.dearest(atOpen, Steps::dearestAtOpen));
        columns.addAll(deciding.dearest(atClose, Steps::dearestAtClose));
        for (int back = 0; back < monthEnds; back++) {
            Condition then = Steps.MONTHS_BACK.eq(inline(back));
            columns.add(total(Steps.CONVERTED, then).as(Steps.mrr(back)));
            columns.add(coalesce(boolOr(condition(Steps.PAUSED)).filterWhere(then), inline(false))
                    .as(Steps.pausedThen(back)));
        }
        columns.add(field(negative()).as(Steps.NEGATIVE));
        return Steps.BALANCE.as(select(columns).from(table(Steps.IN_FORCE)).groupBy(Steps.UNIT, Steps.WINDOW));
    }

    private Condition negative() {
        List<Condition> balances = new ArrayList<>(List.of(
                total(Steps.CONVERTED, condition(Steps.AT_OPEN)).lt(NOTHING),
                total(Steps.CONVERTED, condition(Steps.AT_CLOSE)).lt(NOTHING)));
        IntStream.range(0, monthEnds)
                .mapToObj(back -> total(Steps.CONVERTED, Steps.MONTHS_BACK.eq(inline(back)))
                        .lt(NOTHING))
                .forEach(balances::add);
        return DSL.or(balances);
    }

    private static Field<BigDecimal> total(Field<BigDecimal> amount, Condition when) {
        return coalesce(sum(amount).filterWhere(when), NOTHING);
    }
}
