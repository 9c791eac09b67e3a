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
 * @param inside what lies between the closes and before them; {@link Inside#NOTHING} where no sum asks for it
 */
public record Facts(
        long opening, long closing, long closingAtOwnRate, boolean everBefore, boolean pausedAtClose, Inside inside) {

    /** Facts of both closes alone. */
    public Facts(long opening, long closing, long closingAtOwnRate, boolean everBefore, boolean pausedAtClose) {
        this(opening, closing, closingAtOwnRate, everBefore, pausedAtClose, Inside.NOTHING);
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

    /** Whether there is money at any close that is looked at; without it a unit adds nothing to any sum. */
    public boolean hasMoney() {
        return opening != 0 || closing != 0 || closingAtOwnRate != 0 || inside.hasMoney();
    }
}
