package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Trend;
import dev.holdfast.reports.chart.TrendChart;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ratios of the last months, as first reported; what was restated since has a ring. */
public record TrendSection(Heading heading, TrendChart chart) {

    static final List<TrendChart.Level> LEVELS =
            List.of(new TrendChart.Level(100, "100 floor", true), new TrendChart.Level(110, "110 healthy", false));

    static TrendSection of(Statement statement) {
        Figures last = statement.headline();
        Print print = new Print(statement.notation());
        String restated = statement.trend().points().stream()
                .filter(Trend.Point::isRestated)
                .map(point -> Print.month(point.close().day()))
                .collect(Collectors.joining(", "));
        TrendChart chart = new TrendChart(
                        statement.trend().points().stream()
                                .map(TrendSection::month)
                                .toList(),
                        LEVELS,
                        name(
                                "NRR",
                                last.nrr()
                                        .ratio()
                                        .map(print.notation()::percent)
                                        .orElse("")),
                        name(
                                "GRR",
                                last.grr()
                                        .ratio()
                                        .map(print.notation()::percent)
                                        .orElse("")),
                        statement.trend().points().stream()
                                        .anyMatch(point -> point.halfWidth95().isPresent())
                                ? "band: 95% interval"
                                : "",
                        restated.isEmpty() ? "" : "restated, see Restatements",
                        "Trailing twelve months to "
                                + print.notation().month(statement.windows().close()) + ": NRR "
                                + print.percent(last.nrr())
                                + ", GRR " + print.percent(last.grr())
                                + (restated.isEmpty() ? "" : "; restated since: " + restated))
                .telling(new PointedAt(print).trend(statement.trend()))
                .noting(new TrendNotes(statement).notes());
        String remark = chart.cut().isEmpty() ? "" : "Axis broken " + chart.cut() + ".";
        return new TrendSection(Heading.of("trend", statement.commentary().trend(), remark), chart);
    }

    static TrendChart.Name name(String name, String value) {
        return new TrendChart.Name(name, value);
    }

    static TrendChart.Month month(Trend.Point point) {
        YearMonth month = point.close().month();
        return new TrendChart.Month(
                month.getMonth().getDisplayName(TextStyle.NARROW, Locale.ENGLISH),
                month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                String.valueOf(month.getYear()),
                month.getMonthValue() == 1,
                Print.chart(point.nrr()),
                Print.interval(point.nrr(), point.halfWidth95(), -1),
                Print.interval(point.nrr(), point.halfWidth95(), 1),
                Print.chart(point.grr()),
                point.isRestated());
    }
}
