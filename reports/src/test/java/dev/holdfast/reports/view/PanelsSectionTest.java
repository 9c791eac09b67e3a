package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.statement.SegmentStory;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.TrendChart;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.view.PanelsSection.Panel;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PanelsSectionTest {
    private static final Statement NORTHWIND = Histories.northwind();
    private static final PanelsSection PANELS = StatementView.of(NORTHWIND).panels();

    @Test
    void every_cell_of_the_matrix_but_the_total_has_a_panel() {
        int tiers = NORTHWIND.matrix().tiers().size();
        int channels = NORTHWIND.matrix().channels().size();

        assertThat(PANELS.panels()).hasSize(tiers * channels + tiers + channels);
        assertThat(PANELS.rows()).hasSize(tiers + 1);
        assertThat(PANELS.rows().getFirst()).hasSize(channels + 1).startsWith("segment-1");
        assertThat(PANELS.rows().getLast()).hasSize(channels);
    }

    @Test
    void a_panel_says_where_it_is_and_leads_to_its_tier() {
        Panel panel = named("Starter · Partner");

        assertThat(panel.path()).extracting(PanelsSection.Crumb::name).containsExactly("Starter", "Partner");
        assertThat(panel.path().getFirst().panel()).isEqualTo(named("Starter").id());
        assertThat(panel.path().getLast().panel()).isEmpty();
    }

    @Test
    void a_segment_compounds_or_shrinks_only_beyond_the_noise_and_only_where_it_is_not_small() {
        assertThat(named("Enterprise").title()).startsWith("Enterprise compounds: 1");
        assertThat(named("Starter").title()).startsWith("Starter shrinks: 8");
        assertThat(named("Business").title()).startsWith("Business: 9");
        assertThat(named("Enterprise · Unassigned").title()).isEqualTo("Enterprise · Unassigned: 133.5%†");
        assertThat(named("Enterprise · Unassigned").subtitle()).endsWith("† too few customers to judge.");
        assertThat(named("Enterprise").title())
                .isEqualTo("Enterprise compounds: 114.9%, −0.5 pp on a year ago, within the noise");
    }

    @Test
    void a_panel_shows_its_own_bridge_and_its_trend_against_all_customers() {
        Panel panel = named("Enterprise · Sales");
        BridgeChart bridge = (BridgeChart) panel.bridge().chart();
        TrendChart trend = (TrendChart) panel.trend().chart();

        assertThat(bridge.steps().getFirst().label()).isEqualTo("136");
        assertThat(bridge.values()).hasSameSizeAs(bridge.steps());
        assertThat(bridge.values().get(1))
                .matches("Price · \\d+ cust\\.\n\\+32 \\$ thousand, \\+2\\d\\.\\d% of opening");
        assertThat(trend.months()).hasSize(24);
        assertThat(trend.beside().orElseThrow().name().value()).isEqualTo("110.9");
        assertThat(trend.beside().orElseThrow().months().getLast()).isBetween(110.8, 111.0);
        assertThat(trend.values().getLast()).startsWith("Oct 2026 · 30 customers\nNRR 122.8%, interval ±6.8");
    }

    @Test
    void a_segment_that_is_everybody_changed_as_all_did_and_as_surely() {
        Statement statement = Histories.segmented(List.of("Pro", "Basic"), List.of("Web"), 15);
        SegmentStory web = Objects.requireNonNull(statement.stories().get(Segment.of(Dimension.CHANNEL, "Web")));

        assertThat(statement.matrix().channels()).containsExactly("Web");
        assertThat(web.change().halfWidth95()).isPresent();
        assertThat(web.change())
                .isEqualTo(statement.contribution().orElseThrow().change());
    }

    @Test
    void a_ranking_has_a_panel_for_each_row() {
        Statement statement = Histories.segmented(Histories.names("Tier", 10), Histories.names("Channel", 5), 900);
        PanelsSection panels = StatementView.of(statement).panels();

        assertThat(panels.panels()).hasSize(40);
        assertThat(panels.rows())
                .hasSize(2)
                .allSatisfy(list -> assertThat(list).hasSize(20).doesNotContain(""));
    }

    @Test
    void without_a_matrix_there_is_nothing_to_look_into() {
        assertThat(StatementView.of(Histories.doubled()).panels().panels()).isEmpty();
    }

    @Test
    void a_month_without_a_cohort_says_so() {
        TrendChart trend = StatementView.of(Histories.withoutCohort()).trend().chart();

        assertThat(trend.values()).hasSize(24).allMatch(text -> text.endsWith("\nno cohort"));
    }

    private static Panel named(String name) {
        List<Panel> panels = PANELS.panels().stream()
                .filter(panel -> panel.name().equals(name))
                .toList();
        assertThat(panels).hasSize(1);
        return panels.getFirst();
    }
}
