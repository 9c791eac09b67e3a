package dev.holdfast.persistence.contract;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cells of one row, in the order of {@link ContractTable#fileColumns}, with what empty ones stand for. */
public final class Row {
    private final ContractTable table;
    private final @Nullable String[] values;
    private final boolean[] bad;

    private Row(ContractTable table, int columns) {
        this.table = table;
        this.values = new String[columns];
        this.bad = new boolean[columns];
    }

    /**
     * Checks a row's cells, each by itself and then together.
     *
     * @param cells the cells, in the order of {@link ContractTable#fileColumns}; empty and null both say nothing
     * @param breaches told of everything that is wrong with it
     */
    public static Row of(ContractTable table, @Nullable String[] cells, Consumer<Breach> breaches) {
        Row row = new Row(table, cells.length);
        for (int i = 0; i < cells.length; i++) {
            row.take(i, table.fileColumns().get(i), cells[i], breaches);
        }
        for (RowRule rule : table.rules()) {
            if (rule.columns().stream().allMatch(row::isSound)) {
                rule.breach(row).ifPresent(breaches);
            }
        }
        return row;
    }

    /** The value in a place; null where there is none, or a bad one. */
    public @Nullable String value(int place) {
        return values[place];
    }

    @Nullable
    String value(String column) {
        return values[table.place(column)];
    }

    String valueOr(String column, String absent) {
        String value = value(column);
        return value == null ? absent : value;
    }

    private boolean isSound(String column) {
        return !bad[table.place(column)];
    }

    private void take(int place, Column column, @Nullable String cell, Consumer<Breach> breaches) {
        if (cell == null || cell.isEmpty()) {
            values[place] = column.standard();
            if (column.required()) {
                bad[place] = true;
                breaches.accept(new Breach(column.name(), "", "is missing"));
            }
            return;
        }
        String problem =
                Texts.unreadable(cell).or(() -> column.type().problem(cell)).orElse(null);
        if (problem == null) {
            values[place] = cell;
        } else {
            bad[place] = true;
            breaches.accept(new Breach(column.name(), cell, problem));
        }
    }
}
