package dev.holdfast.core.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What makes a statement an issued one. It is no part of what was approved: the content, whose hash it names, is.
 *
 * @param run that prepared it, such as {@code 2026-10.1}
 * @param issuedAt empty until it is issued
 * @param contentSha256 of the statement without its seal, in lower-case hexadecimal
 * @param signOffs in their order
 */
public record Seal(String run, Optional<Instant> issuedAt, String contentSha256, List<SignOff> signOffs) {
    public Seal {
        signOffs = List.copyOf(signOffs);
    }
}
