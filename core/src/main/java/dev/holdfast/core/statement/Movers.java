package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gained and who lost most between the headline's closes, among the units with MRR at open.
 *
 * @param gains expansion
 * @param losses contraction and churn; amounts are signed, so below 0
 */
public record Movers(Side gains, Side losses) {
    /** Most units that are named on a side. */
    public static final int LARGEST = 7;

    public static final Movers NONE =
            new Movers(new Side(List.of(), 0, Amount.ZERO), new Side(List.of(), 0, Amount.ZERO));

    /**
     * One unit.
     *
     * @param unit its id
     * @param name how it is called; empty where it has no name
     * @param causes why it moved, signed
     * @param day of the largest step in the direction of the movement; empty where no close in the window shows one
     */
    public record Mover(
            String unit,
            Optional<String> name,
            String tier,
            String channel,
            Amount opening,
            Amount closing,
            Movement movement,
            SortedMap<MovementCause, Amount> causes,
            Optional<LocalDate> day) {
        public Mover {
            causes = Collections.unmodifiableSortedMap(new TreeMap<>(causes));
        }

        /** Closing less opening. */
        public Amount change() {
            return closing.minus(opening);
        }
    }

    /**
     * One direction.
     *
     * @param largest most first
     * @param others how many units beside moved that way
     * @param rest by how much they did
     */
    public record Side(List<Mover> largest, long others, Amount rest) {
        public Side {
            largest = List.copyOf(largest);
        }

        public Amount total() {
            return largest.stream().map(Mover::change).reduce(rest, Amount::plus);
        }

        public long units() {
            return others + largest.size();
        }
    }
}
