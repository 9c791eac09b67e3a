package dev.holdfast.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.persistence.contract.ColumnType.Count;
import dev.holdfast.persistence.contract.ColumnType.Currency;
import dev.holdfast.persistence.contract.ColumnType.Day;
import dev.holdfast.persistence.contract.ColumnType.Decimal;
import dev.holdfast.persistence.contract.ColumnType.Moment;
import dev.holdfast.persistence.contract.ColumnType.Name;
import dev.holdfast.persistence.contract.ColumnType.Text;
import dev.holdfast.persistence.contract.ColumnType.Word;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import dev.holdfast.persistence.schema.warehouse.Holdfast;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract says what the schema says. */
class ContractTableTest {
    private static Map<String, List<String>> checks = Map.of();

    /** The definitions of every check and unique index, by table. */
    @BeforeAll
    static void read() {
        try (Database database = TestDatabase.fresh()) {
            checks = database.<Map<String, List<String>>>read(sql ->
                    sql.fetch("""
                    select conrelid::regclass::text, pg_get_constraintdef(oid)
                    from pg_constraint where connamespace = 'holdfast'::regnamespace and contype = 'c'
                    union all
                    select 'holdfast.' || tablename, indexdef from pg_indexes
                    where schemaname = 'holdfast' and indexname like '%\\_current'
                    """).intoGroups(row -> row.get(0, String.class), row -> row.get(1, String.class)));
        }
    }

    @Test
    void every_table_of_the_warehouse_has_a_file() {
        assertThat(Holdfast.HOLDFAST.getTables())
                .extracting(Table::getName)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ContractTable.values())
                        .map(ContractTable::tableName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_file_has_the_columns_of_its_table_in_order(ContractTable table) {
        assertThat(Stream.of(typed(table).fields()).map(Field::getName))
                .startsWith(table.fileColumns().stream().map(Column::name).toArray(String[]::new))
                .hasSize(table.fileColumns().size() + 1)
                .endsWith("superseded_at");
    }

    @ParameterizedTest
    @EnumSource
    void a_column_has_the_type_of_its_column(ContractTable table) {
        for (Column column : table.fileColumns()) {
            assertThat(sqlType(column.type())).as(column.name()).isEqualTo(sqlType(field(table, column)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_required_or_has_a_default_is_not_null(ContractTable table) {
        for (Column column : table.columns()) {
            Field<?> field = field(table, column);
            assertThat(field.getDataType().nullable())
                    .as(column.name())
                    .isEqualTo(!column.required() && column.standard() == null);
            assertThat(standard(field)).as(column.name()).isEqualTo(column.standard());
        }
    }

    @ParameterizedTest
    @EnumSource
    void words_and_currencies_are_checked_alike(ContractTable table) {
        List<String> ofTable = checks.get("holdfast." + table.tableName());
        for (Column column : table.columns()) {
            if (column.type() instanceof Word(var allowed)) {
                assertThat(ofTable)
                        .as(column.name())
                        .anySatisfy(check -> assertThat(check)
                                .startsWith("CHECK ((" + quoted(column) + " = ANY (ARRAY['")
                                .contains("['" + String.join("'::text, '", allowed) + "'::text]"));
            }
            if (column.type() instanceof Currency) {
                assertThat(ofTable).contains("CHECK ((" + column.name() + " ~ '^[A-Z]{3}$'::text))");
            }
            if (column.type() instanceof Count) {
                assertThat(ofTable).contains("CHECK ((" + column.name() + " > 0))");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_unique_among_current_rows(ContractTable table) {
        assertThat(checks.get("holdfast." + table.tableName()))
                .filteredOn(check -> check.startsWith("CREATE UNIQUE INDEX"))
                .singleElement()
                .asString()
                .endsWith("WHERE (superseded_at IS NULL)")
                .containsSubsequence(table.key());
    }

    private static Table<?> typed(ContractTable table) {
        return Holdfast.HOLDFAST.getTables().stream()
                .filter(typed -> typed.getName().equals(table.tableName()))
                .findFirst()
                .orElseThrow();
    }

    private static Field<?> field(ContractTable table, Column column) {
        return typed(table).field(column.name());
    }

    private static String sqlType(ColumnType type) {
        return switch (type) {
            case Text() -> "String";
            case Name() -> "String";
            case Currency() -> "String";
            case Word word -> "String";
            case Decimal(var precision, var scale) -> "BigDecimal(" + precision + "," + scale + ")";
            case Count() -> "Integer";
            case Day() -> "LocalDate";
            case Moment() -> "Instant";
        };
    }

    private static String sqlType(Field<?> field) {
        String name = field.getType().getSimpleName();
        return name.equals("BigDecimal")
                ? name + "(" + field.getDataType().precision() + ","
                        + field.getDataType().scale() + ")"
                : name;
    }

    /** The value in a default such as {@code 'month'::text}. */
    private static @Nullable String standard(Field<?> field) {
        return field.getDataType().defaulted()
                ? field.getDataType().defaultValue().toString().replaceAll("^'|'?::.*$", "")
                : null;
    }

    private static String quoted(Column column) {
        return column.name().equals("interval") ? "\"interval\"" : column.name();
    }
}
