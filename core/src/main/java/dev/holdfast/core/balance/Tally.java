package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums and counts over the units of one segment in one window: all that figures are made of.
 *
 * @param sums every column; money in 1/10 000
 * @param squares sums of squares over the cohort, for the interval
 * @param expander the cohort unit whose numerator exceeds its denominator most, lowest id first; null where none does
 * @param parts the same segment in the windows that ratios are averaged over; none where nothing is averaged
 */
public record Tally(
        Map<Column, Long> sums, Squares squares, @Nullable Expander expander, List<Tally> parts) {
    public static final Tally EMPTY = new Tally(Map.of(), Squares.ZERO, null);

    /** A tally of which nothing is averaged. */
    public Tally(Map<Column, Long> sums, Squares squares, @Nullable Expander expander) {
        this(sums, squares, expander, List.of());
    }

    /**
     * Sums over cohort units, in squares of 1/10 000; o is a unit's own denominator, c its own numerator.
     *
     * @param oo sum of o·o
     * @param oc sum of o·c
     * @param cc sum of c·c
     */
    public record Squares(BigInteger oo, BigInteger oc, BigInteger cc) {
        public static final Squares ZERO = new Squares(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        Squares plus(Squares other) {
            return new Squares(oo.add(other.oo), oc.add(other.oc), cc.add(other.cc));
        }
    }

    /** A unit with its own denominator and numerator in 1/10 000. */
    public record Expander(String unit, long denominator, long numerator) {
        static final Comparator<Expander> DESCENDING =
                Comparator.comparingLong(Expander::gain).reversed().thenComparing(Expander::unit, CodePoints.ORDER);

        public long gain() {
            return numerator - denominator;
        }
    }

    public Tally {
        Map<Column, Long> copy = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            copy.put(column, sums.getOrDefault(column, 0L));
        }
        sums = Collections.unmodifiableMap(copy);
        parts = List.copyOf(parts);
    }

    /** This tally of the window itself, with those of the windows that its ratios are averaged over. */
    Tally averagedOver(List<Tally> others) {
        return new Tally(sums, squares, expander, others);
    }

    /** Whether nothing was added to any sum. */
    boolean isEmpty() {
        return sums.values().stream().allMatch(sum -> sum == 0);
    }

    /** A count, or money in 1/10 000. */
    public long sum(Column column) {
        return sums.getOrDefault(column, 0L);
    }

    public Amount amount(Column column) {
        return new Amount(sum(column));
    }

    public Optional<Expander> largestExpander() {
        return Optional.ofNullable(expander);
    }

    /**
     * The tally of two disjoint sets of units, without what their ratios are averaged over.
     *
     * @throws dev.holdfast.core.fault.Fault {@code AMOUNT_OVERFLOW}
     */
    public Tally plus(Tally other) {
        Map<Column, Long> total = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            total.put(column, Amount.add(sum(column), other.sum(column)));
        }
        Expander larger = Stream.of(largestExpander(), other.largestExpander())
                .flatMap(Optional::stream)
                .min(Expander.DESCENDING)
                .orElse(null);
        return new Tally(total, squares.plus(other.squares), larger);
    }
}
