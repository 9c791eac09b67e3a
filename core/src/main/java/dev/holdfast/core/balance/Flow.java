package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.money.Amount;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where units were at open, and where at close, by one dimension: a migration matrix. Every unit with MRR at either close is
 * in one cell, so the cells sum to the window's opening and closing MRR.
 *
 * @param cells those that hold a unit
 */
public record Flow(SortedMap<Passage, Moved> cells) {
    public static final Flow NONE = new Flow(new TreeMap<>());

    /**
     * From a segment at open to one at close.
     *
     * @param from empty for a unit without MRR at open
     * @param to empty for a unit without MRR at close
     */
    public record Passage(Optional<String> from, Optional<String> to) implements Comparable<Passage> {
        private static final Comparator<Optional<String>> NONE_LAST = Comparator.<Optional<String>, Boolean>comparing(
                        Optional::isEmpty)
                .thenComparing(name -> name.orElse(""), CodePoints.ORDER);
        private static final Comparator<Passage> ORDER =
                Comparator.comparing(Passage::from, NONE_LAST).thenComparing(Passage::to, NONE_LAST);

        @Override
        public int compareTo(Passage other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many units, and their MRR at both closes at the window's rates. */
    public record Moved(long units, Amount opening, Amount closing) {
        public Moved plus(Moved other) {
            return new Moved(units + other.units, opening.plus(other.opening), closing.plus(other.closing));
        }
    }

    public Flow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
