package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Presentation.Event;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.Frame;
import dev.holdfast.reports.chart.TrendChart;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened in the months of the trend, where not all of it has room at it. */
public record EventsSection(Heading heading, List<Row> rows) {
    /** One of them. */
    public record Row(String month, String text) {}

    /** The least room that a page gives to the trend, in points: that of US Letter. */
    private static final double LEAST_HEIGHT = 120;

    /** The section; null where each stands at the trend. */
    /** Null where each stands at the trend with all its words. */
    static @Nullable EventsSection of(Statement statement, TrendChart trend) {
        Set<String> shown = trend.shown(Frame.paper(Fit.PAGE, LEAST_HEIGHT)).stream()
                .map(TrendChart.Event::text)
                .collect(Collectors.toSet());
        Set<YearMonth> months = statement.trend().points().stream()
                .map(point -> point.close().month())
                .collect(Collectors.toSet());
        List<Event> events = statement.annex().presentation().events().stream()
                .filter(event -> months.contains(event.month()))
                .toList();
        if (events.stream().map(TrendNotes::words).allMatch(shown::contains)) {
            return null;
        }
        return new EventsSection(
                new Heading(
                        "events",
                        statement.notation().count(events.size()) + (events.size() == 1 ? " event was" : " events were")
                                + " noted",
                        "In the months of the trend on page 1, where there is no room for all"),
                events.stream()
                        .map(event -> new Row(Print.month(event.month().atDay(1)), event.text()))
                        .toList());
    }
}
