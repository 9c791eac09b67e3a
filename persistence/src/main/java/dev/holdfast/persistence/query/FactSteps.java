package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.movement.Movement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/**
 * From balances to the facts the rules ask for, and to the segment a unit counts in.
 *
 * @param monthEnds as {@link BalanceSteps} has them
 * @param movements whether movements inside the window are asked for
 * @param lastDay whether units with MRR at neither close may count
 */
record FactSteps(Method method, Needs needs, Deciding deciding, int monthEnds, boolean movements, boolean lastDay) {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;
    private static final String OPEN_PAYER = "payer_at_open";
    private static final String CLOSE_PAYER = "payer_at_close";

    List<CommonTableExpression<?>> definitions() {
        return movements ? List.of(monthlyMovements(), fact()) : List.of(fact());
    }

    /** What each unit did from month end to month end. */
    private CommonTableExpression<?> monthlyMovements() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Steps.of(Steps.BALANCE, Steps.UNIT).as(Steps.UNIT),
                Steps.of(Steps.BALANCE, Steps.WINDOW).as(Steps.WINDOW)));
        for (int back = 0; back < MONTHS_OF_A_YEAR; back++) {
            Field<BigDecimal> from = Steps.mrr(back + 1);
            Field<BigDecimal> to = Steps.mrr(back);
            RuleSql month = new RuleSql(
                    from,
                    to,
                    to,
                    coalesce(field(Steps.FIRST_DAY.le(Steps.monthEnd(back + 1))), inline(false)),
                    field(to.eq(NOTHING).and(condition(Steps.pausedThen(back)))),
                    RuleSql.Circumstances.NONE,
                    Steps.MOVEMENT,
                    RuleSql.Inside.COLUMNS);
            columns.add(when(Steps.LENGTH.gt(inline(back)), month.sql(method.rules()))
                    .as(Steps.movedInto(back)));
        }
        return Steps.MONTHLY_MOVEMENT.as(select(columns)
                .from(table(Steps.BALANCE))
                .join(table(Steps.WINDOWS))
                .on(Steps.of(Steps.WINDOWS, Steps.WINDOW).eq(Steps.of(Steps.BALANCE, Steps.WINDOW)))
                .join(table(Steps.UNITS))
                .on(Steps.KNOWN_UNIT.eq(Steps.of(Steps.BALANCE, Steps.UNIT))));
    }

    private CommonTableExpression<?> fact() {
        Field<String> unit = Steps.of(Steps.BALANCE, Steps.UNIT);
        Field<Integer> window = Steps.of(Steps.BALANCE, Steps.WINDOW);
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                unit.as(Steps.UNIT),
                window.as(Steps.WINDOW),
                Steps.TRAILING_YEAR,
                Steps.OPENING,
                Steps.CLOSING,
                Steps.CLOSING_AT_OWN_RATE,
                coalesce(field(Steps.FIRST_DAY.le(Steps.OPEN_DAY)), inline(false))
                        .as(Steps.EVER_BEFORE),
                field(Steps.CLOSING.eq(NOTHING).and(condition(Steps.PAUSED_VERSION_AT_CLOSE)))
                        .as(Steps.PAUSED_AT_CLOSE),
                pausedAtOpen().as(Steps.PAUSED_AT_OPEN),
                when(pausedAtOpen().eq(inline(true)), Steps.ON_HOLD_AT_OPEN)
                        .otherwise(NOTHING)
                        .as(Steps.ON_HOLD),
                field(Steps.CLOSING.gt(NOTHING).and(condition(Steps.IN_GRACE_AT_CLOSE)))
                        .as(Steps.IN_GRACE),
                acquired().as(Steps.IS_ACQUIRED),
                Steps.NEGATIVE,
                (lastDay ? coalesce(Steps.LACKING, inline("")) : inline("")).as(Steps.LACKING)));
        columns.addAll(inside());
        for (int i = 0; i < deciding.dimensions().size(); i++) {
            columns.addAll(values(i));
        }
        SelectJoinStep<?> joined = select(columns)
                .from(table(Steps.BALANCE))
                .join(table(Steps.WINDOWS))
                .on(Steps.of(Steps.WINDOWS, Steps.WINDOW).eq(window))
                .join(table(Steps.UNITS))
                .on(Steps.KNOWN_UNIT.eq(unit));
        if (movements) {
            joined = joined.join(table(Steps.MONTHLY_MOVEMENT))
                    .on(Steps.of(Steps.MONTHLY_MOVEMENT, Steps.UNIT).eq(unit))
                    .and(Steps.of(Steps.MONTHLY_MOVEMENT, Steps.WINDOW).eq(window));
        }
        if (lastDay) {
            joined = joined.leftJoin(table(Steps.LAST))
                    .on(Steps.of(Steps.LAST, Steps.UNIT).eq(unit))
                    .and(Steps.of(Steps.LAST, Steps.WINDOW).eq(window));
        }
        if (deciding.hasAttributes()) {
            joined = payer(joined, OPEN_PAYER, Steps.AT_OPEN);
            joined = payer(joined, CLOSE_PAYER, Steps.AT_CLOSE);
            if (lastDay) {
                joined = joined.leftJoin(table(Steps.LAST_PAYER))
                        .on(Steps.of(Steps.LAST_PAYER, Steps.UNIT).eq(unit))
                        .and(Steps.of(Steps.LAST_PAYER, Steps.WINDOW).eq(window));
            }
        }
        return Steps.FACT.as(joined.where(counts()));
    }

    private static Field<Boolean> pausedAtOpen() {
        return field(Steps.OPENING.eq(NOTHING).and(condition(Steps.PAUSED_VERSION_AT_OPEN)));
    }

    private Field<Boolean> acquired() {
        return needs.acquired()
                ? coalesce(
                        field(Steps.UNIT_ACQUIRED_ON
                                .gt(Steps.OPEN_DAY)
                                .and(Steps.UNIT_ACQUIRED_ON.le(Steps.CLOSE_DAY))),
                        inline(false))
                : inline(false);
    }

    private static SelectJoinStep<?> payer(SelectJoinStep<?> joined, String alias, Field<Boolean> at) {
        return joined.leftJoin(table(Steps.PAYER).as(alias))
                .on(Steps.of(DSL.name(alias), Steps.UNIT).eq(Steps.of(Steps.BALANCE, Steps.UNIT)))
                .and(Steps.of(DSL.name(alias), Steps.WINDOW).eq(Steps.of(Steps.BALANCE, Steps.WINDOW)))
                .and(condition(Steps.of(DSL.name(alias), at)));
    }

    private Condition counts() {
        List<Condition> balances = new ArrayList<>(List.of(
                Steps.OPENING.ne(NOTHING),
                Steps.CLOSING.ne(NOTHING),
                Steps.CLOSING_AT_OWN_RATE.ne(NOTHING),
                condition(Steps.PAUSED_VERSION_AT_OPEN)));
        IntStream.range(0, monthEnds)
                .mapToObj(back -> Steps.mrr(back).ne(NOTHING))
                .forEach(balances::add);
        return DSL.or(balances);
    }

    private List<SelectField<?>> inside() {
        boolean twoYears = monthEnds == 2 * MONTHS_OF_A_YEAR;
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                (movements ? field(gone()) : inline(false)).as(Steps.GONE_INSIDE),
                (twoYears ? Steps.mrr(monthEnds - 1) : NOTHING).as(Steps.FIRST_MONTH),
                (twoYears ? sum(0) : NOTHING).as(Steps.REVENUE),
                (twoYears ? sum(MONTHS_OF_A_YEAR) : NOTHING).as(Steps.REVENUE_BEFORE)));
        if (movements) {
            for (Movement movement : Movement.values()) {
                columns.add(flow(movement).as(Steps.flow(movement)));
            }
        }
        return columns;
    }

    private static Condition gone() {
        return DSL.or(IntStream.range(0, MONTHS_OF_A_YEAR)
                .mapToObj(back -> Steps.LENGTH
                        .gt(inline(back))
                        .and(Steps.mrr(back).eq(NOTHING))
                        .and(condition(Steps.pausedThen(back)).not()))
                .toList());
    }

    private static Field<BigDecimal> flow(Movement movement) {
        return IntStream.range(0, MONTHS_OF_A_YEAR)
                .<Field<BigDecimal>>mapToObj(back -> when(
                                Steps.movedInto(back).eq(inline(movement.name())),
                                abs(Steps.mrr(back).minus(Steps.mrr(back + 1))))
                        .otherwise(NOTHING))
                .reduce(Field::plus)
                .orElse(NOTHING);
    }

    private static Field<BigDecimal> sum(int first) {
        return IntStream.range(first, first + MONTHS_OF_A_YEAR)
                .mapToObj(Steps::mrr)
                .reduce(Field::plus)
                .orElse(NOTHING);
    }

    /** Of one dimension: the value at open, at close, and the one the unit counts in. */
    private List<SelectField<?>> values(int i) {
        Dimension dimension = deciding.dimensions().get(i);
        Field<String> atOpen = value(dimension, i, Steps::dearestAtOpen, OPEN_PAYER);
        Field<String> atClose = value(dimension, i, Steps::dearestAtClose, CLOSE_PAYER);
        Field<String> last =
                lastDay ? value(dimension, i, Steps::valueOnLastDay, Steps.LAST_PAYER.last()) : inline((String) null);
        Field<String> segment = dimension.kind() == Dimension.Kind.CHANNEL
                ? Steps.CHANNEL
                : method.attributesAtClose()
                        ? when(Steps.CLOSING.gt(NOTHING), atClose)
                                .when(Steps.OPENING.gt(NOTHING), atOpen)
                                .otherwise(last)
                        : when(Steps.OPENING.gt(NOTHING), atOpen)
                                .when(Steps.CLOSING.gt(NOTHING), atClose)
                                .otherwise(last);
        Field<String> unassigned = inline(Segment.UNASSIGNED);
        return List.of(
                when(Steps.OPENING.gt(NOTHING), coalesce(atOpen, unassigned)).as(Steps.valueAtOpen(i)),
                when(Steps.CLOSING.gt(NOTHING), coalesce(atClose, unassigned)).as(Steps.valueAtClose(i)),
                coalesce(segment, unassigned).as(Steps.segment(i)));
    }

    private static Field<String> value(Dimension dimension, int i, IntFunction<Field<String>> dearest, String payer) {
        return switch (dimension.kind()) {
            case TIER, PRICING_MODEL, CURRENCY -> Deciding.value(dearest.apply(i));
            case ATTRIBUTE -> Steps.of(DSL.name(payer), Steps.dearness(i));
            case CHANNEL -> Steps.CHANNEL;
        };
    }
}
