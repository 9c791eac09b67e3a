package dev.holdfast.reports.html;

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
import java.util.List;

/**
 * A drawing of a chart for one width of screen, in pixels.
 *
 * @param css the class that shows the drawing on that screen only; empty for every screen
 */
record Screen(String css, Frame frame) {
    private static final double PANEL = 326;
    private static final double PANEL_TREND = 220;
    private static final double ROW = 21;

    /** The drawings of a chart, one for each class of screens that needs its own. */
    static List<Screen> of(Chart chart) {
        return switch (chart) {
            case BridgeChart bridge ->
                List.of(
                        screen("desktop", 1084, 262),
                        screen("tablet", 672, 236),
                        screen("phone", 326, ROW * bridge.steps().size()),
                        screen("paper", 880, 240));
            case TrendChart trend ->
                List.of(
                        screen("desktop", 1084, 254),
                        screen("tablet", 672, 236),
                        screen("phone", 326, 230),
                        screen("paper", 880, 240));
            case PositionChart position -> List.of(screen("", 326, 72));
            case IntervalBar bar -> List.of(screen("", 92, 13));
            case KeyBar key -> List.of(screen("", 18, 12));
            case PairedBar bar -> List.of(screen("", bar.narrow() ? 120 : 200, 16));
            case PanelChart panel -> List.of(screen("", PANEL, panel.height(ROW, PANEL_TREND)));
            case WalkBar bar -> List.of(screen("", 150, 16));
            case SignedBar bar -> List.of(screen("", 72, 14));
            case SplitBar bar -> List.of(screen("", 240, 14));
            case ShareBar bar -> List.of(screen("", 120, 16));
        };
    }

    private static Screen screen(String css, double width, double height) {
        return new Screen(css, Frame.screen(width, height));
    }
}
