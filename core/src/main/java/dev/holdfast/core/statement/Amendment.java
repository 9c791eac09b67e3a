package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.time.Close;
import java.util.List;

/**
 * The method is another than that of the statement before: earlier closes by both, on the same data.
 *
 * @param reason why
 * @param fromVersion the name of the method before
 * @param from its fingerprint
 * @param settings what changed, such as {@code grain: parent → customer}
 * @param periods trailing twelve months of earlier closes, oldest first; empty where this release can no longer measure by
 *     the method before
 */
public record Amendment(
        String reason, String fromVersion, Fingerprint from, List<String> settings, List<Period> periods) {
    /** One close, by the method before and by this one. */
    public record Period(Close close, Retention nrrBefore, Retention nrr, Retention grrBefore, Retention grr) {}

    public Amendment {
        settings = List.copyOf(settings);
        periods = List.copyOf(periods);
    }
}
