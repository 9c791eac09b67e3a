package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.money.Amount;
import java.util.Comparator;

/** A unit and what it paid at open. */
public record UnitShare(String unit, Amount opening) {
    /** Most first, lowest id first. */
    public static final Comparator<UnitShare> LARGEST_FIRST =
            Comparator.comparing(UnitShare::opening).reversed().thenComparing(UnitShare::unit, CodePoints.ORDER);
}
