package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;

/**
 * Which customers were acquired, and when? By the attribute {@code acquired_on}, an ISO day, as it is at the run's close.
 *
 * @param close whose acquisitions they are
 */
record Acquisitions(Knowing known, Close close) {
    private static final String ATTRIBUTE = "acquired_on";

    static final Name ACQUIRED = name("acquired");
    static final Field<String> CUSTOMER = field(name("acquired_customer"), SQLDataType.VARCHAR);
    static final Field<LocalDate> DAY = field(name("acquired_on"), SQLDataType.LOCALDATE);

    /**
     * Whether there are any.
     *
     * @throws Fault {@code CONTRACT_BROKEN} for a value that is no day
     */
    boolean any(DSLContext sql) {
        Result<? extends Record> days = sql.select(ATTRIBUTES.VALUE, min(ATTRIBUTES.CUSTOMER_ID))
                .from(ATTRIBUTES)
                .where(inForce())
                .groupBy(ATTRIBUTES.VALUE)
                .fetch();
        days.forEach(day -> require(day.get(0, String.class), day.get(1, String.class)));
        return days.isNotEmpty();
    }

    private static void require(String day, String customer) {
        try {
            LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw new Fault(
                    ErrorCode.CONTRACT_BROKEN,
                    "the attribute acquired_on of customer " + customer + " is '" + day + "', which is no day",
                    "Give it as 2025-12-31",
                    noDay);
        }
    }

    /** The definition that names {@link #ACQUIRED}. */
    CommonTableExpression<?> definition() {
        Field<Integer> latest = field(name("latest"), SQLDataType.INTEGER);
        Name dated = name("dated");
        return ACQUIRED.fields(CUSTOMER.getUnqualifiedName(), DAY.getUnqualifiedName())
                .as(select(
                                field(dated.append("customer_id"), SQLDataType.VARCHAR),
                                field(dated.append("value"), SQLDataType.VARCHAR)
                                        .cast(SQLDataType.LOCALDATE))
                        .from(select(
                                        ATTRIBUTES.CUSTOMER_ID,
                                        ATTRIBUTES.VALUE,
                                        rowNumber()
                                                .over()
                                                .partitionBy(ATTRIBUTES.CUSTOMER_ID)
                                                .orderBy(
                                                        ATTRIBUTES.VALID_FROM.desc(),
                                                        Dialect.byCodePoint(ATTRIBUTES.VALUE))
                                                .as(latest))
                                .from(ATTRIBUTES)
                                .where(inForce())
                                .asTable(dated))
                        .where(latest.eq(1)));
    }

    /** The day of a customer, from a join under some name. */
    static Field<LocalDate> day(Name alias) {
        return field(alias.append(DAY.getUnqualifiedName()), SQLDataType.LOCALDATE);
    }

    static Field<String> customer(Name alias) {
        return field(alias.append(CUSTOMER.getUnqualifiedName()), SQLDataType.VARCHAR);
    }

    private Condition inForce() {
        return known.attributes()
                .and(ATTRIBUTES.ATTRIBUTE.eq(inline(ATTRIBUTE)))
                .and(ATTRIBUTES.VALID_FROM.le(inline(close.day())))
                .and(ATTRIBUTES.VALID_TO.isNull().or(ATTRIBUTES.VALID_TO.gt(inline(close.day()))));
    }
}
