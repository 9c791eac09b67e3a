package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrendLayoutTest {
    private static final List<Frame> FRAMES =
            List.of(Frame.paper(523, 160), Frame.screen(1084, 254), Frame.screen(672, 236), Frame.screen(326, 230));

    static Stream<TrendChart> extremes() {
        return Stream.of(
                Charts.trend(3, all(112.5), all(93.4)),
                Charts.trend(0, all(100.0), all(100.0)),
                Charts.trend(40, all(9.0), all(9.0)),
                Charts.trend(300, all(900.0), all(99.0)),
                Charts.trend(2, ending(292.3, 104.0), all(99.6)),
                Charts.trend(2, ending(104.0), ending(97.0)),
                Charts.trend(2, ending(110.0, null, 104.0), ending(97.0, null, 96.0)),
                Charts.trend(2, ending(), ending()),
                Charts.trend(50, ending(-20.0, 240.0, 80.0), ending(-30.0, 10.0, 40.0)),
                Charts.trend(0.01, all(110.02), all(109.99)),
                Charts.ringed(3, all(112.5), all(93.4)),
                Charts.ringed(0, all(100.0), all(100.0)),
                Charts.ringed(2, ending(104.0), ending(97.0)),
                Charts.ringed(50, ending(-20.0, 240.0, 80.0), ending(-30.0, 10.0, 40.0)),
                Charts.noted(Charts.trend(3, all(112.5), all(93.4)), 113.0),
                Charts.noted(Charts.trend(3, all(112.5), all(93.4)), 112.5),
                Charts.noted(Charts.ringed(2, ending(104.0), ending(97.0)), 240.0),
                Charts.noted(Charts.ringed(50, ending(-20.0, 240.0, 80.0), ending(-30.0, 10.0, 40.0)), 0.0),
                Charts.noted(Charts.trend(2, ending(), ending()), 100.0));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void lets_no_label_touch_another(TrendChart chart) {
        for (Frame frame : FRAMES) {
            List<Label> labels = TrendLayout.of(chart, frame).labels();
            assertThat(Charts.touching(labels, frame)).isEmpty();
            assertThat(Charts.outside(labels, frame)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void lets_no_event_touch_a_label_or_another_and_leaves_out_what_has_no_room(TrendChart chart) {
        for (Frame frame : FRAMES) {
            TrendLayout layout = TrendLayout.of(chart, frame);
            List<Label> labels = new ArrayList<>(layout.labels());
            layout.events().forEach(noted -> labels.add(noted.label()));
            assertThat(Charts.touching(labels, frame)).isEmpty();
            assertThat(Charts.outside(labels, frame)).isEmpty();
            assertThat(layout.events())
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(noted -> assertThat(noted.stem().x1())
                            .isEqualTo(layout.scale().x(noted.event().month())));
        }
    }

    @Test
    void notes_the_latest_events_first() {
        TrendChart chart = Charts.noted(Charts.trend(3, all(112.5), all(93.4)), 113.0);
        assertThat(TrendLayout.of(chart, FRAMES.getFirst()).events())
                .isNotEmpty()
                .first()
                .satisfies(noted -> assertThat(noted.event().month()).isEqualTo(22));
        assertThat(TrendLayout.of(Charts.trend(2, ending(), ending()), FRAMES.getFirst())
                        .events())
                .isEmpty();
    }

    @Test
    void lays_a_plan_over_its_months_at_its_height() {
        TrendChart chart = Charts.noted(Charts.trend(3, all(112.5), all(93.4)), 114.0);
        for (Frame frame : FRAMES) {
            TrendScale scale = TrendLayout.of(chart, frame).scale();
            Box box = TrendPlans.box(chart.notes().plans().getFirst(), scale, frame);
            assertThat(box.y() + box.height() / 2).isCloseTo(scale.y(114), org.assertj.core.data.Offset.offset(1e-6));
            assertThat(box.x()).isBetween(scale.x(11), scale.x(12));
            assertThat(box.right()).isBetween(scale.x(23), scale.x(23) + scale.slot());
        }
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void keeps_every_figure_inside_the_plot(TrendChart chart) {
        TrendScale scale = TrendLayout.of(chart, FRAMES.getFirst()).scale();
        List<Double> figures = chart.months().stream()
                .flatMap(month -> Stream.of(month.upper(), month.high(), month.lower()))
                .filter(value -> value != null)
                .toList();
        assertThat(figures)
                .allSatisfy(value -> assertThat(scale.y(value))
                        .isBetween(scale.plot().y() - 1e-6, scale.plot().bottom() + 1e-6));
    }

    @Test
    void cuts_out_the_empty_part_and_keeps_points_equally_high_on_both_sides() {
        TrendChart chart = Charts.trend(3, ending(107.2, 109.0, 112.5), ending(91.0, 94.0, 93.4));
        TrendScale scale = TrendLayout.of(chart, FRAMES.getFirst()).scale();
        assertThat(chart.cut()).isEqualTo("between 95 and 100");
        assertThat(scale.y(110) - scale.y(111)).isCloseTo(scale.y(92) - scale.y(93), offset());
        assertThat(scale.y(95) - scale.y(100)).isLessThan(5 * (scale.y(110) - scale.y(111)));
    }

    @Test
    void cuts_nothing_where_the_lines_are_close() {
        assertThat(Charts.trend(1, all(101.0), all(99.0)).cut()).isEmpty();
    }

    @Test
    void shows_no_ratio_below_zero_that_was_not_measured() {
        TrendRange range = TrendRange.of(Charts.trend(60, all(30.0), all(20.0)), 6);
        assertThat(range.upperLow()).isZero();
        assertThat(range.ticks()).allMatch(tick -> tick >= 0);
    }

    @Test
    void makes_a_gap_where_a_month_has_no_figure() {
        TrendChart chart = Charts.trend(2, ending(110.0, null, 104.0, 105.0), ending(97.0, null, 96.0, 95.0));
        TrendScale scale = TrendLayout.of(chart, FRAMES.getFirst()).scale();
        TrendRuns runs = new TrendRuns(chart, scale);
        assertThat(runs.lines(TrendChart.Month::upper).getSeriesCount()).isEqualTo(2);
        assertThat(runs.bands().getSeriesCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void says_what_a_ring_is_wherever_there_is_one(TrendChart chart) {
        for (Frame frame : FRAMES) {
            TrendLayout layout = TrendLayout.of(chart, frame);
            assertThat(layout.ring().map(Label::text).orElse("")).isEqualTo(chart.ring());
            layout.ring().ifPresent(ring -> assertThat(layout.labels()).contains(ring));
        }
    }

    @Test
    void names_months_by_the_room_there_is() {
        TrendChart chart = Charts.trend(3, all(112.5), all(93.4));
        assertThat(texts(chart, Frame.screen(1084, 254))).contains("May").doesNotContain("M");
        assertThat(texts(chart, Frame.screen(672, 236))).contains("M").doesNotContain("May");
        assertThat(texts(chart, Frame.screen(326, 230)).stream().filter("M"::equals))
                .hasSize(9);
    }

    private static List<String> texts(TrendChart chart, Frame frame) {
        return TrendLayout.of(chart, frame).labels().stream().map(Label::text).toList();
    }

    private static List<@Nullable Double> all(double value) {
        return Collections.nCopies(24, value);
    }

    /** Twenty-four months of which only the last have figures. */
    private static List<@Nullable Double> ending(@Nullable Double... last) {
        List<@Nullable Double> months = new ArrayList<>(Collections.nCopies(24 - last.length, (Double) null));
        months.addAll(Arrays.asList(last));
        return months;
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
