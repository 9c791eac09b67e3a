package dev.holdfast.core.balance;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why the units of a window moved, by segment. In every segment the parts of a movement add up to it, with the sign that the
 * movement has in the bridge: those of contraction and churn to the opposite of their sums.
 *
 * @param cells the segments of every grouping set in which a unit moved
 */
public record CauseTally(SortedMap<Segment, SortedMap<Part, Caused>> cells) {
    /** What one cause did to the units that made one movement. */
    public record Part(Movement movement, MovementCause cause) implements Comparable<Part> {
        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::movement).thenComparing(Part::cause);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * How much.
     *
     * @param units that the cause moved, up or down
     * @param amount signed: what it added, less what it took away
     */
    public record Caused(long units, Amount amount) {
        public Caused plus(Caused other) {
            return new Caused(units + other.units, amount.plus(other.amount));
        }
    }

    public CauseTally {
        SortedMap<Segment, SortedMap<Part, Caused>> copy = new TreeMap<>();
        cells.forEach((segment, parts) -> copy.put(segment, Collections.unmodifiableSortedMap(new TreeMap<>(parts))));
        cells = Collections.unmodifiableSortedMap(copy);
    }

    /** Rolls finest segments up into every grouping set of the dimensions. */
    public static CauseTally rollUp(Map<Segment, Map<Part, Caused>> finest, Set<Dimension> dimensions) {
        SortedMap<Segment, SortedMap<Part, Caused>> cells = new TreeMap<>();
        finest.forEach((segment, parts) -> Tallies.groupingSets(dimensions)
                .forEach(set -> parts.forEach(
                        (part, caused) -> cells.computeIfAbsent(segment.onto(set), added -> new TreeMap<>())
                                .merge(part, caused, Caused::plus))));
        return new CauseTally(cells);
    }

    /** What a movement moved in a segment, with its sign in the bridge. */
    public Amount sum(Segment segment, Movement movement) {
        return of(segment).entrySet().stream()
                .filter(part -> part.getKey().movement() == movement)
                .map(part -> part.getValue().amount())
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** The parts of a segment; none where no unit of it moved. */
    public SortedMap<Part, Caused> of(Segment segment) {
        return cells.getOrDefault(segment, Collections.emptySortedMap());
    }
}
