package dev.holdfast.cli.output;

import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.time.Close;
import java.time.Instant;

/**
 * What was found in the data of a close.
 *
 * @param knownAt rows recorded by then, and not superseded by then, were looked at
 */
public record Checked(Close close, Instant knownAt, Findings findings) {}
