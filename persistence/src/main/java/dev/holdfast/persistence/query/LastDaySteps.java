package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.item.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectJoinStep;
import org.jooq.impl.SQLDataType;

/**
 * What decides the segment of units with MRR at neither close: where they were on their last day with MRR.
 *
 * @param spot whether that day is converted at its own rates
 * @param reporting the reporting currency, whose own rate is 1
 */
record LastDaySteps(Needs needs, Deciding deciding, Knowing known, boolean spot, String reporting) {
    private static final Name SPAN = name("span");
    private static final Name DATED = name("dated");
    private static final Field<String> UNIT_OF_BALANCE = Steps.of(Steps.BALANCE, Steps.UNIT);
    private static final Field<Integer> WINDOW_OF_BALANCE = Steps.of(Steps.BALANCE, Steps.WINDOW);
    private static final Field<Integer> WINDOW_OF_SPAN = Steps.of(SPAN, Steps.WINDOW);
    private static final Field<String> UNIT_OF_VERSION = Steps.of(Steps.VERSION, Steps.UNIT);
    private static final Field<String> UNIT_OF_DAY = Steps.of(Steps.LAST_DAY, Steps.UNIT);
    private static final Field<Integer> WINDOW_OF_DAY = Steps.of(Steps.LAST_DAY, Steps.WINDOW);

    List<CommonTableExpression<?>> definitions() {
        List<CommonTableExpression<?>> steps = new ArrayList<>();
        if (spot) {
            steps.add(dayRates());
        }
        steps.add(lastDay());
        steps.add(lastVersion());
        steps.add(last());
        if (deciding.hasAttributes()) {
            steps.add(Steps.LAST_PAYER.as(deciding.payers(
                    Steps.LAST_VERSION, List.of(Steps.UNIT, Steps.WINDOW, Steps.LAST_PAID_DAY), trueCondition())));
        }
        return steps;
    }

    /** The days on which each quoted rate is the latest, and not stale. */
    private CommonTableExpression<?> dayRates() {
        Field<LocalDate> next =
                lead(FX_RATES.DAY).over().partitionBy(FX_RATES.CURRENCY).orderBy(FX_RATES.DAY);
        Field<LocalDate> stale = Dialect.plusDays(FX_RATES.DAY, ExchangeRates.FRESH_DAYS + 1);
        return Steps.DAY_RATES.as(select(
                        FX_RATES.CURRENCY.as(Steps.QUOTED_CURRENCY),
                        FX_RATES.DAY.as(Steps.QUOTED_FROM),
                        least(coalesce(next, stale), stale).as(Steps.QUOTED_TO),
                        FX_RATES.RATE.as(Steps.QUOTE))
                .from(FX_RATES)
                .where(known.rates()));
    }

    private static CommonTableExpression<?> lastDay() {
        Field<LocalDate> end = least(coalesce(Dialect.plusDays(Steps.VALID_TO, -1), Steps.CLOSE_DAY), Steps.CLOSE_DAY);
        return Steps.LAST_DAY.as(select(UNIT_OF_BALANCE, WINDOW_OF_BALANCE, max(end).as(Steps.LAST_PAID_DAY))
                .from(table(Steps.BALANCE))
                .join(table(Steps.WINDOWS).as(SPAN))
                .on(WINDOW_OF_SPAN.eq(WINDOW_OF_BALANCE))
                .join(table(Steps.VERSION))
                .on(UNIT_OF_VERSION.eq(UNIT_OF_BALANCE))
                .where(Steps.OPENING.eq(BalanceSteps.NOTHING))
                .and(Steps.CLOSING.eq(BalanceSteps.NOTHING))
                .and(VersionSteps.paying())
                .and(Steps.VALID_FROM.le(Steps.CLOSE_DAY))
                .groupBy(UNIT_OF_BALANCE, WINDOW_OF_BALANCE));
    }

