package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.method.Dimension;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of all units, told by the value of some dimensions; the total is told by none.
 *
 * @param values the value of each dimension it is restricted to
 */
public record Segment(Map<Dimension, String> values) implements Comparable<Segment> {
    /** The value of units that have none; printed, never dropped. */
    public static final String UNASSIGNED = "Unassigned";

    public static final Segment TOTAL = new Segment(Map.of());

    private static final Comparator<Segment> ORDER = Comparator.<Segment>comparingInt(segment -> segment.values.size())
            .thenComparing(segment -> List.copyOf(segment.values.keySet()), Segment::compareInOrder)
            .thenComparing(segment -> String.join("\u0000", segment.values.values()), CodePoints.ORDER);

    public Segment {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    private static int compareInOrder(List<Dimension> left, List<Dimension> right) {
        return IntStream.range(0, left.size())
                .map(i -> left.get(i).compareTo(right.get(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    /** The segment of a tier and a channel; null means unassigned. */
    public static Segment of(@Nullable String tier, @Nullable String channel) {
        return new Segment(Map.of(
                Dimension.TIER, tier == null ? UNASSIGNED : tier,
                Dimension.CHANNEL, channel == null ? UNASSIGNED : channel));
    }

    public static Segment of(Dimension dimension, String value) {
        return new Segment(Map.of(dimension, value));
    }

    public boolean isTotal() {
        return values.isEmpty();
    }

    public Set<Dimension> dimensions() {
        return values.keySet();
    }

    /** A segment of values of some dimensions, in their order; null means unassigned. */
    public static Segment of(List<Dimension> dimensions, List<@Nullable String> values) {
        Map<Dimension, String> named = new TreeMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String value = values.get(i);
            named.put(dimensions.get(i), value == null ? UNASSIGNED : value);
        }
        return new Segment(named);
    }

    /** The wider segment that keeps only some dimensions. */
    public Segment onto(Set<Dimension> dimensions) {
        return new Segment(values.entrySet().stream()
                .filter(value -> dimensions.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Total first, then each dimension, then pairs; by name within. */
    @Override
    public int compareTo(Segment other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code tier=Pro, channel=ads}, or {@code total}. */
    @Override
    public String toString() {
        return isTotal()
                ? "total"
                : values.entrySet().stream()
                        .map(value -> value.getKey().key() + "=" + value.getValue())
                        .collect(Collectors.joining(", "));
    }
}
