package dev.holdfast.persistence.check;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.INVOICE_LINES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.persistence.query.BrokenChains;
import dev.holdfast.persistence.query.KnownRows;
import dev.holdfast.persistence.query.Unassigned;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Whether it can be told whose money it is. */
final class CustomerGates {
    private static final Field<String> CUSTOMER = field(name("customer_id"), SQLDataType.VARCHAR);
    private static final Field<String> TABLE = field(name("table_name"), SQLDataType.VARCHAR);
    private static final Field<Integer> ROWS = field(name("row_count"), SQLDataType.INTEGER);
    private static final String STEP = " > ";

    private CustomerGates() {}

    static Found unknown(Ground ground) {
        KnownRows known = ground.known();
        Select<? extends Record> all = unknown(known, ITEMS, ITEMS.CUSTOMER_ID, known.items())
                .unionAll(unknown(known, INVOICE_LINES, INVOICE_LINES.CUSTOMER_ID, known.invoiceLines()))
                .unionAll(unknown(known, ATTRIBUTES, ATTRIBUTES.CUSTOMER_ID, known.attributes()));
        return Found.in(
                ground.sql(),
                all,
                row -> "customer " + row.get(CUSTOMER) + " in " + row.get(ROWS) + " "
                        + (row.get(ROWS) == 1 ? "row" : "rows") + " of " + row.get(TABLE),
                CUSTOMER,
                TABLE);
    }

    static Found hierarchy(Ground ground) {
        return Found.in(
                ground.sql(),
                new BrokenChains(
                                ground.inspection().knownAt(),
                                ground.inspection().close())
                        .query(),
                row -> row.get(BrokenChains.UNKNOWN) != null
                        ? "customer " + row.get(BrokenChains.CUSTOMER) + ": " + row.get(BrokenChains.LINK) + " "
                                + row.get(BrokenChains.UNKNOWN) + " is no customer"
                        : row.get(BrokenChains.LINK) + " " + onceRound(row.get(BrokenChains.PATH)),
                BrokenChains.CUSTOMER,
                BrokenChains.LINK);
    }

    static Found withoutTier(Ground ground) {
        return units(ground, unassigned(ground).tier());
    }

    static Found withoutChannel(Ground ground) {
        return units(ground, unassigned(ground).channel());
    }

    static Found acquiredOn(Ground ground) {
        List<String> examples = new ArrayList<>();
        int count = 0;
        for (String value : ground.sql()
                .select(ATTRIBUTES.VALUE)
                .from(ATTRIBUTES)
                .where(acquired(ground))
                .and(ATTRIBUTES.VALUE.isNotNull())
                .groupBy(ATTRIBUTES.VALUE)
                .orderBy(KnownRows.byCodePoint(ATTRIBUTES.VALUE))
                .fetch(ATTRIBUTES.VALUE)) {
            if (!isDay(value)) {
                count++;
                if (examples.size() < Finding.EXAMPLES) {
                    examples.add("'" + value + "' of customer " + firstWith(ground, value));
                }
            }
        }
        return new Found(count, examples);
    }

    private static String firstWith(Ground ground, String value) {
        return Wording.text(ground.sql()
                .select(ATTRIBUTES.CUSTOMER_ID)
                .from(ATTRIBUTES)
                .where(acquired(ground))
                .and(ATTRIBUTES.VALUE.eq(value))
                .orderBy(KnownRows.byCodePoint(ATTRIBUTES.CUSTOMER_ID))
                .limit(inline(1))
                .fetchOne(ATTRIBUTES.CUSTOMER_ID));
    }

    private static Condition acquired(Ground ground) {
        return ground.known().attributes().and(ATTRIBUTES.ATTRIBUTE.eq(inline("acquired_on")));
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException broken) {
            return false;
        }
    }

    private static Select<Record3<String, String, Integer>> unknown(
            KnownRows known, Table<?> table, Field<String> customer, Condition rows) {
        return select(customer.as(CUSTOMER), inline(table.getName()).as(TABLE), count().as(ROWS))
                .from(table)
                .where(rows)
                .and(customer.isNotNull())
                .and(notExists(selectOne()
                        .from(CUSTOMERS)
                        .where(CUSTOMERS.CUSTOMER_ID.eq(customer))
                        .and(known.customers(CUSTOMERS))))
                .groupBy(customer);
    }

    private static Unassigned unassigned(Ground ground) {
        Inspection inspection = ground.inspection();
        return new Unassigned(inspection.knownAt(), inspection.close(), inspection.method());
    }

    private static Found units(Ground ground, Select<Record1<String>> units) {
        return Found.in(ground.sql(), units, row -> "unit " + Wording.text(row.get(Unassigned.UNIT)), Unassigned.UNIT);
    }

    /** A cycle up to where it begins again, instead of as far as it was followed. */
    private static String onceRound(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : Arrays.asList(path.split(STEP, -1))) {
            boolean again = steps.contains(step);
            steps.add(step);
            if (again) {
                break;
            }
        }
        return String.join(STEP, steps);
    }
}
