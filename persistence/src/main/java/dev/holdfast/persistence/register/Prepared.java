package dev.holdfast.persistence.register;

import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.check.GateSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A statement that is ready to be approved and issued.
 *
 * @param run that prepared it
 * @param knownAt rows recorded later, or superseded by then, were not read
 * @param inputDigest hash over the rows read
 * @param content {@code statement.json} without its seal
 * @param contentSha256 its hash
 * @param inputs what else it was made of
 */
public record Prepared(
        String run,
        Close close,
        Instant knownAt,
        String inputDigest,
        Fingerprint fingerprint,
        String content,
        String contentSha256,
        Inputs inputs) {
    /**
     * What the configuration and the call said, and the statement prints.
     *
     * @param definitions names of the presets that the period is shown under besides, in their order
     * @param amendReason why the method is another than before; empty when it is not
     * @param restateReason why figures of earlier statements changed; empty when nobody said
     * @param presentation how it is told
     * @param gates how severe what the checks find is
     */
    public record Inputs(
            Company company,
            Tolerance tolerance,
            List<String> definitions,
            Optional<String> amendReason,
            Optional<String> restateReason,
            Presentation presentation,
            GateSettings gates) {
        public Inputs {
            definitions = List.copyOf(definitions);
        }
    }
}
