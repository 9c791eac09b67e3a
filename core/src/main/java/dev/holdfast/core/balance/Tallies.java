package dev.holdfast.core.balance;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tallies of a run: for each window, in the order asked for, every segment of every grouping set, the total always.
 *
 * @param byWindow segments in their order; a segment to whose sums nothing was added is not there
 * @param details what was asked of the first window beside
 */
public record Tallies(Map<Window, SortedMap<Segment, Tally>> byWindow, Details details) {
    public Tallies {
        Map<Window, SortedMap<Segment, Tally>> copy = new LinkedHashMap<>();
        byWindow.forEach((window, cells) -> {
            SortedMap<Segment, Tally> ordered = new TreeMap<>(cells);
            ordered.putIfAbsent(Segment.TOTAL, Tally.EMPTY);
            copy.put(window, ordered);
        });
        byWindow = copy;
    }

    /** Tallies of windows of which nothing is asked beside. */
    public Tallies(Map<Window, SortedMap<Segment, Tally>> byWindow) {
        this(byWindow, Details.NONE);
    }

    /**
     * Puts together what an engine measured.
     *
     * @param cells of each window of all, in their order, the segments of every grouping set
     */
    public static Tallies of(RatedWindows windows, List<SortedMap<Segment, Tally>> cells, Details details) {
        List<SortedMap<Segment, Tally>> filled = cells.stream()
                .map(segments -> {
                    SortedMap<Segment, Tally> full = new TreeMap<>(segments);
                    full.values().removeIf(Tally::isEmpty);
                    return full;
                })
                .toList();
        List<Window> asked = windows.asked();
        Map<Window, SortedMap<Segment, Tally>> byWindow = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            List<Integer> parts = windows.parts().get(i);
            SortedMap<Segment, Tally> own = new TreeMap<>(filled.get(i));
            own.putIfAbsent(Segment.TOTAL, Tally.EMPTY);
            own.replaceAll((segment, tally) -> tally.averagedOver(parts.stream()
                    .map(part -> filled.get(part).getOrDefault(segment, Tally.EMPTY))
                    .toList()));
            byWindow.put(asked.get(i), own);
        }
        return new Tallies(byWindow, details);
    }

    /** Rolls finest segments up into every grouping set of the dimensions. */
    static SortedMap<Segment, Tally> rollUp(Map<Segment, Tally> finest, Set<Dimension> dimensions) {
        SortedMap<Segment, Tally> cells = new TreeMap<>();
        List<Set<Dimension>> sets = groupingSets(dimensions);
        finest.forEach((segment, tally) -> sets.forEach(set -> cells.merge(segment.onto(set), tally, Tally::plus)));
        return cells;
    }

    /** A unit that changed its segment between two windows is shared by the wider ones that hold both. */
    public static SortedMap<Segment, Shared> rollUp(
            Map<Segment, Map<Segment, Shared>> finest, Set<Dimension> dimensions, boolean compared) {
        SortedMap<Segment, Shared> cells = new TreeMap<>();
        if (compared) {
            cells.put(Segment.TOTAL, Shared.NOTHING);
        }
        List<Set<Dimension>> sets = groupingSets(dimensions);
        finest.forEach((first, others) -> others.forEach((other, shared) -> sets.stream()
                .map(first::onto)
                .filter(wider -> wider.equals(other.onto(wider.dimensions())))
                .forEach(wider -> cells.merge(wider, shared, Shared::plus))));
        return cells;
    }

    /** Every subset of the dimensions, from none to all: total, each dimension, each pair. */
    public static List<Set<Dimension>> groupingSets(Set<Dimension> dimensions) {
        List<Set<Dimension>> sets = new ArrayList<>(List.of(Set.of()));
        for (Dimension dimension : new TreeSet<>(dimensions)) {
            for (Set<Dimension> set : List.copyOf(sets)) {
                SortedSet<Dimension> wider = new TreeSet<>(set);
                wider.add(dimension);
                sets.add(wider);
            }
        }
        return sets;
    }

    /**
     * The segments of a window.
     *
     * @throws IllegalArgumentException when it was not measured
     */
    public SortedMap<Segment, Tally> of(Window window) {
        SortedMap<Segment, Tally> cells = byWindow.get(window);
        if (cells == null) {
            throw new IllegalArgumentException("not measured: " + window);
        }
        return cells;
    }

    public Tally total(Window window) {
        return of(window).getOrDefault(Segment.TOTAL, Tally.EMPTY);
    }
}
