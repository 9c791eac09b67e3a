package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.chart.Frame;
import dev.holdfast.reports.chart.IntervalBar;
import dev.holdfast.reports.chart.KeyBar;
import dev.holdfast.reports.chart.PairedBar;
import dev.holdfast.reports.chart.PanelChart;
import dev.holdfast.reports.chart.PositionChart;
import dev.holdfast.reports.chart.ShareBar;
import dev.holdfast.reports.chart.SignedBar;
import dev.holdfast.reports.chart.SplitBar;
import dev.holdfast.reports.chart.TrendChart;
import dev.holdfast.reports.chart.WalkBar;
import dev.holdfast.reports.template.PaperSize;
import java.util.Locale;
import java.util.Map;

/**
 * The geometry of a page and of all that is drawn on it, in points.
 *
 * @param side the margin left and right
 * @param top from the upper edge to the text
 * @param bottom from the text to the lower edge
 * @param less the height that the large charts lose on a page lower than A4
 */
record Paper(double width, double height, double side, double top, double bottom, double less) {
    private static final Paper A4 = new Paper(595.276, 841.89, 36, 66, 38, 0);
    private static final Paper LETTER = new Paper(612, 792, 36, 66, 36, 26);

    private static final double POSITION = 240;
    private static final double COMPONENT_BAR = 190;
    private static final double HALF_BAR = 30;
    private static final double WALK_BAR = 40;
    private static final double SPLIT_BAR = 150;

    static Paper of(PaperSize size) {
        return switch (size) {
            case A4 -> A4;
            case LETTER -> LETTER;
        };
    }

    double textWidth() {
        return width - 2 * side;
    }

    Frame frame(Chart chart) {
        return switch (chart) {
            case PanelChart panel -> frame(panel.chart());
            case BridgeChart bridge -> Frame.paper(textWidth(), 144 - less);
            case TrendChart trend -> Frame.paper(textWidth(), 146 - less);
            case PositionChart position -> Frame.paper(POSITION, 44);
            case IntervalBar bar -> Frame.paper(64, 8);
            case KeyBar key -> Frame.paper(11, 7);
            case PairedBar bar -> Frame.paper(bar.narrow() ? HALF_BAR : COMPONENT_BAR, 10);
            case WalkBar bar -> Frame.paper(WALK_BAR, 10);
            case SignedBar bar -> Frame.paper(46, 9);
            case SplitBar bar -> Frame.paper(SPLIT_BAR, 9);
            case ShareBar bar -> Frame.paper(72, 9);
        };
    }

    /** The lengths that the stylesheet needs. */
    Map<String, String> lengths() {
        return Map.of(
                "page_width", points(width),
                "page_height", points(height),
                "page_side", points(side),
                "page_top", points(top),
                "page_bottom", points(bottom),
                "position", points(POSITION),
                "component_bar", points(COMPONENT_BAR + 12),
                "half_bar", points(HALF_BAR + 8),
                "walk_bar", points(WALK_BAR + 8));
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.3fpt", length);
    }
}
