package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Presentation.Event;
import dev.holdfast.core.statement.Statement;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in the months of the trend, where there is more than the trend can bear. */
public record EventsSection(Heading heading, List<Row> rows) {
    /** One of them. */
    public record Row(String month, String text) {}

    /** Up to three stand at the trend itself, where they find room. */
    private static final int AT_TREND = 3;

    static @Nullable EventsSection of(Statement statement) {
        List<Event> events = statement.annex().presentation().events();
        if (events.size() <= AT_TREND) {
            return null;
        }
        Notation notation = statement.notation();
        return new EventsSection(
                new Heading(
                        "events",
                        notation.count(events.size()) + " events were noted",
                        "The latest stand at the trend on page 1"),
                events.stream()
                        .map(event -> new Row(month(event.month()), event.text()))
                        .toList());
    }

    private static String month(YearMonth month) {
        return Print.month(month.atDay(1));
    }
}
