package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.method.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which segment a unit was in on a day, in SQL: that of its single dearest item, or of the customer that pays most.
 *
 * @param dimensions all that is to be decided, by the number that the names of columns bear
 * @param tierOrder tiers from low to high; one that is not listed ranks lowest
 */
record Deciding(List<Dimension> dimensions, List<String> tierOrder, DatedAttributes attributes) {
    private static final int MONEY_DIGITS = 19;
    private static final int RANK_DIGITS = 4;

    boolean hasAttributes() {
        return dimensions.stream().anyMatch(Dimension::isAttribute);
    }

    private IntStream ofItems() {
        return IntStream.range(0, dimensions.size())
                .filter(i -> switch (dimensions.get(i).kind()) {
                    case TIER, PRICING_MODEL, CURRENCY -> true;
                    case CHANNEL, ATTRIBUTE -> false;
                });
    }

    /** How dear each version is. */
    List<SelectField<?>> dearness(Field<BigDecimal> converted) {
        return ofItems()
                .<SelectField<?>>mapToObj(
                        i -> dearness(converted, dimensions.get(i)).as(Steps.dearness(i)))
                .toList();
    }

    // Money, then rank, then name, at fixed widths: the greatest text is the dearest item, ties broken.
    private Field<String> dearness(Field<BigDecimal> converted, Dimension dimension) {
        Field<String> value = ofItem(dimension);
        Field<String> money = lpad(converted.cast(SQLDataType.VARCHAR), inline(MONEY_DIGITS), inline("0"));
        Field<String> rank = dimension.kind() == Dimension.Kind.TIER ? rank() : inline(padded(0));
        return when(
                converted.gt(BalanceSteps.NOTHING).and(value.isNotNull()),
                money.concat(rank).concat(value));
    }

    private static Field<String> ofItem(Dimension dimension) {
        return switch (dimension.kind()) {
            case TIER -> Steps.ITEM_TIER;
            case PRICING_MODEL -> Steps.PRICING_MODEL;
            case CURRENCY -> Steps.CURRENCY;
            case CHANNEL, ATTRIBUTE -> throw new IllegalArgumentException(dimension + " is not of an item");
        };
    }

    private Field<String> rank() {
        CaseConditionStep<String> ranks = null;
        for (int i = 0; i < tierOrder.size(); i++) {
            Condition is = Steps.ITEM_TIER.eq(inline(tierOrder.get(i)));
            Field<String> rank = inline(padded(i + 1));
            ranks = ranks == null ? case_().when(is, rank) : ranks.when(is, rank);
        }
        Field<String> lowest = inline(padded(0));
        return ranks == null ? lowest : ranks.otherwise(lowest);
    }

    private static String padded(int rank) {
        String digits = Integer.toString(rank);
        return "0".repeat(RANK_DIGITS - digits.length()) + digits;
    }

    /** The dearest of a unit's versions, of those that a condition holds for. */
    List<SelectField<?>> dearest(Condition of, IntFunction<Field<String>> name) {
        return ofItems()
                .<SelectField<?>>mapToObj(i -> max(Dialect.byCodePoint(Steps.dearness(i)))
                        .filterWhere(of)
                        .as(name.apply(i)))
                .toList();
    }

    /** The customer of a unit that pays most, and its attributes on the day. */
    Select<?> payers(Name versions, List<Field<?>> groups, Condition of) {
        Name ranked = DSL.name("ranked");
        List<SelectField<?>> columns = new ArrayList<>(groups);
        columns.add(Steps.CUSTOMER);
        List<Field<?>> partition = new ArrayList<>(groups);
        List<Field<?>> all = new ArrayList<>(groups);
        all.add(Steps.CUSTOMER);
        columns.add(rowNumber()
                .over()
                .partitionBy(partition)
                .orderBy(sum(Steps.CONVERTED).desc(), Dialect.byCodePoint(Steps.CUSTOMER))
                .as(Steps.PLACE));
        Field<LocalDate> day = groups.contains(Steps.LAST_PAID_DAY) ? Steps.LAST_PAID_DAY : Steps.MONTH_END;
        List<SelectField<?>> values = new ArrayList<>(groups);
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).isAttribute()) {
                values.add(attributes
                        .on(
                                field(ranked.append(day.getUnqualifiedName()), SQLDataType.LOCALDATE),
                                field(ranked.append(Steps.CUSTOMER.getUnqualifiedName()), SQLDataType.VARCHAR),
                                dimensions.get(i))
                        .as(Steps.dearness(i)));
            }
        }
        return select(values)
                .from(select(columns)
                        .from(table(versions))
                        .where(of)
                        .and(Steps.CONVERTED.gt(BalanceSteps.NOTHING))
                        .groupBy(all)
                        .asTable(ranked))
                .where(Steps.PLACE.eq(inline(1)));
    }

    /** The value that the text of a dearest item ends with. */
    static Field<String> value(Field<String> dearest) {
        return substring(dearest, inline(MONEY_DIGITS + RANK_DIGITS + 1));
    }
}
