package dev.holdfast.persistence.check;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;

import dev.holdfast.persistence.query.KnownRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The words of examples. */
final class Wording {
    private Wording() {}

    /** {@code item I-17 of customer C-3}, of a row with both ids. */
    static String item(Record row) {
        return "item " + text(row.get(ITEMS.ITEM_ID)) + " of customer " + text(row.get(ITEMS.CUSTOMER_ID));
    }

    /** {@code 1 item}, {@code 2 items}. */
    static String items(int count) {
        return count + (count == 1 ? " item" : " items");
    }

    /** {@code 2024-01-01 to open}, of a row with both days. */
    static String days(Record row) {
        return days(row.get(ITEMS.VALID_FROM), row.get(ITEMS.VALID_TO));
    }

    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return text(from) + " to " + (to == null ? "open" : to);
    }

    /** {@code 12.5 USD}. */
    static String money(BigDecimal amount, @Nullable String currency) {
        return amount.stripTrailingZeros().toPlainString() + " " + text(currency);
    }

    /** A value of a view, which may be missing. */
    static String text(@Nullable Object value) {
        return value == null ? "(none)" : value.toString();
    }

    /** A field of a derived table, to order by. */
    static OrderField<?> ordered(Table<?> table, Field<?> field) {
        Field<?> derived = Objects.requireNonNull(table.field(field));
        return derived.getType() == String.class
                ? KnownRows.byCodePoint(derived.coerce(String.class)).asc().nullsFirst()
                : derived.asc().nullsFirst();
    }
}