    private CommonTableExpression<?> lastVersion() {
        Field<BigDecimal> rate = spot
                ? when(Steps.CURRENCY.eq(inline(reporting)), inline(BigDecimal.ONE))
                        .otherwise(Steps.QUOTE)
                : Steps.RATE;
        List<Field<?>> kept = new ArrayList<>(List.of(
                Steps.UNIT,
                Steps.WINDOW,
                Steps.LAST_PAID_DAY,
                Steps.CUSTOMER,
                Steps.CONVERTED,
                Steps.LACKING,
                Steps.ITEM_TIER,
                Steps.PRICING_MODEL,
                Steps.CURRENCY));
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                UNIT_OF_DAY.as(Steps.UNIT),
                WINDOW_OF_DAY.as(Steps.WINDOW),
                Steps.LAST_PAID_DAY,
                Steps.CUSTOMER,
                BalanceSteps.convert(rate).as(Steps.CONVERTED),
                when(
                                rate.isNull(),
                                Steps.CURRENCY
                                        .concat(inline(" on "))
                                        .concat(Steps.LAST_PAID_DAY.cast(SQLDataType.VARCHAR)))
                        .as(Steps.LACKING),
                Steps.ITEM_TIER,
                Steps.PRICING_MODEL,
                Steps.CURRENCY));
        Condition counts = condition(Steps.PAUSED).not().and(BalanceSteps.inForceOn(Steps.LAST_PAID_DAY));
        Condition some = Steps.MONTHLY.ne(BalanceSteps.NOTHING);
        Select<Record> versions = needs.usage()
                ? rated(columns, false)
                        .where(counts)
                        .and(some)
                        .and(UsageMean.isAveraged().not())
                        .unionAll(used(columns, kept, counts))
                : rated(columns, false).where(counts).and(some);
        List<SelectFieldOrAsterisk> all = new ArrayList<>(List.of(asterisk()));
        all.addAll(deciding.dearness(Steps.CONVERTED));
        return Steps.LAST_VERSION.as(select(all).from(versions.asTable(DATED)));
    }

    private Select<Record> used(List<SelectField<?>> columns, List<Field<?>> kept, Condition counts) {
        List<SelectField<?>> ofItem = new ArrayList<>(columns);
        ofItem.addAll(List.of(Steps.ITEM, Steps.ROW_FROM, Steps.USED_SINCE));
        return new UsageMean(needs.usageMonths())
                .of(
                        rated(ofItem, true).where(counts).and(UsageMean.isAveraged()),
                        List.of(Steps.UNIT, Steps.WINDOW),
                        Steps.LAST_PAID_DAY,
                        kept,
                        List.of(Steps.CONVERTED),
                        List.of(Steps.LACKING));
    }

    private SelectJoinStep<Record> rated(List<SelectField<?>> columns, boolean ofItem) {
        SelectJoinStep<Record> versions = select(columns)
                .from(table(Steps.LAST_DAY))
                .join(table(Steps.VERSION))
                .on(UNIT_OF_VERSION.eq(UNIT_OF_DAY));
        versions = ofItem ? UsageMean.withStart(versions) : versions;
        return spot
                ? versions.leftJoin(table(Steps.DAY_RATES))
                        .on(Steps.QUOTED_CURRENCY.eq(Steps.CURRENCY))
                        .and(Steps.QUOTED_FROM.le(Steps.LAST_PAID_DAY))
                        .and(Steps.QUOTED_TO.gt(Steps.LAST_PAID_DAY))
                : versions.leftJoin(table(Steps.RATES))
                        .on(Steps.RATED_WINDOW.eq(WINDOW_OF_DAY))
                        .and(Steps.RATED_MONTHS_BACK.eq(inline(0)))
                        .and(Steps.RATED_CURRENCY.eq(Steps.CURRENCY));
    }

    private CommonTableExpression<?> last() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Steps.UNIT,
                Steps.WINDOW,
                spot ? min(Steps.LACKING).as(Steps.LACKING) : inline("").as(Steps.LACKING)));
        columns.addAll(deciding.dearest(trueCondition(), Steps::valueOnLastDay));
        return Steps.LAST.as(select(columns).from(table(Steps.LAST_VERSION)).groupBy(Steps.UNIT, Steps.WINDOW));
    }
}
