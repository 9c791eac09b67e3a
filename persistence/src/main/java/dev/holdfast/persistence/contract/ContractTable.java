package dev.holdfast.persistence.contract;

import static dev.holdfast.persistence.contract.Column.optional;
import static dev.holdfast.persistence.contract.Column.required;
import static dev.holdfast.persistence.contract.Column.standard;

import dev.holdfast.persistence.contract.ColumnType.Count;
import dev.holdfast.persistence.contract.ColumnType.Currency;
import dev.holdfast.persistence.contract.ColumnType.Day;
import dev.holdfast.persistence.contract.ColumnType.Decimal;
import dev.holdfast.persistence.contract.ColumnType.Moment;
import dev.holdfast.persistence.contract.ColumnType.Name;
import dev.holdfast.persistence.contract.ColumnType.Text;
import dev.holdfast.persistence.contract.ColumnType.Word;
import dev.holdfast.persistence.contract.RowRule.AcquiredOn;
import dev.holdfast.persistence.contract.RowRule.Discounted;
import dev.holdfast.persistence.contract.RowRule.MonthlyUsage;
import dev.holdfast.persistence.contract.RowRule.NotNegative;
import dev.holdfast.persistence.contract.RowRule.Ordered;
import dev.holdfast.persistence.contract.RowRule.Positive;
import dev.holdfast.persistence.contract.RowRule.Priced;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of the warehouse as its CSV file brings it. Customers come first, as others refer to them. */
@SuppressWarnings("ImmutableEnumChecker") // every list and map below is of an unmodifiable kind
public enum ContractTable {
    CUSTOMERS(
            List.of("customer_id"),
            List.of(),
            required("customer_id", new Name()),
            optional("name", new Text()),
            optional("parent_id", new Name()),
            optional("channel", new Text())),
    ITEMS(
            List.of("item_id", "valid_from"),
            List.of(
                    new Ordered("valid_from", "valid_to"),
                    new Priced(),
                    new NotNegative(),
                    new Discounted(),
                    new MonthlyUsage()),
            required("item_id", new Name()),
            required("customer_id", new Name()),
            optional("subscription_id", new Name()),
            standard("product", new Text(), "default"),
            optional("plan", new Text()),
            optional("tier", new Text()),
            standard("pricing_model", new Word(List.of("flat", "seat", "usage")), "flat"),
            standard("charge_kind", Shared.CHARGE_KIND, "recurring"),
            optional("quantity", new Decimal(18, 6)),
            optional("unit_price", Shared.AMOUNT),
            optional("amount", Shared.AMOUNT),
            standard("discount", Shared.AMOUNT, "0"),
            required("currency", new Currency()),
            standard("interval", new Word(List.of("day", "week", "month", "quarter", "year")), "month"),
            standard("interval_count", new Count(), "1"),
            required("valid_from", new Day()),
            optional("valid_to", new Day()),
            standard("status", new Word(List.of("active", "trial", "paused")), "active"),
            optional("term_end", new Day())),
    INVOICE_LINES(
            List.of("line_id"),
            List.of(new Ordered("service_from", "service_to")),
            required("line_id", new Name()),
            optional("invoice_id", new Name()),
            required("customer_id", new Name()),
            standard("product", new Text(), "default"),
            optional("plan", new Text()),
            optional("tier", new Text()),
            standard("charge_kind", Shared.CHARGE_KIND, "recurring"),
            required("service_from", new Day()),
            required("service_to", new Day()),
            required("amount", Shared.AMOUNT),
            required("currency", new Currency()),
            optional("gl_account", new Text())),
    FX_RATES(
            List.of("currency", "day"),
            List.of(new Positive("rate")),
            required("currency", new Currency()),
            required("day", new Day()),
            required("rate", new Decimal(18, 10))),
    ATTRIBUTES(
            List.of("customer_id", "attribute", "valid_from"),
            List.of(new Ordered("valid_from", "valid_to"), new AcquiredOn()),
            required("customer_id", new Name()),
            required("attribute", new Name()),
            required("value", new Text()),
            required("valid_from", new Day()),
            optional("valid_to", new Day())),
    GL_CONTROL(
            List.of("close", "measure"),
            List.of(),
            required("close", new Day()),
            required("measure", new Word(List.of("closing_mrr", "month_revenue"))),
            required("amount", Shared.AMOUNT),
            required("currency", new Currency())),
    TARGETS(
            List.of("close", "measure", "segment"),
            List.of(),
            required("close", new Day()),
            required("measure", new Name()),
            optional("segment", new Name()),
            required("value", Shared.AMOUNT));

    /** From when a row was known; every table has it, and an empty one means the instant of the load. */
    public static final Column RECORDED_AT = Shared.RECORDED_AT;

    /** What several columns or tables share. */
    private static final class Shared {
        static final Column RECORDED_AT = optional("recorded_at", new Moment());
        static final ColumnType CHARGE_KIND = new Word(List.of("recurring", "usage", "one_time", "tax", "credit"));
        static final ColumnType AMOUNT = new Decimal(20, 8);
    }

    private final List<String> key;
    private final List<Column> columns;
    private final List<Column> fileColumns;
    private final List<RowRule> rules;
    private final Map<String, Integer> places;

    ContractTable(List<String> key, List<RowRule> rules, Column... columns) {
        this.key = key;
        this.rules = rules;
        this.columns = List.of(columns);
        this.fileColumns = Stream.concat(this.columns.stream(), Stream.of(Shared.RECORDED_AT))
                .toList();
        this.places = IntStream.range(0, columns.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(place -> columns[place].name(), place -> place));
    }

    /** The table of a name such as {@code items}. */
    public static Optional<ContractTable> of(String tableName) {
        return Stream.of(values())
                .filter(table -> table.tableName().equals(tableName))
                .findFirst();
    }

    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that tell one current row from another. */
    public List<String> key() {
        return key;
    }

    /** The columns of its own; {@link #RECORDED_AT} comes after them. */
    public List<Column> columns() {
        return columns;
    }

    /** Every column that a file may have: its own, and {@link #RECORDED_AT} as the last. */
    public List<Column> fileColumns() {
        return fileColumns;
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    List<RowRule> rules() {
        return rules;
    }

    /** Where a column of its own is in {@link #columns}. */
    int place(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }
}
