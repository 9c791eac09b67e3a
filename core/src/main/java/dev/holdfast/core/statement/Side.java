package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import java.math.BigDecimal;

/** Where the whole interval of a ratio lies. */
final class Side {
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
}
