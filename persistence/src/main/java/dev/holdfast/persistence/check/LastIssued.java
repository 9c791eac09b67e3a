package dev.holdfast.persistence.check;

import dev.holdfast.core.time.Close;
import java.time.Instant;

/**
 * The statement that was issued last: what its data was is what today's is held against.
 *
 * @param knownAt as of when its data was known
 */
public record LastIssued(Close close, Instant knownAt) {}
