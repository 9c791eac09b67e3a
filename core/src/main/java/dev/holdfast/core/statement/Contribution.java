package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.MixShift;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What each tier contributes to the change of NRR on a year ago.
 *
 * @param change NRR less that of a year ago, with its interval
 * @param rows in the order of the matrix, then those that are there no more
 */
public record Contribution(Difference change, List<Row> rows) {
    /**
     * One tier.
     *
     * @param weightNow its share of all that was paid at open
     * @param weightThen the same a year ago
     * @param part its own rate and its mix, in fractions of NRR
     */
    public record Row(
            String tier, Figures now, Figures then, Retention weightNow, Retention weightThen, MixShift.Part part) {}

    public Contribution {
        rows = List.copyOf(rows);
    }

    /** Empty where the method does not print it: see {@link MixShift}; and where all is one tier. */
    static Optional<Contribution> of(StatementWindows windows, Measurement measured, Matrix matrix, Difference change) {
        Window now = windows.headline();
        Window then = windows.yearAgo();
        return MixShift.of(measured.tallies().of(now), measured.tallies().of(then), Dimension.TIER, measured.method())
                .filter(shift -> shift.parts().size() > 1)
                .map(shift -> new Contribution(
                        change,
                        names(matrix, shift.parts()).stream()
                                .map(tier -> row(tier, windows, measured, shift))
                                .toList()));
    }

    private static List<String> names(Matrix matrix, SortedMap<String, MixShift.Part> parts) {
        List<String> names = new ArrayList<>(matrix.tiers());
        names.retainAll(parts.keySet());
        parts.keySet().stream().filter(name -> !matrix.tiers().contains(name)).forEach(names::add);
        return names;
    }

    private static Row row(String tier, StatementWindows windows, Measurement measured, MixShift shift) {
        Tally now = tally(tier, windows.headline(), measured);
        Tally then = tally(tier, windows.yearAgo(), measured);
        return new Row(
                tier,
                Figures.of(now, measured.method()),
                Figures.of(then, measured.method()),
                weight(now, measured.tallies().total(windows.headline())),
                weight(then, measured.tallies().total(windows.yearAgo())),
                shift.parts().getOrDefault(tier, new MixShift.Part(BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    private static Tally tally(String tier, Window window, Measurement measured) {
        return measured.tallies().of(window).getOrDefault(Segment.of(Dimension.TIER, tier), Tally.EMPTY);
    }

    private static Retention weight(Tally part, Tally total) {
        return Retention.of(part.sum(Column.DENOMINATOR), total.sum(Column.DENOMINATOR));
    }
}
