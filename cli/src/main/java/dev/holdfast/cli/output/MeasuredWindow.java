package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Window;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one window.
 *
 * @param method how they were made, its currency settled
 * @param cells total first, then the segments in their order
 */
public record MeasuredWindow(Method method, Window window, SortedMap<Segment, Figures> cells) {
    public MeasuredWindow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** A window of a measurement. */
    public static MeasuredWindow of(Measurement measured, Window window) {
        SortedMap<Segment, Figures> cells = new TreeMap<>();
        measured.tallies()
                .of(window)
                .forEach((segment, tally) -> cells.put(segment, Figures.of(tally, measured.method())));
        return new MeasuredWindow(measured.method(), window, cells);
    }

    String currency() {
        return method.requiredCurrency();
    }

    Figures total() {
        return Objects.requireNonNull(cells.get(Segment.TOTAL), "every window has its total");
    }
}
