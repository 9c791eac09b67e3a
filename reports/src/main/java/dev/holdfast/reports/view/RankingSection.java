package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.IntervalBar;
import java.util.List;
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

    /** One segment. */
    public record Row(
            String name,
            boolean small,
            @Nullable IntervalBar bar,
            String nrr,
            String grr,
            String units,
            String opening) {}
}
