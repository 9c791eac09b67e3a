package dev.holdfast.core.statement;

import dev.holdfast.core.method.Fingerprint;
import java.time.Instant;

/**
 * Where the figures come from; the same provenance always gives the same bytes.
 *
 * @param dataWatermark when the newest row read was recorded
 * @param knownAt rows recorded later, or superseded by then, were not read
 * @param methodVersion the company's name for its method
 * @param fingerprint identity of the method
 * @param inputDigest hash over the rows read, in hexadecimal; equal data gives an equal digest
 * @param engineVersion version of Holdfast that measured
 */
public record Provenance(
        Instant dataWatermark,
        Instant knownAt,
        String methodVersion,
        Fingerprint fingerprint,
        String inputDigest,
        String engineVersion) {}
