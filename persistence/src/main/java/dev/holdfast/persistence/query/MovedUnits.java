package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sum;
import dev.holdfast.core.method.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What every unit did in some windows, as steps of SQL that follow the way of the data: versions, balances, facts, and
 * movements with what each adds to numerator and denominator.
 *
 * @param currencies of all versions
 * @param decided the dimensions to decide, by the number that the names of columns bear
 */
record MovedUnits(
        Versions versions,
        Method method,
        List<RatedWindow> windows,
        SortedSet<String> currencies,
        List<Dimension> decided) {
    private static final RuleSql RULES = new RuleSql(
            Steps.OPENING,
            Steps.CLOSING,
            Steps.CLOSING_AT_OWN_RATE,
            Steps.EVER_BEFORE,
            Steps.PAUSED_AT_CLOSE,
            RuleSql.Circumstances.COLUMNS,
            Steps.MOVEMENT,
            RuleSql.Inside.COLUMNS);
    private static final int MONTHS_OF_A_YEAR = 12;

    /** The same for some of its windows, and for other dimensions. */
    MovedUnits of(List<RatedWindow> some, Collection<Dimension> dimensions) {
        return new MovedUnits(versions, method, some, currencies, List.copyOf(dimensions));
    }

    private boolean anyAsks(Predicate<Sums> what) {
        return windows.stream().map(rated -> method.sums(rated.window().kind())).anyMatch(what);
    }

    /** Month ends back from a close that some window asks for, the close among them; 0 for none but its own two. */
    private int monthEnds() {
        return anyAsks(Sums::askTwoYears) ? 2 * MONTHS_OF_A_YEAR : anyAsks(Sums::askInside) ? MONTHS_OF_A_YEAR + 1 : 0;
    }

    /** The definitions that lead to {@link Steps#MOVED}, in order. */
    List<CommonTableExpression<?>> definitions() {
        boolean inside = anyAsks(Sums::askInside);
        boolean lastDay = decided.stream().anyMatch(dimension -> !dimension.equals(Dimension.CHANNEL));
        Needs needs = versions.needs();
        Deciding deciding = new Deciding(decided, method.tierOrder(), new DatedAttributes(versions.known()));
        List<CommonTableExpression<?>> steps =
                new ArrayList<>(versions.hierarchy().definitions());
        WindowRows rows = new WindowRows(windows, currencies, inside, needs.charges());
        steps.addAll(rows.definitions());
        steps.addAll(new VersionSteps(versions).definitions());
        steps.addAll(new BalanceSteps(needs, deciding, monthEnds()).definitions());
        if (lastDay) {
            steps.addAll(new LastDaySteps(needs, deciding, versions.known(), method.isSpot(), method.requiredCurrency())
                    .definitions());
        }
        steps.addAll(new FactSteps(method, needs, deciding, monthEnds(), inside, lastDay).definitions());
        steps.add(moved());
        return steps;
    }

    private CommonTableExpression<?> moved() {
        var facts =
                select(asterisk(), RULES.sql(method.rules()).as(Steps.MOVEMENT)).from(table(Steps.FACT));
        return Steps.MOVED.as(select(
                        asterisk(),
                        terms(Column.NUMERATOR).as(Steps.NUMERATOR),
                        terms(Column.DENOMINATOR).as(Steps.DENOMINATOR),
                        field(inCohort()).as(Steps.IN_COHORT))
                .from(facts));
    }

    /** What a unit adds to a column, which may depend on the kind of the window. */
    Field<BigDecimal> terms(Column column) {
        List<Sum> year = method.sums().of(column);
        List<Sum> shorter = method.shorterSums().of(column);
        return year.equals(shorter)
                ? RULES.sql(year)
                : when(condition(Steps.TRAILING_YEAR), RULES.sql(year)).otherwise(RULES.sql(shorter));
    }

    private Condition inCohort() {
        var year = method.sums().cohort();
        var shorter = method.shorterSums().cohort();
        return year.equals(shorter)
                ? RULES.sql(year)
                : condition(Steps.TRAILING_YEAR)
                        .and(RULES.sql(year))
                        .or(condition(Steps.TRAILING_YEAR).not().and(RULES.sql(shorter)));
    }
}
