package dev.holdfast.reports.view;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Comparisons;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.IntervalBar;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figure by pricing model, and by billing currency where there are several. */
public record ModelsSection(Heading heading, String before, List<Block> blocks) {
    /**
     * One dimension.
     *
     * @param corner what the names are
     * @param total all of it; null in blocks after the first
     */
    public record Block(
            String corner, List<Row> rows, @Nullable Row total) {}

    /** One segment. */
    public record Row(
            Name name,
            boolean small,
            String customers,
            String opening,
            @Nullable IntervalBar bar,
            String nrr,
            String nrrBefore,
            String grr) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final double NAME_WIDTH = 50;
    /** More would not stand beside the migration. */
    private static final int MOST = 6;

    /** The section; null where nothing was compared. */
    static @Nullable ModelsSection of(Statement statement, Segments segments) {
        return statement
                .commentary()
                .models()
                .map(heading -> new ModelsSection(
                        Heading.of("models", heading),
                        MONTH.format(statement.windows().yearAgo().close().day()),
                        blocks(statement, segments)))
                .orElse(null);
    }

    private static List<Block> blocks(Statement statement, Segments segments) {
        Comparisons comparisons = statement.annex().comparisons();
        List<Block> blocks = new ArrayList<>();
        Comparisons.Row all = new Comparisons.Row("All", statement.headline(), statement.yearAgo());
        blocks.add(new Block(
                "Pays by",
                comparisons.models().stream()
                        .map(row -> row(modelName(row.name()), row, segments))
                        .toList(),
                row("All", all, segments)));
        if (comparisons.currencies().size() > 1) {
            blocks.add(new Block(
                    "Bills in",
                    comparisons.currencies().stream()
                            .limit(MOST)
                            .map(row -> row(row.name(), row, segments))
                            .toList(),
                    null));
        }
        return blocks;
    }

    private static String modelName(String model) {
        return switch (model) {
            case "flat" -> "Flat fee";
            case "seat" -> "Seat";
            case "usage" -> "Usage";
            default -> model;
        };
    }

    private static Row row(String name, Comparisons.Row row, Segments segments) {
        return new Row(
                Name.oneLine(name, NAME_WIDTH),
                row.now().small(),
                segments.units(row.now()),
                segments.notation().level(row.now().tally().amount(Column.OPENING)),
                segments.bar(row.now()),
                segments.nrr(row.now()),
                new Print(segments.notation()).number(row.then().nrr()),
                segments.grr(row.now()));
    }
}
