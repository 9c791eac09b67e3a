package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.IntervalBar;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The largest segments as lists, where a matrix cannot show them all.
 *
 * @param corner what the names are
 * @param lists side by side, each continuing the one before
 * @param others what is said of the rest; empty where there is none
 * @param scale the range of the small bars, in words
 */
public record RankingSection(Heading heading, String corner, List<List<Row>> lists, String others, String scale) {

    /**
     * One segment.
     *
     * @param within the second line of its name
     */
    public record Row(
            Name name,
            Name within,
            boolean small,
            @Nullable IntervalBar bar,
            String nrr,
            String grr,
            String units,
            String opening) {}

    static final int LIST = 20;
    private static final double NAME_WIDTH = 58;

    static RankingSection of(Statement statement, Segments segments) {
        List<Map.Entry<Segment, Figures>> ranked = ranked(segments);
        List<Row> rows = ranked.stream()
                .limit(2 * LIST)
                .map(cell -> row(cell.getKey(), cell.getValue(), segments))
                .toList();
        return new RankingSection(
                Heading.of("segments", statement.commentary().matrix()),
                "Tier, channel",
                rows.size() <= LIST ? List.of(rows) : List.of(rows.subList(0, LIST), rows.subList(LIST, rows.size())),
                others(ranked.stream().skip(2 * LIST).map(Map.Entry::getValue).toList(), segments.notation()),
                segments.scaleInWords());
    }

    /** All segments of both dimensions, the largest by opening MRR first. */
    static List<Map.Entry<Segment, Figures>> ranked(Segments segments) {
        return segments.matrix().cells().entrySet().stream()
                .filter(cell -> cell.getKey().dimensions().size() == Dimension.OF_STATEMENT.size())
                .sorted(Comparator.<Map.Entry<Segment, Figures>>comparingLong(
                                cell -> cell.getValue().tally().sum(Column.OPENING))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static Row row(Segment segment, Figures figures, Segments segments) {
        return new Row(
                Name.oneLine(value(segment, Dimension.TIER), NAME_WIDTH),
                Name.oneLine(value(segment, Dimension.CHANNEL), NAME_WIDTH),
                figures.small(),
                segments.bar(figures),
                segments.nrr(figures),
                segments.grr(figures),
                segments.units(figures),
                segments.opening(figures));
    }

    private static String value(Segment segment, Dimension dimension) {
        return segment.values().getOrDefault(dimension, Segment.UNASSIGNED);
    }

    private static String others(List<Figures> rest, Notation notation) {
        if (rest.isEmpty()) {
            return "";
        }
        long units = rest.stream()
                .mapToLong(figures -> figures.tally().sum(Column.UNITS))
                .sum();
        Amount opening = rest.stream()
                .map(figures -> figures.tally().amount(Column.OPENING))
                .reduce(Amount.ZERO, Amount::plus);
        return "%s: %s, %s at opening."
                .formatted(
                        notation.count(rest.size()) + (rest.size() == 1 ? " other" : " others"),
                        new Print(notation).customers(units),
                        notation.money(opening));
    }
}
