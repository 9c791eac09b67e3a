package dev.holdfast.core.balance;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Window;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is asked of some windows beside their totals.
 *
 * @param dimensions what to segment by; every grouping set is returned
 * @param migration the dimension whose migration in the first window is looked at
 * @param against the window that the first one is compared to
 */
public record Question(SortedSet<Dimension> dimensions, Optional<Dimension> migration, Optional<Window> against) {
    public Question {
        dimensions = Collections.unmodifiableSortedSet(new TreeSet<>(dimensions));
    }

    /** What is in some segments, and nothing else. */
    public static Question by(Set<Dimension> dimensions) {
        return new Question(new TreeSet<>(dimensions), Optional.empty(), Optional.empty());
    }
}
