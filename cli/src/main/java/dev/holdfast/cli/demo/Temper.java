package dev.holdfast.cli.demo;

import java.time.LocalDate;

/**
 * What sets one customer apart from others of its tier; the members of a group share it.
 *
 * @param leaving factor on the chance to leave, shrink or step down
 * @param growing factor on the chance to grow
 * @param lockedPrice whether the contract keeps the price list it was signed under
 * @param notice from this day on no term is renewed; {@link LocalDate#MAX} for most
 */
record Temper(double leaving, double growing, boolean lockedPrice, LocalDate notice) {
    private static final double GROUPS_LEAVING_A_YEAR = 0.03;
    private static final int YEARS_LOOKED_AHEAD = 8;

    static Temper draw(Tier tier, Channel channel, Dice dice) {
        return new Temper(
                channel.leaving() * dice.factor(0.35),
                channel.growing() * dice.factor(0.45),
                tier == Tier.ENTERPRISE && dice.chance(0.4),
                LocalDate.MAX);
    }

    /** Of a group: its members seldom leave alone, but now and then all of them. */
    Temper ofGroup(LocalDate start, Dice dice) {
        LocalDate leaves = LocalDate.MAX;
        for (int year = YEARS_LOOKED_AHEAD; year > 0; year--) {
            leaves = dice.chance(GROUPS_LEAVING_A_YEAR) ? start.plusYears(year) : leaves;
        }
        return new Temper(leaving * 0.5, growing, lockedPrice, leaves);
    }
}
