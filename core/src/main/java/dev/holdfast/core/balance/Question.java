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
 * @param causes whether to tell why units moved in the first window
 * @param cohorts the units to follow from the period in which they began
 * @param largest how many of the units that paid most at the first window's open to name
 */
public record Question(
        SortedSet<Dimension> dimensions,
        Optional<Dimension> migration,
        Optional<Window> against,
        boolean causes,
        Optional<Cohorts> cohorts,
        int largest) {
    public Question {
        dimensions = Collections.unmodifiableSortedSet(new TreeSet<>(dimensions));
    }

    /** What is in some segments, and nothing else. */
    public static Question by(Set<Dimension> dimensions) {
        return new Question(new TreeSet<>(dimensions), Optional.empty(), Optional.empty(), false, Optional.empty(), 0);
    }

    /** This, and how units moved between the values of a dimension. */
    public Question withMigration(Dimension dimension) {
        return new Question(dimensions, Optional.of(dimension), against, causes, cohorts, largest);
    }

    /** This, compared to another window. */
    public Question withAgainst(Window window) {
        return new Question(dimensions, migration, Optional.of(window), causes, cohorts, largest);
    }

    /** This, and why units moved. */
    public Question withCauses() {
        return new Question(dimensions, migration, against, true, cohorts, largest);
    }

    /** This, and what is left of the units that began in each period. */
    public Question withCohorts(Cohorts followed) {
        return new Question(dimensions, migration, against, causes, Optional.of(followed), largest);
    }

    /** This, and the units that paid most. */
    public Question withLargest(int count) {
        return new Question(dimensions, migration, against, causes, cohorts, count);
    }
}
