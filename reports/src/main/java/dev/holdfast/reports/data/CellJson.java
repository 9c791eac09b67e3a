package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one segment as JSON: amounts as text with four decimals, ratios as numbers with twelve, {@code null} where
 * there is no figure.
 */
public final class CellJson {
    private static final List<Column> COUNTS = List.of(Column.UNITS, Column.RETAINED_UNITS, Column.NEW_UNITS);
    private static final List<Column> AMOUNTS = List.of(
            Column.OPENING,
            Column.COHORT_CLOSING,
            Column.KEPT,
            Column.EXPANSION,
            Column.CONTRACTION,
            Column.CHURN,
            Column.NEW,
            Column.REACTIVATION,
            Column.CLOSING,
            Column.NUMERATOR,
            Column.DENOMINATOR);
    /** What is told beside the figures: counts, each with its money. */
    private static final List<Column> DISCLOSED = List.of(
            Column.ACQUIRED_UNITS,
            Column.ACQUIRED,
            Column.IN_GRACE_UNITS,
            Column.IN_GRACE,
            Column.LOST_WHILE_PAUSED_UNITS,
            Column.LOST_WHILE_PAUSED);

    private CellJson() {}

    /** Adds the segment and its figures to an object. */
    public static void write(ObjectNode cell, Segment segment, Figures figures) {
        segment(cell, segment);
        write(cell, figures);
    }

    /** Adds the segment alone. */
    public static void segment(ObjectNode cell, Segment segment) {
        ObjectNode values = cell.putObject("segment");
        segment.values().forEach((dimension, value) -> values.put(dimension.key(), value));
    }

    static void write(ObjectNode cell, Figures figures) {
        COUNTS.forEach(column -> cell.put(column.key(), figures.tally().sum(column)));
        AMOUNTS.forEach(column -> cell.put(column.key(), amount(column, figures).toString()));
        ratio(cell, "nrr", figures.nrr().ratio());
        ratio(cell, "grr", figures.grr().ratio());
        ratio(cell, "logo_retention", figures.logoRetention().ratio());
        ratio(cell, "nrr_half_width_95", figures.halfWidth95());
        ratio(cell, "nrr_without_largest", figures.nrrWithoutLargest());
        cell.put("small", figures.small());
        ratio(cell, "effective_units", figures.effectiveUnits());
        for (Column column : DISCLOSED) {
            if (column.isCount()) {
                cell.put(column.key(), figures.tally().sum(column));
            } else {
                cell.put(column.key(), figures.tally().amount(column).toString());
            }
        }
    }

    private static Amount amount(Column column, Figures figures) {
        return column == Column.KEPT ? figures.kept() : figures.tally().amount(column);
    }

    /** Adds a ratio of twelve decimals; null where there is none. */
    public static void ratio(ObjectNode cell, String name, Optional<BigDecimal> ratio) {
        // A null argument is written as null.
        cell.put(
                name,
                ratio.map(value -> value.setScale(Retention.SCALE, RoundingMode.HALF_UP))
                        .orElse(null));
    }
}
