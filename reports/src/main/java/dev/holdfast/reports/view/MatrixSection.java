package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.statement.Matrix;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.IntervalBar;
import dev.holdfast.reports.chart.KeyBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ratio of each segment of two dimensions, and of their totals.
 *
 * @param corner the name of the dimension that goes down
 * @param columns the names of the columns, the total last
 * @param rows from top to bottom, the total last
 * @param narrow whether the columns are too narrow for two figures on one line
 * @param scale the range of the small bars, in words
 * @param intervals whether the method gives NRR an interval
 */
public record MatrixSection(
        Heading heading,
        String corner,
        List<Column> columns,
        boolean narrow,
        List<Row> rows,
        String scale,
        boolean intervals,
        Legend legend) {

    /** A column's name, and whether it is the total. */
    public record Column(Name name, boolean total) {}

    /** A row's name, its cells in the order of the columns, and whether it is the total. */
    public record Row(Name name, boolean total, List<Cell> cells) {}

    /**
     * One segment. Where it had no case, {@code nrr} is a dash and the rest is empty.
     *
     * @param total whether the cell stands in the column of totals
     * @param small whether the sample is too small to judge
     */
    public record Cell(
            boolean total,
            boolean small,
            String nrr,
            @Nullable IntervalBar bar,
            String grr,
            String units,
            String opening) {}

    /** A bar of each kind, to be explained below the matrix. */
    public record Legend(KeyBar above, KeyBar below, KeyBar open) {
        static final Legend ALL = new Legend(
                new KeyBar(IntervalBar.Side.ABOVE),
                new KeyBar(IntervalBar.Side.BELOW),
                new KeyBar(IntervalBar.Side.OPEN));
    }

    private static final int WIDE_COLUMNS = 6;
    private static final double COLUMN_WIDTH = 58;
    private static final double NAME_WIDTH = 60;
    private static final Cell NONE = new Cell(false, false, Print.DASH, null, "", "", "");

    static MatrixSection of(Statement statement, Segments segments) {
        Matrix matrix = segments.matrix();
        boolean totalColumn = matrix.channels().size() > 1;
        boolean narrow = matrix.channels().size() + (totalColumn ? 1 : 0) > WIDE_COLUMNS;
        List<Column> columns = new ArrayList<>();
        matrix.channels().forEach(name -> columns.add(new Column(Name.twoLines(name, COLUMN_WIDTH), false)));
        List<Row> rows = new ArrayList<>();
        for (String tier : matrix.tiers()) {
            List<Cell> cells = new ArrayList<>();
            matrix.channels().forEach(channel -> cells.add(cell(matrix.cell(tier, channel), segments, narrow)));
            if (totalColumn) {
                cells.add(total(matrix.tier(tier), segments, narrow));
            }
            rows.add(new Row(Name.twoLines(tier, NAME_WIDTH), false, cells));
        }
        if (matrix.tiers().size() > 1) {
            List<Cell> cells = new ArrayList<>();
            matrix.channels().forEach(channel -> cells.add(cell(matrix.channel(channel), segments, narrow)));
            if (totalColumn) {
                cells.add(total(Optional.of(matrix.total()), segments, narrow));
            }
            rows.add(new Row(Name.whole("All tiers"), true, cells));
        }
        if (totalColumn) {
            columns.add(new Column(Name.whole("All channels"), true));
        }
        return new MatrixSection(
                Heading.of("segments", statement.commentary().matrix()),
                statement.method().attributesAtClose() ? "Tier at close" : "Tier at opening",
                columns,
                narrow,
                rows,
                segments.scaleInWords(),
                statement.method().averaging() == Averaging.NONE
                        && statement.method().isOfCohortAlone(),
                Legend.ALL);
    }

    private static Cell total(Optional<Figures> figures, Segments segments, boolean narrow) {
        Cell cell = cell(figures, segments, narrow);
        return new Cell(true, cell.small(), cell.nrr(), cell.bar(), cell.grr(), cell.units(), cell.opening());
    }

    private static Cell cell(Optional<Figures> cell, Segments segments, boolean narrow) {
        return cell.filter(figures -> figures.tally().sum(dev.holdfast.core.method.Column.UNITS) > 0)
                .map(figures -> new Cell(
                        false,
                        figures.small(),
                        segments.nrr(figures),
                        segments.bar(figures),
                        "GRR " + segments.grr(figures),
                        (narrow ? "" : "n ") + segments.units(figures),
                        segments.opening(figures)))
                .orElse(NONE);
    }
}
