package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.finding.Findings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Annexes of a few parts, with nothing else in them. */
final class Annexed {
    private Annexed() {}

    static Annex of(Object... parts) {
        return new Annex(
                part(parts, Presentation.class).orElse(Presentation.STANDARD),
                part(parts, Targets.class).orElse(Targets.NONE),
                part(parts, Annex.Variants.class).orElse(Annex.Variants.NONE),
                part(parts, Comparisons.class).orElse(Comparisons.NONE),
                new TreeMap<>(),
                part(parts, Spread.class).orElse(Spread.NONE),
                Spread.NONE,
                part(parts, Movers.class).orElse(Movers.NONE),
                part(parts, Decisive.class),
                part(parts, Renewals.class),
                part(parts, Findings.class).orElse(Findings.NONE));
    }

    static Presentation naming(Presentation.Names names) {
        return new Presentation(names, Presentation.Balance.MRR, Optional.empty(), List.of());
    }

    private static <T> Optional<T> part(Object[] parts, Class<T> type) {
        return Arrays.stream(parts).filter(type::isInstance).<T>map(type::cast).findFirst();
    }
}
