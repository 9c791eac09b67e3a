package dev.holdfast.core.balance;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one unit with MRR at a close of the first window did in it, and why.
 *
 * @param balance what it paid at both closes, and where it counts
 * @param movement that it made, point to point, whatever the settings
 * @param inGrace whether its closing balance is that of versions that ended within the days of grace
 * @param counted what it adds to the window's ratios
 * @param causes what each cause added, less what it took away; none is 0. They add up to {@link #change}; of a new or a
 *     retained unit there are none, nor where they were not asked for
 */
public record UnitMovement(
        UnitBalance balance,
        Movement movement,
        boolean inGrace,
        Counted counted,
        SortedMap<MovementCause, Amount> causes) {
    /**
     * What a unit adds to the sums that ratios are made of, by the settings of the method.
     *
     * @param inCohort whether the window is measured on it
     * @param retained whether it keeps its logo
     * @param denominator of NRR and GRR, in 1/10 000
     * @param numerator of NRR; not 0 also outside the cohort where the method counts units won back, or all flows
     * @param kept the numerator of GRR
     */
    public record Counted(boolean inCohort, boolean retained, long denominator, long numerator, long kept) {}

    public UnitMovement {
        causes = Collections.unmodifiableSortedMap(new TreeMap<>(causes));
    }

    /** As above, with causes in 1/10 000. */
    static UnitMovement of(
            UnitBalance balance, Movement movement, boolean inGrace, Counted counted, Map<MovementCause, Long> causes) {
        SortedMap<MovementCause, Amount> amounts = new TreeMap<>();
        causes.forEach((cause, amount) -> amounts.put(cause, new Amount(amount)));
        return new UnitMovement(balance, movement, inGrace, counted, amounts);
    }

    /** Its id. */
    public String unit() {
        return balance.unit();
    }

    /** Closing less opening: the movement with its sign in the bridge. */
    public Amount change() {
        return new Amount(balance.closing()).minus(new Amount(balance.opening()));
    }
}
