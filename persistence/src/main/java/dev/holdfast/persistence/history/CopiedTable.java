package dev.holdfast.persistence.history;

import dev.holdfast.persistence.contract.ContractTable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the history and the temporary one beside it, which holds what the view says, in SQL. */
record CopiedTable(ContractTable contract) {
    String name() {
        return contract.tableName();
    }

    /** Such as {@code copied_items}. */
    String staging() {
        return "copied_" + contract.tableName();
    }

    /** The staging table takes any row, so that all broken ones can be told. */
    String createStaging() {
        return "create temporary table " + staging() + " on commit drop as select " + columns() + " from " + name()
                + " with no data";
    }

    /** Such as {@code "close", "measure", "value"}; some names are words of SQL. */
    String columns() {
        return contract.columnNames().stream().map(CopiedTable::quoted).collect(Collectors.joining(", "));
    }

    /** What a row says, such as {@code row(s."close", s."measure", s."value")}. */
    String row(String alias) {
        return contract.columnNames().stream()
                .map(column -> alias + "." + quoted(column))
                .collect(Collectors.joining(", ", "row(", ")"));
    }

    /** Such as {@code row(s."close", s."measure")}. */
    String key(String alias) {
        return keyParts(alias).collect(Collectors.joining(", ", "row(", ")"));
    }

    /** The key's values in a text, sorted alike on every server. */
    String keyText(String alias) {
        return contract.key().stream()
                .map(column -> alias + "." + quoted(column))
                .collect(Collectors.joining(", ", "concat_ws(', ', ", ") collate \"C\""));
    }

    /** The key's columns, as the unique index has them. */
    Stream<String> keyParts(String alias) {
        return contract.columns().stream()
                .filter(column -> contract.key().contains(column.name()))
                .map(column -> part(alias + "." + quoted(column.name()), column.required()));
    }

    // Null is not equal to null; a key without its last column is a key all the same.
    private static String part(String column, boolean required) {
        return required ? column : "coalesce(" + column + ", '')";
    }

    static String quoted(String column) {
        return '"' + column + '"';
    }
}
