package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.MixShift;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Window;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a window differs from another one.
 *
 * @param window the other one
 * @param cells its figures, and what they differ by, of every segment that one of both has
 * @param shifts what the segments of each dimension contribute, where that can be told
 */
public record Comparison(Window window, SortedMap<Segment, Cell> cells, SortedMap<Dimension, MixShift> shifts) {
    /** One segment: its figures in the other window, and by how much the first differs. */
    public record Cell(Figures before, Difference difference) {}

    static Comparison of(Measurement measured, Window window, Window other, Question question) {
        SortedMap<Segment, Tally> now = measured.tallies().of(window);
        SortedMap<Segment, Tally> then = measured.tallies().of(other);
        SortedMap<Segment, Cell> cells = new TreeMap<>();
        TreeSet<Segment> segments = new TreeSet<>(now.keySet());
        segments.addAll(then.keySet());
        for (Segment segment : segments) {
            Tally before = then.getOrDefault(segment, Tally.EMPTY);
            Shared shared = measured.tallies().details().shared().getOrDefault(segment, Shared.NOTHING);
            cells.put(
                    segment,
                    new Cell(
                            Figures.of(before, measured.method()),
                            Difference.of(now.getOrDefault(segment, Tally.EMPTY), before, shared, measured.method())));
        }
        SortedMap<Dimension, MixShift> shifts = new TreeMap<>();
        question.dimensions()
                .forEach(dimension -> MixShift.of(now, then, dimension, measured.method())
                        .ifPresent(shift -> shifts.put(dimension, shift)));
        return new Comparison(other, cells, shifts);
    }
}
