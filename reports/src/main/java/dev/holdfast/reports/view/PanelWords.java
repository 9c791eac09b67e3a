package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.SegmentStory;
import dev.holdfast.core.statement.Side;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Trend;
import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.PanelChart;
import dev.holdfast.reports.chart.TrendChart;
import dev.holdfast.reports.view.PanelsSection.Crumb;
import dev.holdfast.reports.view.PanelsSection.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the panel of a segment says. */
record PanelWords(Statement statement, Print print, Segments segments) {

    PanelWords(Statement statement) {
        this(statement, new Print(statement.notation()), Segments.of(statement));
    }

    Panel panel(String id, List<Crumb> path, Segment segment, SegmentStory story) {
        String name = path.stream().map(Crumb::name).collect(Collectors.joining(" · "));
        Figures figures = Objects.requireNonNull(statement.matrix().cells().get(segment));
        BridgeChart bridge = bridge(story.bridge(), segment);
        TrendChart trend = trend(name, figures, story.trend());
        return new Panel(
                id,
                path,
                title(name, figures, story.change()),
                subtitle(figures),
                "Bridge, " + print.notation().unit() + (bridge.broken() ? ", axis broken" : ""),
                new PanelChart(bridge),
                "Trailing twelve months, %; dashed: all customers"
                        + (trend.cut().isEmpty() ? "" : "; axis broken " + trend.cut()),
                new PanelChart(trend));
    }

    /** {@code Enterprise · Sales compounds: 122.7%, +4.1 pp on a year ago}; of a small sample the figure alone. */
    private String title(String name, Figures figures, Difference change) {
        String ratio = name + (figures.small() ? "" : does(figures)) + ": " + print.percent(figures.nrr());
        if (figures.small()) {
            return ratio + "†";
        }
        return ratio
                + change.points()
                        .map(points -> ", " + print.notation().points(points) + " pp on a year ago"
                                + (change.isWithinNoise() ? ", within the noise" : ""))
                        .orElse("");
    }

    private static String does(Figures figures) {
        return Side.shrinks(figures) ? " shrinks" : Side.compounds(figures) ? " compounds" : "";
    }

    private String subtitle(Figures figures) {
        Notation notation = print.notation();
        String interval = figures.nrr()
                .ratio()
                .flatMap(nrr -> figures.halfWidth95()
                        .map(half -> "Interval " + notation.percentNumber(nrr.subtract(half)) + " to "
                                + notation.percentNumber(nrr.add(half)) + "; "))
                .orElse("");
        return interval + print.customers(figures.tally().sum(dev.holdfast.core.method.Column.UNITS)) + "; opening "
                + segments.opening(figures) + "; GRR " + print.percent(figures.grr()) + "; logos "
                + print.percent(figures.logoRetention()) + "."
                + (figures.small() ? " † too few customers to judge." : "");
    }

    private BridgeChart bridge(Bridge bridge, Segment segment) {
        List<BridgeChart.Step> steps = BridgePart.printed(
                bridge.steps().stream()
                        .filter(step -> step.kind() != Bridge.Kind.RETURNED || step.units() > 0)
                        .flatMap(step -> BridgeSection.parts(step, segment, bridge, statement))
                        .toList(),
                print.notation());
        return new BridgeChart(
                        steps,
                        BridgeSection.rate(bridge, print.notation()),
                        "",
                        BridgeSection.summary(steps, print.notation()))
                .telling(new PointedAt(print).bridge(steps));
    }

    private TrendChart trend(String name, Figures figures, Trend trend) {
        List<@Nullable Double> all = new ArrayList<>();
        statement
                .trend()
                .points()
                .forEach(point -> all.add(Print.chart(point.figures().nrr())));
        return new TrendChart(
                        trend.points().stream().map(TrendSection::month).toList(),
                        TrendSection.LEVELS,
                        TrendSection.name("NRR", number(figures.nrr())),
                        TrendSection.name("GRR", number(figures.grr())),
                        "",
                        "",
                        "Trailing twelve months of " + name + ": NRR " + print.percent(figures.nrr()) + ", GRR "
                                + print.percent(figures.grr()) + "; all customers "
                                + print.percent(statement.headline().nrr()))
                .beside(new TrendChart.Beside(
                        TrendSection.name("All", number(statement.headline().nrr())), all))
                .telling(new PointedAt(print).trend(trend));
    }

    private String number(Retention ratio) {
        return ratio.ratio().map(print.notation()::percentNumber).orElse("");
    }
}
