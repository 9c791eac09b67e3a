package dev.holdfast.persistence.check;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param method by which the statement would be made
 * @param knownAt rows recorded by then, and not superseded by then
 * @param now when it is looked at, by the one clock
 * @param last empty where none was issued from this warehouse
 */
public record Inspection(
        Method method, Close close, Instant knownAt, Instant now, Optional<LastIssued> last, GateSettings settings) {
    StatementWindows windows() {
        return new StatementWindows(close, method.calendar());
    }
}
