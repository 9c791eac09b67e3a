package dev.holdfast.core.statement;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.Details;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Triangle;
import java.util.Optional;

/**
 * What lies under the headline: why units moved, what is left of those that began, and who carries the figure.
 *
 * @param causes why units moved, by segment
 * @param triangle what is left of the units that began in each quarter
 * @param concentration what the largest units hold of the opening MRR
 */
public record Disclosures(Optional<CauseTally> causes, Optional<Triangle> triangle, Concentration concentration) {
    static Disclosures of(Details details, Tally headline) {
        return new Disclosures(
                details.causes(), details.cohorts().map(Triangle::of), Concentration.of(details.largest(), headline));
    }
}
