package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import java.math.BigDecimal;

/** Where the whole interval of a ratio lies. */
public final class Side {
    private static final BigDecimal COMPOUNDS = new BigDecimal("1.1");

    private Side() {}

    /** 1 above 100 %, -1 below, 0 where it covers 100 or there is none. */
    static int of(Figures figures) {
        return figures.nrr()
                .ratio()
                .flatMap(nrr -> figures.halfWidth95().map(half -> {
                    boolean above = nrr.subtract(half).compareTo(BigDecimal.ONE) > 0;
                    boolean below = nrr.add(half).compareTo(BigDecimal.ONE) < 0;
                    return above ? 1 : below ? -1 : 0;
                }))
                .orElse(0);
    }

    /** Whether a segment is said to compound: 110 % or more, and the whole interval above 100 %. */
    public static boolean compounds(Figures figures) {
        return of(figures) > 0
                && figures.nrr()
                        .ratio()
                        .filter(nrr -> nrr.compareTo(COMPOUNDS) >= 0)
                        .isPresent();
    }

    /** Whether a segment is said to shrink: the whole interval below 100 %. */
    public static boolean shrinks(Figures figures) {
        return of(figures) < 0;
    }
}
