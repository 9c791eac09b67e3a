package dev.holdfast.persistence.query;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link TallyQuery} as core's tallies. */
record TallyRows(List<Window> windows, List<Dimension> dimensions) {
    /** The segments of each window, in the order of the windows. */
    List<SortedMap<Segment, Tally>> read(List<? extends Record> rows) {
        rows.stream()
                .filter(row -> row.get(Steps.NEGATIVE_UNITS) > 0 && segment(row).isTotal())
                .min(Comparator.comparing(row -> row.get(Steps.WINDOW)))
                .ifPresent(this::refuseNegative);
        rows.stream()
                .map(row -> row.get(Steps.LACKING))
                .filter(lacking -> !lacking.isEmpty())
                .min(Comparator.naturalOrder())
                .ifPresent(lacking -> {
                    throw ExchangeRates.missingOnLastDay("no rate for " + lacking + ", or only a stale one");
                });
        List<SortedMap<Segment, Tally>> cells = new ArrayList<>();
        windows.forEach(window -> cells.add(new TreeMap<>()));
        rows.forEach(row -> cells.get(row.get(Steps.WINDOW)).put(segment(row), tally(row)));
        return cells;
    }

    private void refuseNegative(Record total) {
        Window window = windows.get(total.get(Steps.WINDOW));
        throw new Fault(
                ErrorCode.NEGATIVE_BALANCE,
                total.get(Steps.NEGATIVE_UNITS) + " units have negative MRR at the close of " + window.open()
                        + " or of " + window.close() + ", or at one that the method looks at besides",
                "Load credits and refunds with charge_kind credit; recurring amounts are never negative");
    }

    private Segment segment(Record row) {
        Map<Dimension, String> values = new TreeMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (row.get(Steps.rolledUp(i)) == 0) {
                values.put(dimensions.get(i), row.get(Steps.segment(i)));
            }
        }
        return new Segment(values);
    }

    private static Tally tally(Record row) {
        Map<Column, Long> sums = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            sums.put(column, exact(row.get(Steps.total(column)), column));
        }
        Tally.Squares squares = new Tally.Squares(
                row.get(Steps.SUM_OO).toBigIntegerExact(),
                row.get(Steps.SUM_OC).toBigIntegerExact(),
                row.get(Steps.SUM_CC).toBigIntegerExact());
        return new Tally(sums, squares, expander(row.get(Steps.EXPANDER)));
    }

    private static Tally.@Nullable Expander expander(String @Nullable [] largest) {
        return largest == null
                ? null
                : new Tally.Expander(
                        largest[1],
                        new BigDecimal(largest[2]).longValueExact(),
                        new BigDecimal(largest[3]).longValueExact());
    }

    private static long exact(BigDecimal sum, Column column) {
        try {
            return sum.longValueExact();
        } catch (ArithmeticException overflow) {
            throw new Fault(
                    ErrorCode.AMOUNT_OVERFLOW,
                    "the sum of " + column.key() + ", " + sum.movePointLeft(4)
                            + ", exceeds the 922 trillion an amount can hold",
                    "Look for an amount in minor units or a wrong rate",
                    overflow);
        }
    }
}
