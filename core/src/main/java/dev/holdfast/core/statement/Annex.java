package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.finding.Findings;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a statement tells beside the tallies of its windows.
 *
 * @param presentation how it is told
 * @param targets what was planned
 * @param variants the headline's period on other terms
 * @param comparisons by pricing model and currency, beside a year ago
 * @param paused the units that are paused at close, by their tier at open
 * @param spread how opening MRR is spread over units
 * @param spreadYearAgo the same a year ago
 * @param movers who gained and lost most
 * @param decisive without whom NRR would be another most; empty for an average
 * @param renewals terms that ended and that end soon; empty where no term is known
 * @param findings what the checks found in the data
 */
public record Annex(
        Presentation presentation,
        Targets targets,
        Variants variants,
        Comparisons comparisons,
        SortedMap<String, Flow.Moved> paused,
        Spread spread,
        Spread spreadYearAgo,
        Movers movers,
        Optional<Decisive> decisive,
        Optional<Renewals> renewals,
        Findings findings) {
    /** Nothing. */
    public static final Annex NONE = new Annex(
            Presentation.STANDARD,
            Targets.NONE,
            Variants.NONE,
            Comparisons.NONE,
            new TreeMap<>(),
            Spread.NONE,
            Spread.NONE,
            Movers.NONE,
            Optional.empty(),
            Optional.empty(),
            Findings.NONE);

    public Annex {
        paused = Collections.unmodifiableSortedMap(new TreeMap<>(paused));
    }

    /**
     * The headline's period on other terms, each where it differs.
     *
     * @param withoutGrace with no days of grace; empty where the method gives none
     * @param proForma with acquired customers as if they had always been ours; empty where none was acquired in it
     */
    public record Variants(Optional<Figures> withoutGrace, Optional<Figures> proForma) {
        public static final Variants NONE = new Variants(Optional.empty(), Optional.empty());
    }
}
