package dev.holdfast.core.statement;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.Details;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Triangle;
import java.util.Optional;

/**
 * What lies under the headline: why units moved, what is left of those that began, who carries the figure, and the figure
 * without what is open to question.
 *
 * @param causes why units moved, by segment
 * @param triangle what is left of the units that began in each quarter
 * @param concentration what the largest units hold of the opening MRR
 * @param variants the headline on other terms
 */
public record Disclosures(
        Optional<CauseTally> causes, Optional<Triangle> triangle, Concentration concentration, Variants variants) {
    /**
     * The headline's period on other terms, each where it differs.
     *
     * @param withoutGrace with no days of grace; empty where the method gives none
     * @param proForma with acquired customers as if they had always been ours; empty where none was acquired in it
     */
    public record Variants(Optional<Figures> withoutGrace, Optional<Figures> proForma) {
        public static final Variants NONE = new Variants(Optional.empty(), Optional.empty());
    }

    static Disclosures of(Details details, Tally headline, Variants variants) {
        return new Disclosures(
                details.causes(),
                details.cohorts().map(Triangle::of),
                Concentration.of(details.largest(), headline),
                variants);
    }
}
