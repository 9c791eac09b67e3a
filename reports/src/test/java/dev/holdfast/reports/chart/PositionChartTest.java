package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionChartTest {
    private static final Frame PAPER = Frame.paper(240, 44);

    @ParameterizedTest
    @CsvSource({
        "112.5, 109.8, 115.2, 110.1",
        "110.1, 107.9, 112.2, 112.3",
        "9.0, -23.1, 41.1, 52.4",
        "933.3, 715.6, 1151.1, 100.0",
        "100.0, 100.0, 100.0, 100.0"
    })
    void lets_no_label_touch_another(double value, double low, double high, double before) {
        for (Frame frame : List.of(PAPER, Frame.screen(326, 72))) {
            List<Label> labels = chart(value, low, high, before).labels(frame);
            assertThat(Charts.touching(labels, frame)).isEmpty();
            assertThat(Charts.outside(labels, frame)).isEmpty();
            assertThat(labels).extracting(Label::text).contains("100 floor", "95% interval", "a year ago");
        }
    }

    @Test
    void names_the_year_before_on_the_side_where_it_stands() {
        assertThat(x(chart(112.5, 109.8, 115.2, 110.1), "a year ago"))
                .isLessThan(x(chart(112.5, 109.8, 115.2, 110.1), "95% interval"));
        assertThat(x(chart(110.1, 107.9, 112.2, 112.3), "a year ago"))
                .isGreaterThan(x(chart(110.1, 107.9, 112.2, 112.3), "95% interval"));
    }

    @ParameterizedTest
    @CsvSource({
        "112.5, 109.8, 115.2, 110.1, 113.0, true",
        "112.5, 109.8, 115.2, 110.1, 112.5, true",
        "9.0, -23.1, 41.1, 52.4, 113.0, false",
        "933.3, 715.6, 1151.1, 100.0, 100.0, false",
        "100.0, 100.0, 100.0, 100.0, 10.0, true"
    })
    void marks_the_plan_and_names_it_where_there_is_room(
            double value, double low, double high, double before, double planned, boolean room) {
        PositionChart without = chart(value, low, high, before);
        PositionChart with = new PositionChart(
                value,
                low,
                high,
                before,
                without.intervalName(),
                without.beforeName(),
                planned,
                "plan " + planned,
                without.marks(),
                "");
        for (Frame frame : List.of(PAPER, Frame.screen(326, 72))) {
            List<Label> labels = with.labels(frame);
            assertThat(Charts.touching(labels, frame)).isEmpty();
            assertThat(Charts.outside(labels, frame)).isEmpty();
            assertThat(labels).extracting(Label::text).contains("95% interval");
            if (room) {
                assertThat(labels).extracting(Label::text).contains("plan " + planned);
            }
        }
    }

    private static double x(PositionChart chart, String text) {
        return chart.labels(PAPER).stream()
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow()
                .x();
    }

    private static PositionChart chart(double value, double low, double high, double before) {
        return new PositionChart(
                value,
                low,
                high,
                before,
                "95% interval",
                "a year ago",
                null,
                "",
                List.of(
                        new PositionChart.Mark(100, "100 floor"),
                        new PositionChart.Mark(110, "110 healthy"),
                        new PositionChart.Mark(120, "120 best")),
                "");
    }
}
