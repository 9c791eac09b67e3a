package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What databases spell differently; here PostgreSQL. */
final class Dialect {
    private static final int MONTHS_OF_A_YEAR = 12;

    private Dialect() {}

    /**
     * Leaves the planner hash joins only. It knows nothing of a table just loaded, nor how many parents a recursive query
     * finds: guessing, it takes nested loops that need minutes, or sorts all versions once more for a merge.
     */
    static void joinByHash(DSLContext sql) {
        sql.execute("set local enable_nestloop = off");
        sql.execute("set local enable_mergejoin = off");
    }

    /** Leaves room to hash the keys of many changed rows: beyond it each would be looked for row by row. */
    static void roomForChanges(DSLContext sql) {
        sql.execute("set local work_mem = '256MB'");
    }

    /** A day so many days later. */
    static Field<LocalDate> plusDays(Field<LocalDate> day, int days) {
        return field("({0} + {1})", SQLDataType.LOCALDATE, day, inline(days));
    }

    /** A day as a count from 1970-01-01. */
    static Field<Integer> epochDay(Field<LocalDate> day) {
        return field("({0} - date '1970-01-01')", SQLDataType.INTEGER, day);
    }

    /** The last day of the month that is so many months after that of a day. */
    static Field<LocalDate> monthEnd(Field<LocalDate> day, int later) {
        return field(
                "(cast(date_trunc('month', {0}) + {1} * interval '1 month' as date) - 1)",
                SQLDataType.LOCALDATE, day, inline(later + 1));
    }

    /** The month of a day as a count, so that months apart are a difference. */
    static Field<Integer> monthNumber(Field<LocalDate> day) {
        return year(day).times(inline(MONTHS_OF_A_YEAR)).plus(month(day));
    }

    /** All values of a group, each once, in an order of their own. */
    static Field<String[]> distinct(Field<String> values, Condition of) {
        Field<String> ordered = byCodePoint(values);
        return arrayAggDistinct(ordered).orderBy(ordered).filterWhere(of);
    }

    /** The integer part of a quotient, exact however long its operands are. */
    static Field<BigDecimal> integerQuotient(Field<BigDecimal> numerator, Field<BigDecimal> denominator) {
        return function("div", SQLDataType.NUMERIC, numerator, denominator);
    }

    /** Text that compares by code point. */
    static Field<String> byCodePoint(Field<String> text) {
        return text.collate("C");
    }

    /** The least of lists of texts, compared element by element. */
    static Field<String[]> least(List<Field<String>> elements, Condition of) {
        return min(array(elements)).filterWhere(of);
    }

    /** 64 bits that depend on every column of a row, and on the seed. */
    static Field<Long> hash(List<Field<?>> columns, long seed) {
        Field<String> text = field("cast(row({0}) as text)", SQLDataType.VARCHAR, list(columns));
        return function("hashtextextended", SQLDataType.BIGINT, text, inline(seed));
    }
}
