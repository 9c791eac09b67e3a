package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.method.Dimension;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            .thenComparing(segment -> segment.values.keySet().toString(), Comparator.reverseOrder())
            .thenComparing(segment -> String.join("\u0000", segment.values.values()), CodePoints.ORDER);

    public Segment {
        Map<Dimension, String> copy = new EnumMap<>(Dimension.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
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
