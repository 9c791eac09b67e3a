package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.util.stream.Collectors;

/** The key of a table in SQL. */
record KeySql(ContractTable table) {
    /** Such as {@code s.item_id = t.item_id and s.valid_from = t.valid_from}, as the unique index has it. */
    String equal(String left, String right) {
        return table.key().stream()
                .map(column -> part(left, column) + " = " + part(right, column))
                .collect(Collectors.joining(" and "));
    }

    /** Such as {@code s.item_id, s.valid_from}. */
    String parts(String alias) {
        return table.key().stream().map(column -> part(alias, column)).collect(Collectors.joining(", "));
    }

    /** Whether a row has a whole key. */
    String isWhole(String alias) {
        return "row(" + parts(alias) + ") is not null";
    }

    /** The columns' names, as a text. */
    String names() {
        return String.join(", ", table.key());
    }

    /** The columns' values, as one text. */
    String values(String alias) {
        return table.key().stream()
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
    }

    // Null is not equal to null; only the last column of a key may be missing.
    private String part(String alias, String column) {
        return table.columns().get(table.columnNames().indexOf(column)).required()
                ? alias + "." + column
                : "coalesce(" + alias + "." + column + ", '')";
    }
}
