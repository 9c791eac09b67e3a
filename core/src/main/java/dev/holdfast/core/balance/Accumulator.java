package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tally being built, unit by unit. */
@SuppressWarnings("EnumOrdinal") // An array by ordinal that never leaves this class: it is the inner loop.
final class Accumulator {
    private static final Column[] COLUMNS = Column.values();

    private final long[] sums = new long[COLUMNS.length];
    private final Int128 oo = new Int128();
    private final Int128 oc = new Int128();
    private final Int128 cc = new Int128();
    private Tally.@Nullable Expander expander;

    void add(Column column, long value) {
        sums[column.ordinal()] = Amount.add(sums[column.ordinal()], value);
    }

    /** Adds a cohort unit's own denominator and numerator to the squares, and remembers it when it expanded most. */
    void addRatio(String unit, long denominator, long numerator) {
        oo.addProduct(denominator, denominator);
        oc.addProduct(denominator, numerator);
        cc.addProduct(numerator, numerator);
        long gain = numerator - denominator;
        if (gain > 0 && (expander == null || beats(unit, gain, expander))) {
            expander = new Tally.Expander(unit, denominator, numerator);
        }
    }

    private static boolean beats(String unit, long gain, Tally.Expander best) {
        return gain > best.gain() || (gain == best.gain() && CodePoints.ORDER.compare(unit, best.unit()) < 0);
    }

    Tally tally() {
        Map<Column, Long> values = new EnumMap<>(Column.class);
        for (Column column : COLUMNS) {
            values.put(column, sums[column.ordinal()]);
        }
        return new Tally(values, new Tally.Squares(oo.value(), oc.value(), cc.value()), expander);
    }
}
