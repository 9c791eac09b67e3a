package dev.holdfast.persistence.query;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure.
 *
 * @param close the run's close, whose hierarchy serves every balance
 * @param windows each once; the first is the headline
 * @param dimensions what to segment by; every grouping set is returned
 * @param known what is known of the warehouse; empty: all that is known now
 * @param digest whether to hash the rows read, which a statement needs and a look at figures does not
 */
public record Request(
        Method method,
        Close close,
        List<Window> windows,
        Set<Dimension> dimensions,
        Engine engine,
        Optional<Knowing> known,
        boolean digest) {
    public Request {
        windows = List.copyOf(windows);
        // In the order of the dimensions: it decides the order of the grouping sets in the SQL.
        Set<Dimension> ordered = EnumSet.noneOf(Dimension.class);
        ordered.addAll(dimensions);
        dimensions = Collections.unmodifiableSet(ordered);
        if (windows.isEmpty() || windows.stream().distinct().count() != windows.size()) {
            throw new IllegalArgumentException("windows must be one or more, each once: " + windows);
        }
    }

    /** The window whose figures stand first. */
    public Window headline() {
        return windows.getFirst();
    }
}
