package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;

/**
 * What are the tallies of every segment and window? The rules compiled to SQL, for all windows and grouping sets at once.
 *
 * @param moved what every unit did, by the dimensions that are asked for
 */
record TallyQuery(DSLContext sql, MovedUnits moved) {
    private static final int DIGITS = 19;
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;

    Select<? extends Record> query() {
        return sql.withRecursive(moved.definitions())
                .select(columns())
                .from(table(Steps.MOVED))
                .groupBy(groupingSets(Tallies.groupingSets(Set.copyOf(moved.decided())).stream()
                        .map(this::groupedBy)
                        .<Field<?>[]>toArray(Field<?>[][]::new)));
    }

    private List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(Steps.WINDOW);
        for (int i = 0; i < moved.decided().size(); i++) {
            columns.add(Steps.segment(i));
            columns.add(grouping(Steps.segment(i)).as(Steps.rolledUp(i)));
        }
        for (Column column : Column.values()) {
            columns.add(coalesce(sum(moved.terms(column)), NOTHING).as(Steps.total(column)));
        }
        columns.add(squares(Steps.DENOMINATOR, Steps.DENOMINATOR).as(Steps.SUM_OO));
        columns.add(squares(Steps.DENOMINATOR, Steps.NUMERATOR).as(Steps.SUM_OC));
        columns.add(squares(Steps.NUMERATOR, Steps.NUMERATOR).as(Steps.SUM_CC));
        columns.add(count().filterWhere(condition(Steps.NEGATIVE)).as(Steps.NEGATIVE_UNITS));
        columns.add(max(Steps.LACKING).as(Steps.LACKING));
        columns.add(expander().as(Steps.EXPANDER));
        return columns;
    }

    private static Field<BigDecimal> squares(Field<BigDecimal> left, Field<BigDecimal> right) {
        return coalesce(sum(left.times(right)).filterWhere(condition(Steps.IN_COHORT)), NOTHING);
    }

    // The least of (what is missing to the greatest gain, id) is the greatest gain, lowest id first.
    private static Field<String[]> expander() {
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
                condition(Steps.IN_COHORT).and(gain.gt(NOTHING)));
    }

    private Field<?>[] groupedBy(Set<Dimension> set) {
        List<Field<?>> fields = new ArrayList<>(List.of(Steps.WINDOW));
        set.forEach(dimension -> fields.add(Steps.segment(moved.decided().indexOf(dimension))));
        return fields.toArray(Field<?>[]::new);
    }
}
