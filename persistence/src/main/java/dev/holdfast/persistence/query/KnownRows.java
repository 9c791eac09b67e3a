package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.INVOICE_LINES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;

import dev.holdfast.persistence.schema.warehouse.tables.Customers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * The rows that measuring reads, and how it reads them, for whoever looks at them before.
 *
 * @param at rows recorded by then and not superseded by then are known
 */
public record KnownRows(Instant at) {
    /** Amount less discount of an item, per interval; null where a row has none. */
    public static final Field<BigDecimal> NET = ItemRows.NET;

    /** Whether an item is in force on some day. */
    public static final Condition IN_FORCE_AT_ALL = ItemRows.IN_FORCE_AT_ALL;

    public Condition items() {
        return known().holds(ITEMS.RECORDED_AT, ITEMS.SUPERSEDED_AT);
    }

    public Condition customers(Customers customers) {
        return known().holds(customers.RECORDED_AT, customers.SUPERSEDED_AT);
    }

    public Condition attributes() {
        return known().holds(ATTRIBUTES.RECORDED_AT, ATTRIBUTES.SUPERSEDED_AT);
    }

    public Condition rates() {
        return known().holds(FX_RATES.RECORDED_AT, FX_RATES.SUPERSEDED_AT);
    }

    public Condition invoiceLines() {
        return known().holds(INVOICE_LINES.RECORDED_AT, INVOICE_LINES.SUPERSEDED_AT);
    }

    /** When the newest row that is known, or was, was recorded; empty when there is none. */
    public Optional<Instant> newest(DSLContext sql) {
        return new Watermark(sql).newestBy(at);
    }

    /** The day after a day. */
    public static Field<LocalDate> dayAfter(Field<LocalDate> day) {
        return Dialect.plusDays(day, 1);
    }

    /** Text that compares by code point. */
    public static Field<String> byCodePoint(Field<String> text) {
        return Dialect.byCodePoint(text);
    }

    /** For the rest of the transaction, joins are made as measuring makes them, with room for all customers in memory. */
    public static void joinByHash(DSLContext sql) {
        Dialect.joinByHash(sql);
        Dialect.roomForChanges(sql);
    }

    private Known known() {
        return new Known(at);
    }
}
