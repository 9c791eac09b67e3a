package dev.holdfast.core.balance;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked of the first window beside its tallies.
 *
 * @param shared what it shares with the window it is compared to, by segment; none where there is no such
 * @param flow its migration; none where it is not asked for
 * @param causes why units moved
 * @param cohorts what is left of the units that began in each period
 * @param largest the units that paid most at its open, most first
 */
public record Details(
        SortedMap<Segment, Shared> shared,
        Flow flow,
        Optional<CauseTally> causes,
        Optional<CohortTally> cohorts,
        List<UnitShare> largest) {
    /** Nothing was asked. */
    public static final Details NONE =
            new Details(new TreeMap<>(), Flow.NONE, Optional.empty(), Optional.empty(), List.of());

    public Details {
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
        largest = List.copyOf(largest);
    }
}
