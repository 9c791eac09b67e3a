package dev.holdfast.core.movement;

import java.util.Map;

/**
 * What the rules know of a unit in a window. Balances are MRR in 1/10 000 of the reporting currency.
 *
 * @param opening balance at the window's open; 0 or more
 * @param closing balance at its close, at the rate the method names; 0 or more
 * @param closingAtOwnRate balance at its close, at the rate of the close
 * @param everBefore whether the unit had MRR on any day up to the opening close
 * @param pausedAtClose whether it has no MRR at close but a paused version in force
 * @param circumstances what is disclosed beside the movement
 * @param inside what lies between the closes and before them; {@link Inside#NOTHING} where no sum asks for it
 */
public record Facts(
        long opening,
        long closing,
        long closingAtOwnRate,
        boolean everBefore,
        boolean pausedAtClose,
        Circumstances circumstances,
        Inside inside) {

    /** Facts of both closes alone. */
    public Facts(long opening, long closing, long closingAtOwnRate, boolean everBefore, boolean pausedAtClose) {
        this(opening, closing, closingAtOwnRate, everBefore, pausedAtClose, Circumstances.NONE, Inside.NOTHING);
    }

    /**
     * What a statement discloses beside a unit's movement.
     *
     * @param pausedAtOpen whether it had no MRR at open but a paused version in force
     * @param onHold what the versions paused at open would pay a month; 0 or more
     * @param inGrace whether its closing balance is that of versions that ended within the days of grace
     * @param acquired whether its customers were acquired inside the window
     */
    public record Circumstances(boolean pausedAtOpen, long onHold, boolean inGrace, boolean acquired) {
        public static final Circumstances NONE = new Circumstances(false, 0, false, false);
    }

    /**
     * Balances at other month ends than the two closes.
     *
     * @param gone whether it was at zero, and not paused, at some month end after the open, up to the close
     * @param flows what its movements from month end to month end moved, by movement; each 0 or more
     * @param firstMonth balance at the first month end of the 24 months that end at the close
     * @param revenue sum of its balances at the 12 month ends up to the close
     * @param revenueBefore sum of those at the 12 month ends before them
     */
    public record Inside(boolean gone, Map<Movement, Long> flows, long firstMonth, long revenue, long revenueBefore) {
        public static final Inside NOTHING = new Inside(false, Map.of(), 0, 0, 0);

        public Inside {
            flows = Map.copyOf(flows);
        }

        boolean hasMoney() {
            return firstMonth != 0
                    || revenue != 0
                    || revenueBefore != 0
                    || flows.values().stream().anyMatch(moved -> moved != 0);
        }
    }

    /** Whether it has money at any close that is looked at, or was paused at open; without it a unit adds to no sum. */
    public boolean count() {
        return opening != 0
                || closing != 0
                || closingAtOwnRate != 0
                || circumstances.pausedAtOpen()
                || inside.hasMoney();
    }
}
