package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headline beside that of a year ago, by dimensions that are no part of the matrix.
 *
 * @param models by pricing model, the largest first
 * @param currencies by billing currency, the largest first
 */
public record Comparisons(List<Row> models, List<Row> currencies) {
    public static final Comparisons NONE = new Comparisons(List.of(), List.of());

    /** What it is measured by. */
    public static final Set<Dimension> DIMENSIONS = Set.of(Dimension.PRICING_MODEL, Dimension.CURRENCY);

    /** One segment. */
    public record Row(String name, Figures now, Figures then) {}

    public Comparisons {
        models = List.copyOf(models);
        currencies = List.copyOf(currencies);
    }

    /** Compares two windows, both measured by {@link #DIMENSIONS}. */
    public static Comparisons of(Tallies tallies, StatementWindows windows, Method method) {
        SortedMap<Segment, Tally> now = tallies.of(windows.headline());
        SortedMap<Segment, Tally> then = tallies.of(windows.yearAgo());
        return new Comparisons(
                rows(now, then, Dimension.PRICING_MODEL, method), rows(now, then, Dimension.CURRENCY, method));
    }

    /** Whether somebody paid at either close, or counts: who is new is no less a part of the whole. */
    private static boolean hasUnits(Tally tally) {
        return tally.sum(Column.UNITS) + tally.sum(Column.OPENING_UNITS) + tally.sum(Column.CLOSING_UNITS) > 0;
    }

    private static List<Row> rows(
            SortedMap<Segment, Tally> now, SortedMap<Segment, Tally> then, Dimension dimension, Method method) {
        SortedMap<String, Row> rows = new TreeMap<>();
        now.forEach((segment, tally) -> {
            Map<Dimension, String> values = segment.values();
            if (segment.dimensions().equals(Set.of(dimension)) && hasUnits(tally)) {
                String name = values.getOrDefault(dimension, Segment.UNASSIGNED);
                rows.put(
                        name,
                        new Row(
                                name,
                                Figures.of(tally, method),
                                Figures.of(then.getOrDefault(segment, Tally.EMPTY), method)));
            }
        });
        return rows.values().stream()
                .sorted(Comparator.<Row>comparingLong(row -> row.now().tally().sum(Column.OPENING))
                        .reversed()
                        .thenComparing(Row::name))
                .toList();
    }
}
