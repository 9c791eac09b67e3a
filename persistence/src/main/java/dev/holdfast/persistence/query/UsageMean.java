package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sign;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.SQLDataType;

/**
 * From rows of usage to one of each item: the mean of its last months.
 *
 * @param months over which, at most
 */
record UsageMean(int months) {
    private static final Name ROWS = name("used");

    /** Whether a version counts by the mean of its item. */
    static Condition isAveraged() {
        return condition(Steps.IS_USAGE).and(condition(Steps.PAUSED).not());
    }

    /** Goes on from versions to the first row of each usage item. */
    static <R extends Record> SelectOnConditionStep<R> withStart(SelectJoinStep<R> versions) {
        return versions.join(table(Steps.USAGE_START))
                .on(Steps.USED_BY.eq(Steps.of(Steps.VERSION, Steps.UNIT)))
                .and(Steps.USED_ITEM.eq(Steps.ITEM));
    }

    /**
     * One row for each usage item: that of its latest row, with the mean of its money.
     *
     * @param rows that count, with item, first day and the first day of the item's first row
     * @param at where an item has one row
     * @param day at whose close it is averaged
     * @param columns in their order
     * @param averaged those of them that are averaged
     * @param least those of which the least is taken
     */
    Select<Record> of(
            Select<? extends Record> rows,
            List<Field<?>> at,
            Field<LocalDate> day,
            List<Field<?>> columns,
            List<Field<BigDecimal>> averaged,
            List<Field<String>> least) {
        List<Field<?>> item = new ArrayList<>(at);
        item.add(Steps.ITEM);
        List<SelectField<?>> ranked = new ArrayList<>();
        columns.stream()
                .filter(column -> !averaged.contains(column) && !least.contains(column))
                .forEach(ranked::add);
        averaged.forEach(money -> ranked.add(sum(money).over().partitionBy(item).as(money)));
        least.forEach(text -> ranked.add(min(text).over().partitionBy(item).as(text)));
        ranked.add(Steps.USED_SINCE);
        ranked.add(rowNumber()
                .over()
                .partitionBy(item)
                .orderBy(Steps.ROW_FROM.desc())
                .as(Steps.PLACE));
        Field<Integer> known =
                Dialect.monthNumber(Dialect.plusDays(day, 1)).minus(Dialect.monthNumber(Steps.USED_SINCE));
        Field<BigDecimal> counted = least(inline(months), known).cast(SQLDataType.NUMERIC);
        List<SelectField<?>> means = new ArrayList<>();
        for (Field<?> column : columns) {
            means.add(
                    averaged.contains(column)
                            ? mean(column.coerce(BigDecimal.class), counted).as(column)
                            : column);
        }
        return select(means)
                .from(select(ranked).from(rows.asTable(ROWS)).asTable(name("ranked_usage")))
                .where(Steps.PLACE.eq(inline(1)));
    }

    // Half up, away from zero.
    private static Field<BigDecimal> mean(Field<BigDecimal> sum, Field<BigDecimal> months) {
        Field<BigDecimal> two = inline(BigDecimal.TWO);
        Field<BigDecimal> away = sign(sum).cast(BigDecimal.class).times(months);
        return Dialect.integerQuotient(sum.times(two).plus(away), months.times(two));
    }
}
