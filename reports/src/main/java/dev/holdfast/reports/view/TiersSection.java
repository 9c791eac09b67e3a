package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.SplitBar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of each tier, or of every segment.
 *
 * @param corner what the names are
 * @param sum whether components add up to NRR less 100
 */
public record TiersSection(Heading heading, String corner, boolean sum, List<Row> rows, Row total) {
    /**
     * One segment.
     *
     * @param bar null for a small sample, of which nothing is drawn or coloured
     */
    public record Row(
            Name name,
            @Nullable SplitBar bar,
            Toned expansion,
            Toned contraction,
            Toned churn,
            Toned nrr,
            String grr,
            String logos,
            String customers) {}

    private static final double NAME_WIDTH = 84;

    /** By tier; null where there is one only. */
    static @Nullable TiersSection of(Statement statement) {
        return statement
                .commentary()
                .tiers()
                .map(heading -> of(
                        statement,
                        Heading.of("tiers", heading),
                        "Tier",
                        statement.matrix().tiers().stream()
                                .flatMap(tier -> named(tier, statement.matrix().tier(tier)))
                                .toList(),
                        "All tiers"))
                .orElse(null);
    }

    /** Every segment of tier and channel, largest first; null but at the end of a fiscal quarter, and where there is one. */
    static @Nullable TiersSection ofSegments(Statement statement) {
        List<Map.Entry<String, Figures>> segments = statement.matrix().cells().entrySet().stream()
                .filter(cell -> cell.getKey().dimensions().size() == 2)
                .filter(cell -> cell.getValue().tally().sum(Column.OPENING_UNITS) > 0)
                .sorted(java.util.Comparator.<Map.Entry<Segment, Figures>>comparingLong(
                                cell -> cell.getValue().tally().sum(Column.OPENING))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(cell -> Map.entry(String.join(" · ", cell.getKey().values().values()), cell.getValue()))
                .toList();
        if (!statement.windows().isQuarterEnd() || segments.size() < 2) {
            return null;
        }
        return of(
                statement,
                new Heading(
                        "components-of-segments",
                        "The quarter ends: components of "
                                + (segments.size() > MOST_SEGMENTS
                                        ? "the " + MOST_SEGMENTS + " largest of " + segments.size() + " segments"
                                        : "every segment"),
                        "% of the segment’s opening " + statement.notation().balance()
                                + ", trailing twelve months, largest first"),
                "Tier · channel",
                segments.subList(0, Math.min(MOST_SEGMENTS, segments.size())),
                "All customers");
    }

    /** A table of more is no page of a statement: the workbook has them all. */
    private static final int MOST_SEGMENTS = 200;

    private static Stream<Map.Entry<String, Figures>> named(String tier, Optional<Figures> figures) {
        return figures
                .filter(known -> known.tally().sum(Column.OPENING_UNITS) > 0)
                .map(known -> Map.entry(tier, known))
                .stream();
    }

    private static TiersSection of(
            Statement statement,
            Heading heading,
            String corner,
            List<Map.Entry<String, Figures>> segments,
            String total) {
        List<Figures> all =
                new ArrayList<>(segments.stream().map(Map.Entry::getValue).toList());
        all.add(statement.headline());
        double left = largest(all, figures -> size(figures, Column.CONTRACTION) + size(figures, Column.CHURN));
        double right = largest(all, figures -> size(figures, Column.EXPANSION));
        boolean sum = statement.method().followsFromBridge();
        Print print = new Print(statement.notation());
        return new TiersSection(
                heading,
                corner,
                sum,
                segments.stream()
                        .map(segment -> row(
                                Name.oneLine(segment.getKey(), NAME_WIDTH),
                                segment.getValue(),
                                left,
                                right,
                                sum,
                                print))
                        .toList(),
                row(Name.whole(total), statement.headline(), left, right, sum, print));
    }

    private static double largest(List<Figures> all, Function<Figures, Double> size) {
        return all.stream()
                .filter(figures -> !figures.small())
                .map(size)
                .max(Double::compare)
                .orElse(0.0);
    }

    private static double size(Figures figures, Column column) {
        return Objects.requireNonNullElse(Print.chart(figures.rateOf(column)), 0.0);
    }

    private static Row row(Name name, Figures figures, double left, double right, boolean sum, Print print) {
        Retention nrr = sum ? figures.nrr().map(ratio -> ratio.subtract(BigDecimal.ONE)) : figures.nrr();
        return new Row(
                name,
                figures.small()
                        ? null
                        : new SplitBar(
                                size(figures, Column.EXPANSION),
                                size(figures, Column.CONTRACTION),
                                size(figures, Column.CHURN),
                                left,
                                right),
                part(figures, Column.EXPANSION, print),
                part(figures, Column.CONTRACTION, print),
                part(figures, Column.CHURN, print),
                toned((sum ? print.signed(nrr) : print.number(nrr)) + (figures.small() ? "†" : ""), figures),
                print.number(figures.grr()),
                print.number(figures.logoRetention()),
                print.notation().count(figures.tally().sum(Column.UNITS)));
    }

    private static Toned part(Figures figures, Column column, Print print) {
        Retention rate = column == Column.EXPANSION
                ? figures.rateOf(column)
                : figures.rateOf(column).map(BigDecimal::negate);
        return toned(print.signed(rate), figures);
    }

    /** A small sample is not coloured. */
    private static Toned toned(String text, Figures figures) {
        return figures.small() ? Toned.muted(text) : Print.toned(text);
    }
}
