package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What are the tallies of every segment and window? The rules compiled to SQL, for all windows and grouping sets at once;
 * its named steps follow the way of the data.
 *
 * @param currencies of all versions
 */
record TallyQuery(
        DSLContext sql,
        Versions versions,
        Method method,
        List<RatedWindow> windows,
        SortedSet<String> currencies,
        Set<Dimension> dimensions) {
    private static final RuleSql RULES = new RuleSql(
            Steps.OPENING,
            Steps.CLOSING,
            Steps.CLOSING_AT_OWN_RATE,
            Steps.EVER_BEFORE,
            Steps.PAUSED_AT_CLOSE,
            Steps.MOVEMENT);
    private static final int DIGITS = 19;
    private static final int FETCH_SIZE = 20_000;
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    Select<? extends Record> query() {
        return sql.withRecursive(definitions())
                .select(columns())
                .from(table(Steps.MOVED))
                .groupBy(groupingSets(Tallies.groupingSets(dimensions).stream()
                        .map(TallyQuery::groupedBy)
                        .<Field<?>[]>toArray(Field<?>[][]::new)));
    }

    /** Hands over the units with MRR at a close of the first window, ordered by id. */
    void forEachUnit(Consumer<UnitBalance> units) {
        sql.withRecursive(definitions())
                .select(Steps.UNIT, Steps.OPENING, Steps.CLOSING, Steps.PAUSED_AT_CLOSE, Steps.TIER, Steps.CHANNEL)
                .from(table(Steps.MOVED))
                .where(Steps.WINDOW.eq(inline(0)))
                .and(Steps.OPENING.ne(NOTHING).or(Steps.CLOSING.ne(NOTHING)))
                .orderBy(Dialect.byCodePoint(Steps.UNIT))
                .fetchSize(FETCH_SIZE)
                .fetchLazy()
                .forEach(row -> units.accept(new UnitBalance(
                        row.value1(),
                        row.value2().longValueExact(),
                        row.value3().longValueExact(),
                        row.value4(),
                        row.value5(),
                        row.value6())));
    }

    private List<CommonTableExpression<?>> definitions() {
        List<CommonTableExpression<?>> steps =
                new ArrayList<>(versions.hierarchy().definitions());
        steps.add(windowRows());
        steps.add(rateRows());
        steps.addAll(new VersionSteps(versions).definitions());
        steps.addAll(new BalanceSteps(method.tierOrder()).definitions());
        steps.add(moved());
        return steps;
    }

    private CommonTableExpression<?> windowRows() {
        List<RowN> rows = new ArrayList<>();
        for (RatedWindow rated : windows) {
            rows.add(row(List.of(
                    inline(rows.size()),
                    inline(rated.window().open().day()),
                    inline(rated.window().close().day()))));
        }
        Table<?> given = DSL.values(rows.toArray(RowN[]::new))
                .as(
                        name("given"),
                        Steps.WINDOW.getUnqualifiedName(),
                        Steps.OPEN_DAY.getUnqualifiedName(),
                        Steps.CLOSE_DAY.getUnqualifiedName());
        return Steps.WINDOWS.as(
                select(Steps.WINDOW, Steps.OPEN_DAY, Steps.CLOSE_DAY).from(given));
    }

    private CommonTableExpression<?> rateRows() {
        List<RowN> rows = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            RatedWindow rated = windows.get(i);
            for (String currency : currencies) {
                rows.add(row(List.of(
                        inline(i),
                        inline(currency),
                        rate(rated.atOpen().get(currency)),
                        rate(rated.atClose().get(currency)))));
            }
        }
        Table<?> given = DSL.values(rows.toArray(RowN[]::new))
                .as(
                        name("given"),
                        Steps.RATED_WINDOW.getUnqualifiedName(),
                        Steps.RATED_CURRENCY.getUnqualifiedName(),
                        Steps.RATE_AT_OPEN.getUnqualifiedName(),
                        Steps.RATE_AT_CLOSE.getUnqualifiedName());
        return Steps.RATES.as(select(Steps.RATED_WINDOW, Steps.RATED_CURRENCY, Steps.RATE_AT_OPEN, Steps.RATE_AT_CLOSE)
                .from(given));
    }

    private static Field<BigDecimal> rate(@Nullable Rate rate) {
        return rate == null ? castNull(SQLDataType.NUMERIC) : inline(rate.decimal());
    }

    private CommonTableExpression<?> moved() {
        Sums sums = method.sums();
        Field<String> movement = RULES.sql(method.rules());
        var facts = select(
                        Steps.UNIT,
                        Steps.WINDOW,
                        Steps.OPENING,
                        Steps.CLOSING,
                        Steps.CLOSING_AT_OWN_RATE,
                        Steps.EVER_BEFORE,
                        Steps.PAUSED_AT_CLOSE,
                        Steps.TIER,
                        Steps.CHANNEL,
                        movement.as(Steps.MOVEMENT))
                .from(table(Steps.FACT));
        return Steps.MOVED.as(select(
                        asterisk(),
                        RULES.sql(sums.of(Column.NUMERATOR)).as(Steps.NUMERATOR),
                        RULES.sql(sums.of(Column.DENOMINATOR)).as(Steps.DENOMINATOR))
                .from(facts));
    }

    private List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(Steps.WINDOW);
        boolean byTier = dimensions.contains(Dimension.TIER);
        boolean byChannel = dimensions.contains(Dimension.CHANNEL);
        columns.add((byTier ? Steps.TIER : inline("")).as(Steps.TIER));
        columns.add((byTier ? grouping(Steps.TIER) : inline(1)).as(Steps.TIER_ROLLED_UP));
        columns.add((byChannel ? Steps.CHANNEL : inline("")).as(Steps.CHANNEL));
        columns.add((byChannel ? grouping(Steps.CHANNEL) : inline(1)).as(Steps.CHANNEL_ROLLED_UP));
        for (Column column : Column.values()) {
            columns.add(
                    coalesce(sum(RULES.sql(method.sums().of(column))), NOTHING).as(Steps.total(column)));
        }
        columns.add(squares(Steps.DENOMINATOR, Steps.DENOMINATOR).as(Steps.SUM_OO));
        columns.add(squares(Steps.DENOMINATOR, Steps.NUMERATOR).as(Steps.SUM_OC));
        columns.add(squares(Steps.NUMERATOR, Steps.NUMERATOR).as(Steps.SUM_CC));
        columns.add(count().filterWhere(Steps.OPENING.lt(NOTHING).or(Steps.CLOSING.lt(NOTHING)))
                .as(Steps.NEGATIVE_UNITS));
        columns.add(expander().as(Steps.EXPANDER));
        return columns;
    }

    private Field<BigDecimal> squares(Field<BigDecimal> left, Field<BigDecimal> right) {
        return coalesce(
                sum(left.times(right)).filterWhere(RULES.sql(method.sums().cohort())), NOTHING);
    }

    // The least of (what is missing to the greatest gain, id) is the greatest gain, lowest id first.
    private Field<String[]> expander() {
        Field<BigDecimal> gain = Steps.NUMERATOR.minus(Steps.DENOMINATOR);
        Field<String> missing = lpad(
                inline(BigDecimal.valueOf(Long.MAX_VALUE)).minus(gain).cast(SQLDataType.VARCHAR),
                inline(DIGITS),
                inline("0"));
        return Dialect.least(
                List.of(
                        missing,
                        Dialect.byCodePoint(Steps.UNIT),
                        Steps.DENOMINATOR.cast(SQLDataType.VARCHAR),
                        Steps.NUMERATOR.cast(SQLDataType.VARCHAR)),
                RULES.sql(method.sums().cohort()).and(gain.gt(NOTHING)));
    }

    private static Field<?>[] groupedBy(Set<Dimension> set) {
        List<Field<?>> fields = new ArrayList<>(List.of(Steps.WINDOW));
        for (Dimension dimension : set) {
            fields.add(
                    switch (dimension) {
                        case TIER -> Steps.TIER;
                        case CHANNEL -> Steps.CHANNEL;
                    });
        }
        return fields.toArray(Field<?>[]::new);
    }
}
