package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headline window by tier and channel, with every total.
 *
 * @param tiers from high to low where an order is set, else by opening MRR; {@code Unassigned} last
 * @param channels by opening MRR, largest first; {@code Unassigned} last
 * @param cells figures of every segment, the total among them
 */
public record Matrix(List<String> tiers, List<String> channels, SortedMap<Segment, Figures> cells) {
    public Matrix {
        tiers = List.copyOf(tiers);
        channels = List.copyOf(channels);
        cells = new TreeMap<>(cells);
    }

    /**
     * Orders the segments of a window.
     *
     * @param tierOrder tiers from low to high; empty when none is set
     */
    static Matrix of(SortedMap<Segment, Figures> cells, List<String> tierOrder) {
        Comparator<String> byRank =
                Comparator.<String>comparingInt(tierOrder::indexOf).reversed();
        return new Matrix(
                names(cells, Dimension.TIER, byRank),
                names(cells, Dimension.CHANNEL, Comparator.comparing(name -> 0)),
                cells);
    }

    /** The figures of a tier and a channel; empty when no unit is there. */
    public Optional<Figures> cell(String tier, String channel) {
        return Optional.ofNullable(cells.get(Segment.of(tier, channel)));
    }

    public Optional<Figures> tier(String tier) {
        return Optional.ofNullable(cells.get(Segment.of(Dimension.TIER, tier)));
    }

    public Optional<Figures> channel(String channel) {
        return Optional.ofNullable(cells.get(Segment.of(Dimension.CHANNEL, channel)));
    }

    public Figures total() {
        return figures(cells, Segment.TOTAL);
    }

    private static List<String> names(Map<Segment, Figures> cells, Dimension dimension, Comparator<String> first) {
        Comparator<String> byOpening = Comparator.<String>comparingLong(name ->
                        figures(cells, Segment.of(dimension, name)).tally().sum(Column.OPENING))
                .reversed();
        return cells.keySet().stream()
                .filter(segment -> segment.dimensions().equals(Set.of(dimension)))
                .map(segment -> segment.values().get(dimension))
                .sorted(Comparator.<String, Boolean>comparing(Segment.UNASSIGNED::equals)
                        .thenComparing(first)
                        .thenComparing(byOpening)
                        .thenComparing(CodePoints.ORDER))
                .toList();
    }

    private static Figures figures(Map<Segment, Figures> cells, Segment segment) {
        return Objects.requireNonNull(cells.get(segment), segment::toString);
    }
}
