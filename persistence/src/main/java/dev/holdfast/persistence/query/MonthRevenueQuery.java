package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which revenue does MRR make expect of the month of a window's close? {@link MonthRevenue}, in SQL.
 *
 * @param window whose close it is; without a rate at its close, a currency counts as nothing
 */
record MonthRevenueQuery(DSLContext sql, Versions versions, RatedWindow window) {
    private static final Name SHARE = name("share");
    private static final Name DIFFERENCE = name("difference");
    private static final Field<BigDecimal> RATE = field(name("month_rate"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> MRR = field(name("mrr"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> REVENUE = field(name("revenue"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> CLOSING = field(name("closing"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> OF_UNIT = field(name("of_unit"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    MonthRevenue.Walk fetch() {
        if (window.atClose().isEmpty()) {
            return new MonthRevenue.Walk(Amount.ZERO, Amount.ZERO, Amount.ZERO);
        }
        Record sums = query().fetchSingle();
        return new MonthRevenue.Walk(amount(sums, 0), amount(sums, 1), amount(sums, 2));
    }

    Select<? extends Record> query() {
        Needs needs = versions.needs();
        List<CommonTableExpression<?>> steps =
                new ArrayList<>(versions.hierarchy().definitions());
        VersionSteps known = new VersionSteps(versions);
        if (needs.beside()) {
            Window own = window.window();
            steps.addAll(new WindowRows(
                            List.of(new RatedWindow(own, window.atClose(), window.atClose())),
                            new TreeSet<>(window.atClose().keySet()),
                            false,
                            needs.charges())
                    .definitions());
            steps.addAll(known.definitions());
            steps.add(new CountedSteps(needs).definition());
        } else {
            steps.add(known.version());
        }
        steps.add(share());
        steps.add(difference());
        return sql.withRecursive(steps)
                .select(
                        coalesce(sum(REVENUE), NOTHING),
                        coalesce(sum(least(OF_UNIT, NOTHING)), NOTHING),
                        coalesce(sum(greatest(OF_UNIT, NOTHING)), NOTHING))
                .from(table(DIFFERENCE));
    }

    /** What each version brings in the month, and what of it is closing MRR. */
    private CommonTableExpression<?> share() {
        LocalDate first = window.window().close().month().atDay(1);
        LocalDate after = window.window().close().day().plusDays(1);
        int days = first.lengthOfMonth();
        Field<Integer> inForce = least(coalesce(Dialect.epochDay(Steps.VALID_TO), day(after)), day(after))
                .minus(greatest(Dialect.epochDay(Steps.VALID_FROM), day(first)));
        Field<BigDecimal> mrr = round(Steps.MONTHLY.times(RATE));
        // Half up of a number that is never negative: the integer part of (2·mrr·d + n) / 2n.
        Field<BigDecimal> twice = mrr.times(inForce.cast(SQLDataType.NUMERIC)).times(inline(BigDecimal.TWO));
        Field<BigDecimal> revenue = Dialect.integerQuotient(
                twice.plus(inline(BigDecimal.valueOf(days))), inline(BigDecimal.valueOf(2L * days)));
        Select<Record3<String, BigDecimal, BigDecimal>> recurring = select(
                        Steps.UNIT,
                        revenue.as(REVENUE),
                        DSL.when(Steps.VALID_TO.isNull().or(Steps.VALID_TO.ge(inline(after))), mrr)
                                .otherwise(NOTHING)
                                .as(MRR))
                .from(table(Steps.VERSION))
                .join(rates())
                .on(Steps.RATED_CURRENCY.eq(Steps.CURRENCY))
                .where(condition(Steps.PAUSED).not())
                .and(versions.needs().usage() ? UsageMean.isAveraged().not() : trueCondition())
                .and(inForce.gt(inline(0)));
        return SHARE.as(versions.needs().beside() ? both(recurring) : recurring);
    }

    /** Usage counts by its mean for the whole month; what is in grace has ended. */
    private Select<Record3<String, BigDecimal, BigDecimal>> both(
            Select<Record3<String, BigDecimal, BigDecimal>> recurring) {
        Condition used = versions.needs().usage() ? UsageMean.isAveraged() : falseCondition();
        Table<?> whole = recurring.asTable(name("recurring"));
        return select(whole.field(Steps.UNIT), whole.field(REVENUE), whole.field(MRR))
                .from(whole)
                .unionAll(select(
                                Steps.UNIT,
                                DSL.when(condition(Steps.IN_GRACE), NOTHING)
                                        .otherwise(Steps.CONVERTED)
                                        .as(REVENUE),
                                Steps.CONVERTED.as(MRR))
                        .from(table(Steps.COUNTED))
                        .where(condition(Steps.AT_CLOSE))
                        .and(condition(Steps.IN_GRACE).or(used)));
    }

    private static CommonTableExpression<?> difference() {
        return DIFFERENCE.as(select(
                        sum(REVENUE).as(REVENUE),
                        sum(MRR).as(CLOSING),
                        sum(REVENUE).minus(sum(MRR)).as(OF_UNIT))
                .from(table(SHARE))
                .groupBy(Steps.UNIT));
    }

    private Table<?> rates() {
        List<RowN> rows = new ArrayList<>();
        window.atClose().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(rate -> rows.add(row(
                        List.of(inline(rate.getKey()), inline(rate.getValue().decimal())))));
        return DSL.values(rows.toArray(RowN[]::new))
                .as(name("month_rates"), Steps.RATED_CURRENCY.getUnqualifiedName(), RATE.getUnqualifiedName());
    }

    private static Field<Integer> day(LocalDate day) {
        return inline(Math.toIntExact(day.toEpochDay()));
    }

    private static Amount amount(Record sums, int column) {
        return new Amount(sums.get(column, BigDecimal.class).longValueExact());
    }
}
