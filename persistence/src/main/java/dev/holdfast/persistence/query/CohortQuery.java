package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.balance.CohortTally;
import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jooq.CaseConditionStep;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What is left of the units that began in each period? Each close that they are followed to is a window of its own, of
 * which the closing balance is taken.
 *
 * @param currencies of all versions
 */
record CohortQuery(
        DSLContext sql, Versions versions, RatedWindows windows, SortedSet<String> currencies, Cohorts cohorts) {
    private static final Name COHORT = name("cohort");
    private static final Field<Integer> BEGAN = DSL.field(name("began"), SQLDataType.INTEGER);

    CohortTally fetch() {
        int size = cohorts.closes().size();
        long[] began = new long[size];
        long[][] units = new long[size][size];
        long[][] mrr = new long[size][size];
        var kept = Steps.CLOSING
                .gt(BalanceSteps.NOTHING)
                .or(Steps.CLOSING.eq(BalanceSteps.NOTHING).and(condition(Steps.PAUSED_VERSION_AT_CLOSE)));
        sql.withRecursive(steps())
                .select(
                        BEGAN,
                        Steps.WINDOW,
                        countDistinct(Steps.KNOWN_UNIT),
                        count().filterWhere(kept),
                        coalesce(sum(Steps.CLOSING), BalanceSteps.NOTHING))
                .from(table(COHORT))
                .leftJoin(table(Steps.BALANCE))
                .on(Steps.of(Steps.BALANCE, Steps.UNIT).eq(Steps.KNOWN_UNIT))
                .and(Steps.WINDOW.ge(BEGAN))
                .groupBy(groupingSets(new Field<?>[][] {{BEGAN}, {BEGAN, Steps.WINDOW}}))
                .having(grouping(Steps.WINDOW).eq(1).or(Steps.WINDOW.isNotNull()))
                .forEach(row -> {
                    if (row.value2() == null) {
                        began[row.value1()] = row.value3();
                    } else {
                        units[row.value1()][row.value2()] = row.value4();
                        mrr[row.value1()][row.value2()] = row.value5().longValueExact();
                    }
                });
        return CohortTally.of(cohorts, began, units, mrr);
    }

    private List<CommonTableExpression<?>> steps() {
        List<CommonTableExpression<?>> steps =
                new ArrayList<>(versions.hierarchy().definitions());
        List<RatedWindow> closes = cohorts.closes().stream().map(this::closing).toList();
        Needs needs = versions.needs();
        steps.addAll(new WindowRows(closes, currencies, false, needs.charges()).definitions());
        steps.addAll(new VersionSteps(versions).definitions());
        Deciding nothing = new Deciding(List.of(), List.of(), new DatedAttributes(versions.known()));
        steps.addAll(new BalanceSteps(needs, nothing, 0).definitions());
        steps.add(cohort());
        return steps;
    }

    private RatedWindow closing(Close close) {
        Map<String, Rate> rates = windows.followed(close);
        return new RatedWindow(new Window(Window.Kind.MONTH, close.minusMonths(1), close), rates, rates);
    }

    /** The period in which each unit began. */
    private CommonTableExpression<?> cohort() {
        CaseConditionStep<Integer> periods = null;
        for (int i = 0; i < cohorts.closes().size(); i++) {
            var within = Steps.FIRST_DAY
                    .gt(inline(cohorts.before(i).day()))
                    .and(Steps.FIRST_DAY.le(inline(cohorts.closes().get(i).day())));
            periods = periods == null ? when(within, inline(i)) : periods.when(within, inline(i));
        }
        Name dated = name("dated_unit");
        return COHORT.as(select(Steps.KNOWN_UNIT, BEGAN)
                .from(select(
                                Steps.KNOWN_UNIT,
                                (periods == null ? DSL.castNull(SQLDataType.INTEGER) : periods).as(BEGAN))
                        .from(table(Steps.UNITS))
                        .asTable(dated))
                .where(BEGAN.isNotNull()));
    }
}
