package dev.holdfast.core.figure;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.UnitShare;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.util.List;

/**
 * How much of the opening MRR a few units hold.
 *
 * @param units how many; fewer than asked for where there are fewer
 * @param held what they paid at open
 * @param share of all that was paid at open; undefined where nobody paid
 */
public record Concentration(int units, Amount held, Retention share) {
    /** What the largest units of a window hold of it. */
    public static Concentration of(List<UnitShare> largest, Tally total) {
        Amount held = largest.stream().map(UnitShare::opening).reduce(Amount.ZERO, Amount::plus);
        return new Concentration(largest.size(), held, Retention.of(held.tenThousandths(), total.sum(Column.OPENING)));
    }
}
