package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Retention;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A figure of an earlier statement that is another on today's data. The statement stays; this says what changed, and why.
 *
 * @param reported what was said
 * @param nrr on today's data, by today's method
 * @param effects what each cause did; together the whole difference
 * @param reason what somebody said of it; empty when nobody did
 * @param foundAt when a run first found it
 */
public record Restatement(
        Reported reported,
        Retention nrr,
        Retention grr,
        List<Effect> effects,
        Optional<String> reason,
        Instant foundAt) {

    public Restatement {
        effects = List.copyOf(effects);
    }

    /** By how much NRR moved; empty where there is no figure on one side. */
    public Optional<BigDecimal> difference() {
        return Reported.difference(reported.nrr(), nrr);
    }
}
