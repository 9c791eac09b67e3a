package dev.holdfast.core.statement;

import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was planned for the trailing twelve months at some closes, over all units.
 *
 * @param nrr by close, as a fraction: 1.13 is 113 %
 * @param grr the same
 */
public record Targets(SortedMap<Close, BigDecimal> nrr, SortedMap<Close, BigDecimal> grr) {
    /** Nothing was planned. */
    public static final Targets NONE = new Targets(new TreeMap<>(), new TreeMap<>());

    public Targets {
        nrr = Collections.unmodifiableSortedMap(new TreeMap<>(nrr));
        grr = Collections.unmodifiableSortedMap(new TreeMap<>(grr));
    }

    public Optional<BigDecimal> nrr(Close close) {
        return Optional.ofNullable(nrr.get(close));
    }

    public Optional<BigDecimal> grr(Close close) {
        return Optional.ofNullable(grr.get(close));
    }
}
