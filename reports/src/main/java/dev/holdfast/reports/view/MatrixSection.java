package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.IntervalBar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ratio of each segment of two dimensions, and of their totals.
 *
 * @param corner the name of the dimension that goes down
 * @param columns the names of the columns, the total last
 * @param rows from top to bottom, the total last
 * @param scale the range of the small bars, in words
 */
public record MatrixSection(
        Heading heading, String corner, List<Column> columns, List<Row> rows, String scale, Legend legend) {

    /** A column's name, and whether it is the total. */
    public record Column(String name, boolean total) {}

    /** A row's name, its cells in the order of the columns, and whether it is the total. */
    public record Row(String name, boolean total, List<Cell> cells) {}

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
    public record Legend(IntervalBar above, IntervalBar below, IntervalBar open) {}
}
