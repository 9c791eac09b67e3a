package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeChart.Step;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeLayoutTest {
    private static final List<Frame> STANDING = List.of(Charts.PAPER, Charts.TABLET, Charts.DESKTOP);

    /** opening, expansion, contraction, churn, new, returned */
    @ParameterizedTest
    @CsvSource({
        "5740, 1095, -136, -243, 1373, 26",
        "10000, 0, 0, -9100, 0, 0",
        "10000, 0, -5000, -4100, 20, 0",
        "100, 800, 0, 0, 50, 0",
        "1000, 0, 0, -1000, 0, 0",
        "1000, 0, 0, -1000, 900, 100",
        "1000, 100, -100, 0, 0, 0",
        "1000, 1, -1, -1, 1, 1",
        "999999999, 99999999, -9999999, -99999999, 99999999, 9",
        "0, 0, 0, 0, 1500, 0",
        "0, 0, 0, 0, 0, 0",
        "1, 1, -1, 0, 1000000, 1"
    })
    void writes_every_value_and_lets_no_label_touch_another(
            double opening, double expansion, double contraction, double churn, double fresh, double returned) {
        BridgeChart chart = Charts.bridge(opening, expansion, contraction, churn, fresh, returned);
        for (Frame frame : STANDING) {
            List<Label> labels = BridgeLayout.of(chart, frame).labels();
            assertThat(Charts.touching(labels, frame)).isEmpty();
            assertThat(Charts.outside(labels, frame)).isEmpty();
            assertThat(labels.stream().map(Label::text))
                    .containsAll(chart.steps().stream().map(Step::label).toList());
        }
        List<Label> lying = LyingBridge.of(chart, Charts.PHONE).labels();
        assertThat(Charts.touching(lying, Charts.PHONE)).isEmpty();
        assertThat(Charts.outside(lying, Charts.PHONE)).isEmpty();
    }

    @Test
    void breaks_the_axis_when_a_step_would_be_too_thin_to_see() {
        BridgeLayout layout = BridgeLayout.of(Charts.bridge(5740, 1095, -136, -243, 1373, 26), Charts.PAPER);
        assertThat(layout.scale().broken()).isTrue();
        assertThat(layout.scale().base()).isBetween(4000.0, 5740.0);
    }

    @Test
    void keeps_zero_where_every_step_can_be_seen() {
        assertThat(Charts.bridge(1000, 300, -200, -100, 400, 50).broken()).isFalse();
    }

    @Test
    void keeps_zero_where_a_break_would_not_help() {
        assertThat(Charts.bridge(10, 1, -1, 0, 100_000, 1).broken()).isFalse();
        assertThat(Charts.bridge(1000, 0, 0, -1000, 5000, 1).broken()).isFalse();
    }

    @Test
    void draws_a_balance_from_the_axis_and_a_step_between_its_levels() {
        BridgeLayout layout = BridgeLayout.of(Charts.bridge(1000, 300, -200, -100, 400, 50), Charts.PAPER);
        double unit = layout.bars().getFirst().box().height() / 1000;
        assertThat(layout.bars())
                .filteredOn(bar -> bar.kind().isBalance())
                .allSatisfy(bar ->
                        assertThat(bar.box().bottom()).isEqualTo(layout.plot().bottom()));
        assertThat(layout.bars().get(1).box().height()).isCloseTo(300 * unit, within());
        assertThat(layout.bars().get(1).box().bottom())
                .isCloseTo(layout.bars().getFirst().box().y(), within());
        assertThat(layout.bars().get(2).box().y())
                .isCloseTo(layout.bars().get(1).box().y(), within());
    }

    @Test
    void shows_a_step_of_nothing_as_a_line() {
        BridgeLayout layout = BridgeLayout.of(Charts.bridge(1000, 0, 0, 0, 0, 0), Charts.PAPER);
        assertThat(layout.bars())
                .filteredOn(bar -> bar.kind() == Kind.GAIN)
                .allSatisfy(bar -> assertThat(bar.box().height()).isEqualTo(0.8));
    }

    @Test
    void drops_second_lines_where_they_would_touch_and_never_a_name_nor_a_date() {
        List<String> texts =
                BridgeLayout.of(Charts.bridge(1000, 300, -200, -100, 400, 50), Frame.paper(310, 156)).labels().stream()
                        .map(Label::text)
                        .toList();
        assertThat(texts)
                .contains("Opening", "31 Oct 25", "31 Oct 26", "Churn")
                .doesNotContain("1,388 cust.", "34 cust.");
    }

    @Test
    void lets_a_name_lean_over_where_its_neighbours_are_short_and_none_touch_another() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            BridgeChart chart = Charts.bridge(1000, 300, -200, -100, 400, 50);
            BridgeChart named = new BridgeChart(
                    chart.steps().stream()
                            .map(step ->
                                    new Step(step.kind(), words(random), words(random), step.value(), words(random)))
                            .toList(),
                    chart.rate(),
                    chart.outside(),
                    "");
            for (Frame frame : STANDING) {
                List<Label> names = BridgeLayout.of(named, frame).labels().stream()
                        .filter(label -> label.y() > frame.height() - 2.5 * frame.leading())
                        .toList();
                assertThat(Charts.touching(names, frame)).as(named.toString()).isEmpty();
                assertThat(Charts.outside(names, frame)).as(named.toString()).isEmpty();
            }
        }
    }

    private static String words(Random random) {
        return "Wide name of a step".substring(0, 1 + random.nextInt(19)).strip();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }
}
