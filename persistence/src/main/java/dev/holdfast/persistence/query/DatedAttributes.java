package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.Dated;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What values did the dated attributes of customers have? */
record DatedAttributes(Knowing known) {
    private static final Field<String> CUSTOMER = field(name("attributed"), SQLDataType.VARCHAR);
    private static final Field<String> TIMELINE = field(name("timeline"), SQLDataType.VARCHAR);

    /**
     * Refuses a dimension that no row tells anything of.
     *
     * @throws Fault {@code DIMENSION_UNAVAILABLE} with the attributes there are
     */
    void require(DSLContext sql, Collection<Dimension> dimensions) {
        List<Dimension> asked =
                dimensions.stream().filter(Dimension::isAttribute).toList();
        if (asked.isEmpty()) {
            return;
        }
        TreeSet<String> there = new TreeSet<>(sql.fetchValues(
                selectDistinct(ATTRIBUTES.ATTRIBUTE).from(ATTRIBUTES).where(known.attributes())));
        asked.stream()
                .filter(dimension -> !there.contains(dimension.key()))
                .findFirst()
                .ifPresent(missing -> {
                    there.removeAll(List.of("parent", "merged_into", "acquired_on"));
                    throw new Fault(
                            ErrorCode.DIMENSION_UNAVAILABLE,
                            "'" + missing.key() + "' is no dimension, and no customer has an attribute of this name",
                            "Use tier, channel, pricing-model, currency"
                                    + (there.isEmpty() ? "" : " or an attribute: " + String.join(", ", there)));
                });
    }

    /** All values of an attribute by customer, each customer once. */
    Table<?> timelines(Dimension attribute, String alias) {
        Field<String> value = concat(
                Dialect.epochDay(ATTRIBUTES.VALID_FROM).cast(SQLDataType.VARCHAR),
                inline(","),
                coalesce(Dialect.epochDay(ATTRIBUTES.VALID_TO), inline(Days.OPEN_END))
                        .cast(SQLDataType.VARCHAR),
                inline(","),
                charLength(ATTRIBUTES.VALUE).cast(SQLDataType.VARCHAR),
                inline(","),
                ATTRIBUTES.VALUE);
        return select(
                        ATTRIBUTES.CUSTOMER_ID.as(CUSTOMER),
                        listAgg(value).withinGroupOrderBy(ATTRIBUTES.VALID_FROM).as(TIMELINE))
                .from(ATTRIBUTES)
                .where(known.attributes())
                .and(ATTRIBUTES.ATTRIBUTE.eq(inline(attribute.key())))
                .groupBy(ATTRIBUTES.CUSTOMER_ID)
                .asTable(alias);
    }

    static Field<String> customer(Table<?> timelines) {
        return field(name(timelines.getName()).append(CUSTOMER.getUnqualifiedName()), SQLDataType.VARCHAR);
    }

    static Field<String> timeline(Table<?> timelines) {
        return field(name(timelines.getName()).append(TIMELINE.getUnqualifiedName()), SQLDataType.VARCHAR);
    }

    /** Reads a timeline: first day, day after the last, count of characters and value, one after the other. */
    static Dated read(@Nullable String timeline) {
        List<Dated.Value> values = new ArrayList<>();
        String rest = timeline == null ? "" : timeline;
        while (!rest.isEmpty()) {
            String[] parts = rest.split(",", 4);
            int end = parts[3].offsetByCodePoints(0, Integer.parseInt(parts[2]));
            values.add(new Dated.Value(
                    new Days(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), parts[3].substring(0, end)));
            rest = parts[3].substring(end);
        }
        return new Dated(values);
    }

    /** The value of an attribute that is in force on a day; of several the one that began last. */
    Field<String> on(Field<LocalDate> day, Field<String> customer, Dimension attribute) {
        return field(select(ATTRIBUTES.VALUE)
                .from(ATTRIBUTES)
                .where(known.attributes())
                .and(ATTRIBUTES.ATTRIBUTE.eq(inline(attribute.key())))
                .and(ATTRIBUTES.CUSTOMER_ID.eq(customer))
                .and(ATTRIBUTES.VALID_FROM.le(day))
                .and(ATTRIBUTES.VALID_TO.isNull().or(ATTRIBUTES.VALID_TO.gt(day)))
                .orderBy(ATTRIBUTES.VALID_FROM.desc(), Dialect.byCodePoint(ATTRIBUTES.VALUE))
                .limit(inline(1)));
    }
}
