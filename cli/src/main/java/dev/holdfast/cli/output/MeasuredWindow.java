package dev.holdfast.cli.output;

import dev.holdfast.core.balance.Details;
import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Request;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one window.
 *
 * @param method how they were made, its currency settled
 * @param cells total first, then the segments in their order
 * @param comparison to another window; empty where none was asked for
 * @param migration within the window; empty where none was asked for
 * @param closingAtOwnRates closing MRR at the rates of the closing day; empty where one is missing
 * @param details causes, cohorts and largest units, where they were asked for
 */
public record MeasuredWindow(
        Method method,
        Window window,
        SortedMap<Segment, Figures> cells,
        Optional<Comparison> comparison,
        Optional<Migration> migration,
        Optional<Amount> closingAtOwnRates,
        Details details) {
    /** The units that moved, by the dimension they moved in. */
    public record Migration(Dimension dimension, Flow flow) {}

    public MeasuredWindow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** The first window of a measurement, with what was asked of it. */
    public static MeasuredWindow of(Measurement measured, Request request) {
        Window window = request.headline();
        Question question = request.question();
        Details details = measured.tallies().details();
        return new MeasuredWindow(
                measured.method(),
                window,
                figures(measured, window),
                question.against().map(other -> Comparison.of(measured, window, other, question)),
                question.migration().map(dimension -> new Migration(dimension, details.flow())),
                Optional.of(measured.tallies().total(window).amount(Column.CLOSING_AT_OWN_RATE))
                        .filter(known -> !measured.withoutClosingRates().contains(window)),
                details);
    }

    static SortedMap<Segment, Figures> figures(Measurement measured, Window window) {
        SortedMap<Segment, Figures> cells = new TreeMap<>();
        measured.tallies()
                .of(window)
                .forEach((segment, tally) -> cells.put(segment, Figures.of(tally, measured.method())));
        return cells;
    }

    String currency() {
        return method.requiredCurrency();
    }

    Figures total() {
        return Objects.requireNonNull(cells.get(Segment.TOTAL), "every window has its total");
    }
}
