package dev.holdfast.core.statement;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    /** Takes units one by one, in any order; holds those that moved most. */
    public static final class Collecting implements Consumer<UnitMovement> {
        private final Heap gains = new Heap();
        private final Heap losses = new Heap();

        @Override
        public void accept(UnitMovement unit) {
            switch (unit.movement()) {
                case EXPANSION -> gains.add(unit);
                case CONTRACTION, CHURN -> losses.add(unit);
                case NEW, REACTIVATION, RETAINED -> {}
            }
        }

        /** Those that moved most so far, of both directions. */
        public List<String> units() {
            return Stream.concat(gains.largest.stream(), losses.largest.stream())
                    .map(UnitMovement::unit)
                    .sorted(CodePoints.ORDER)
                    .toList();
        }

        /**
         * Who they are.
         *
         * @param names of units that have one
         * @param days of the largest step of those that have one
         */
        public Movers movers(Map<String, String> names, Map<String, LocalDate> days) {
            return new Movers(gains.side(names, days), losses.side(names, days));
        }
    }

    /** The units of one direction: the largest, and the sum of the rest. */
    private static final class Heap {
        private static final Comparator<UnitMovement> LARGEST_FIRST = Comparator.<UnitMovement, BigDecimal>comparing(
                        unit -> unit.change().decimal().abs())
                .reversed()
                .thenComparing(UnitMovement::unit, CodePoints.ORDER);

        private final PriorityQueue<UnitMovement> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
        private long others;
        private Amount rest = Amount.ZERO;

        void add(UnitMovement unit) {
            largest.add(unit);
            if (largest.size() > LARGEST) {
                UnitMovement least = largest.remove();
                others++;
                rest = rest.plus(least.change());
            }
        }

        Side side(Map<String, String> names, Map<String, LocalDate> days) {
            return new Side(
                    largest.stream()
                            .sorted(LARGEST_FIRST)
                            .map(unit -> new Mover(
                                    unit.unit(),
                                    Optional.ofNullable(names.get(unit.unit())),
                                    unit.balance().tier(),
                                    unit.balance().channel(),
                                    new Amount(unit.balance().opening()),
                                    new Amount(unit.balance().closing()),
                                    unit.movement(),
                                    unit.causes(),
                                    Optional.ofNullable(days.get(unit.unit()))))
                            .toList(),
                    others,
                    rest);
        }
    }

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
