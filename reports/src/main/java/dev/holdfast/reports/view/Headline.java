package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.PositionChart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one figure, and the other five.
 *
 * @param label what the figure is
 * @param value the figure, or the words for there being none
 * @param changes its changes, as one line of text
 * @param basis its interval and the customers behind it
 * @param position where it stands among its marks; null where there is no figure
 * @param figures the other figures, from left to right
 */
public record Headline(
        String label,
        String value,
        List<Toned> changes,
        String basis,
        @Nullable PositionChart position,
        List<Figure> figures) {

    /**
     * One of the other figures.
     *
     * @param change its change, as one line of text
     * @param note what it rests on
     */
    public record Figure(String label, String value, List<Toned> change, String note) {}
}
