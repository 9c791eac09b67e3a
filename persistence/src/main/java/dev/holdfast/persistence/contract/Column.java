package dev.holdfast.persistence.contract;

import org.jspecify.annotations.Nullable;

/**
 * A column of a contract CSV.
 *
 * @param required whether every row must have a value
 * @param standard what an empty cell means; null: nothing
 */
public record Column(
        String name,
        ColumnType type,
        boolean required,
        @Nullable String standard) {

    static Column required(String name, ColumnType type) {
        return new Column(name, type, true, null);
    }

    static Column optional(String name, ColumnType type) {
        return new Column(name, type, false, null);
    }

    static Column standard(String name, ColumnType type, String standard) {
        return new Column(name, type, false, standard);
    }
}
