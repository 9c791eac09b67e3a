package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.money.Amount;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A unit whose balances differ between two measurements of one window. A unit that one of them lacks has 0 there. */
public record UnitChange(
        String unit, Amount openingBefore, Amount openingAfter, Amount closingBefore, Amount closingAfter) {

    /** The one that moved more money first, then by id. */
    public static final Comparator<UnitChange> LARGEST_FIRST =
            Comparator.comparing(UnitChange::size).reversed().thenComparing(UnitChange::unit, CodePoints.ORDER);

    /** Hands over every unit whose opening or closing differs, ordered by id. */
    public static void between(UnitBalances before, UnitBalances after, Consumer<UnitChange> changes) {
        Iterator<UnitBalance> left = before.iterator();
        Iterator<UnitBalance> right = after.iterator();
        UnitBalance was = next(left);
        UnitBalance is = next(right);
        while (was != null || is != null) {
            int order = was == null ? 1 : is == null ? -1 : CodePoints.ORDER.compare(was.unit(), is.unit());
            UnitChange change = of(order <= 0 ? was : null, order >= 0 ? is : null);
            if (change.size().signum() != 0) {
                changes.accept(change);
            }
            was = order <= 0 ? next(left) : was;
            is = order >= 0 ? next(right) : is;
        }
    }

    private static UnitChange of(@Nullable UnitBalance was, @Nullable UnitBalance is) {
        String unit = was != null ? was.unit() : is != null ? is.unit() : "";
        return new UnitChange(
                unit,
                new Amount(was == null ? 0 : was.opening()),
                new Amount(is == null ? 0 : is.opening()),
                new Amount(was == null ? 0 : was.closing()),
                new Amount(is == null ? 0 : is.closing()));
    }

    /** How much money moved, at open and at close. */
    public Amount size() {
        return distance(openingBefore, openingAfter).plus(distance(closingBefore, closingAfter));
    }

    private static Amount distance(Amount from, Amount to) {
        Amount difference = to.minus(from);
        return difference.signum() < 0 ? difference.negated() : difference;
    }

    private static @Nullable UnitBalance next(Iterator<UnitBalance> balances) {
        return balances.hasNext() ? balances.next() : null;
    }
}
