package dev.holdfast.core.balance;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Window;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tallies of a run: for each window, in the order asked for, every segment of every grouping set, the total always.
 *
 * @param byWindow segments in their order; a segment none of whose units had MRR at open or close is not there
 */
public record Tallies(Map<Window, SortedMap<Segment, Tally>> byWindow) {
    public Tallies {
        Map<Window, SortedMap<Segment, Tally>> copy = new LinkedHashMap<>();
        byWindow.forEach((window, cells) -> {
            SortedMap<Segment, Tally> ordered = new TreeMap<>(cells);
            ordered.putIfAbsent(Segment.TOTAL, Tally.EMPTY);
            copy.put(window, ordered);
        });
        byWindow = copy;
    }

    /** Rolls the finest segments up into every grouping set of the dimensions. */
    static Tallies rollUp(List<Window> windows, Map<Window, Map<Segment, Tally>> finest, Set<Dimension> dimensions) {
        Map<Window, SortedMap<Segment, Tally>> rolled = new LinkedHashMap<>();
        for (Window window : windows) {
            Map<Segment, Tally> cells = new HashMap<>();
            finest.getOrDefault(window, Map.of())
                    .forEach((segment, tally) -> groupingSets(dimensions)
                            .forEach(set -> cells.merge(segment.onto(set), tally, Tally::plus)));
            rolled.put(window, new TreeMap<>(cells));
        }
        return new Tallies(rolled);
    }

    /** Every subset of the dimensions, from none to all: total, each dimension, each pair. */
    public static List<Set<Dimension>> groupingSets(Set<Dimension> dimensions) {
        List<Set<Dimension>> sets = new ArrayList<>(List.of(EnumSet.noneOf(Dimension.class)));
        for (Dimension dimension : dimensions) {
            for (Set<Dimension> set : List.copyOf(sets)) {
                Set<Dimension> wider = EnumSet.of(dimension);
                wider.addAll(set);
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
