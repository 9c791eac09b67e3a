package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each segment of a dimension contributes to the change of NRR between two windows: its own rate, and its share of the
 * whole. With weight w = share of the denominator, rate = (rB − rA)(wA + wB)/2 and mix = (wB − wA)((rA + rB)/2 − (RA + RB)/2).
 * Parts are fractions of twelve decimals, and add up exactly to the change: the largest takes what rounding leaves. Section 9
 * of the method.
 *
 * @param change NRR of the later window less that of the earlier
 * @param parts by the value of the dimension
 */
public record MixShift(BigDecimal change, SortedMap<String, Part> parts) {
    /** What a segment contributes. */
    public record Part(BigDecimal rate, BigDecimal mix) {
        public BigDecimal total() {
            return rate.add(mix);
        }
    }

    /** A quotient of whole numbers. */
    private record Fraction(BigInteger over, BigInteger under) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(long over, long under) {
            return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.over.negate(), other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction half() {
            return new Fraction(over, under.shiftLeft(1));
        }

        BigDecimal rounded() {
            return new BigDecimal(over).divide(new BigDecimal(under), Retention.SCALE, RoundingMode.HALF_UP);
        }
    }

    public MixShift {
        parts = new TreeMap<>(parts);
    }

    /**
     * The contributions of a dimension's segments.
     *
     * @param later the segments of one window
     * @param earlier those of the other
     * @return empty where one window has no cohort, where a segment has a numerator without a denominator, for an average, and
     *     where GRR is of totals
     */
    public static Optional<MixShift> of(
            SortedMap<Segment, Tally> later, SortedMap<Segment, Tally> earlier, Dimension dimension, Method method) {
        Tally now = later.getOrDefault(Segment.TOTAL, Tally.EMPTY);
        Tally then = earlier.getOrDefault(Segment.TOTAL, Tally.EMPTY);
        boolean printed = method.averaging() == Averaging.NONE && !method.hasGrrOfTotals();
        boolean whole = Stream.of(later, earlier)
                .flatMap(cells -> cells.entrySet().stream())
                .filter(cell -> Set.of(dimension).containsAll(cell.getKey().dimensions()))
                .map(Map.Entry::getValue)
                .allMatch(cell -> cell.sum(Column.DENOMINATOR) != 0 || cell.sum(Column.NUMERATOR) == 0);
        if (!printed || !whole || now.sum(Column.DENOMINATOR) == 0 || then.sum(Column.DENOMINATOR) == 0) {
            return Optional.empty();
        }
        Fraction middle = ratio(now).plus(ratio(then)).half();
        SortedMap<String, Part> parts = new TreeMap<>();
        for (String name : names(later, earlier, dimension)) {
            Tally after = later.getOrDefault(Segment.of(dimension, name), Tally.EMPTY);
            Tally before = earlier.getOrDefault(Segment.of(dimension, name), Tally.EMPTY);
            Fraction weightAfter = weight(after, now);
            Fraction weightBefore = weight(before, then);
            // A segment that one window lacks has there the ratio that it has in the other.
            Fraction rateAfter = ratio(after.sum(Column.DENOMINATOR) == 0 ? before : after);
            Fraction rateBefore = ratio(before.sum(Column.DENOMINATOR) == 0 ? after : before);
            Fraction rate = rateAfter
                    .minus(rateBefore)
                    .times(weightAfter.plus(weightBefore).half());
            Fraction mix = weightAfter
                    .minus(weightBefore)
                    .times(rateAfter.plus(rateBefore).half().minus(middle));
            parts.put(name, new Part(rate.rounded(), mix.rounded()));
        }
        BigDecimal change = ratio(now).rounded().subtract(ratio(then).rounded());
        return Optional.of(new MixShift(change, addingUp(change, parts)));
    }

    private static SortedMap<String, Part> addingUp(BigDecimal change, SortedMap<String, Part> parts) {
        BigDecimal rest = parts.values().stream().map(Part::total).reduce(change, BigDecimal::subtract);
        SortedMap<String, Part> exact = new TreeMap<>(parts);
        parts.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Part>, BigDecimal>comparing(
                                part -> part.getValue().rate().abs())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(largest -> exact.put(
                        largest.getKey(),
                        new Part(
                                largest.getValue().rate().add(rest),
                                largest.getValue().mix())));
        return exact;
    }

    private static SortedSet<String> names(
            SortedMap<Segment, Tally> later, SortedMap<Segment, Tally> earlier, Dimension dimension) {
        SortedSet<String> names = new TreeSet<>();
        Stream.of(later, earlier)
                .flatMap(cells -> cells.entrySet().stream())
                .filter(cell -> cell.getKey().dimensions().equals(Set.of(dimension)))
                .filter(cell -> cell.getValue().sum(Column.DENOMINATOR) != 0)
                .forEach(cell -> names.add(cell.getKey().values().getOrDefault(dimension, Segment.UNASSIGNED)));
        return names;
    }

    private static Fraction weight(Tally segment, Tally total) {
        return Fraction.of(segment.sum(Column.DENOMINATOR), total.sum(Column.DENOMINATOR));
    }

    private static Fraction ratio(Tally tally) {
        long denominator = tally.sum(Column.DENOMINATOR);
        return denominator == 0 ? Fraction.ZERO : Fraction.of(tally.sum(Column.NUMERATOR), denominator);
    }
}
