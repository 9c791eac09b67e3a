package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.document.Histories;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StatementViewTest {
    @Test
    void writes_what_has_no_figure_as_words_or_a_dash() {
        StatementView view = StatementView.of(Histories.withoutCohort());
        assertThat(view.headline().value()).isEqualTo("no cohort");
        assertThat(view.headline().position()).isNull();
        assertThat(view.headline().changes()).isEmpty();
        assertThat(view.components().rows())
                .extracting(ComponentsSection.Row::now)
                .containsOnly("–");
        assertThat(view.bridge().chart().steps())
                .extracting(BridgeChart.Step::name)
                .containsExactly("New", "Closing");
    }

    @Test
    void says_that_an_axis_is_broken_exactly_where_it_is() {
        BridgeSection bridge = StatementView.of(Histories.northwind()).bridge();
        assertThat(bridge.chart().broken()).isTrue();
        assertThat(bridge.heading().subtitle()).endsWith("Axis broken.");
        BridgeSection plain = StatementView.of(Histories.doubled()).bridge();
        assertThat(plain.chart().broken()).isFalse();
        assertThat(plain.heading().subtitle()).doesNotContain("broken");
    }

    @Test
    void gives_each_component_its_sign_and_colour() {
        ComponentsSection components = StatementView.of(Histories.doubled()).components();
        assertThat(components.rows().getFirst().now()).isEqualTo("+100.0");
        assertThat(components.rows().getFirst().delta()).isEqualTo(Toned.good("+100.0"));
        assertThat(components.rows().getLast().now()).isEqualTo("0.0");
        assertThat(components.sum().now()).isEqualTo("+100.0");
    }

    @Test
    void drops_the_matrix_where_there_is_one_segment() {
        StatementView view = StatementView.of(Histories.doubled());
        assertThat(view.matrix()).isNull();
        assertThat(view.ranking()).isNull();
    }

    @Test
    void drops_the_row_of_totals_where_there_is_one_tier() {
        MatrixSection matrix = Objects.requireNonNull(
                StatementView.of(Histories.segmented(List.of("Only"), List.of("ads", "web"), 100))
                        .matrix());
        assertThat(matrix.rows()).extracting(row -> row.name().brief()).containsExactly("Only");
        assertThat(matrix.columns())
                .last()
                .extracting(MatrixSection.Column::total)
                .isEqualTo(true);
    }

    @Test
    void ranks_segments_where_a_matrix_cannot_show_them() {
        StatementView view =
                StatementView.of(Histories.segmented(Histories.names("Tier", 12), Histories.names("Channel", 9), 900));
        assertThat(view.matrix()).isNull();
        RankingSection ranking = Objects.requireNonNull(view.ranking());
        assertThat(ranking.lists()).extracting(List::size).containsExactly(20, 20);
        assertThat(ranking.others()).matches("[0-9]+ others: [0-9,]+ customers, \\$[0-9,]+k at opening\\.");
    }

    @Test
    void splits_the_reconciliation_where_amounts_are_too_wide_for_one_table() {
        ReconciliationSection wide = StatementView.of(Histories.vast()).reconciliation();
        assertThat(wide.blocks()).hasSizeGreaterThan(1);
        assertThat(wide.blocks().getLast().columns()).extracting(Name::brief).contains("All tiers", "Customers");
        assertThat(StatementView.of(Histories.northwind()).reconciliation().blocks())
                .hasSize(1);
    }

    @Test
    void marks_customers_that_stay_in_the_count_with_brackets() {
        List<ReconciliationSection.Row> rows = StatementView.of(Histories.doubled())
                .reconciliation()
                .blocks()
                .getFirst()
                .rows();
        assertThat(rows)
                .extracting(row -> row.name().replaceAll(",.*", "") + " "
                        + row.amounts().getLast().text())
                .containsExactly(
                        "Opening 1",
                        "Expansion (1)",
                        "Contraction (0)",
                        "Churn 0",
                        "Retained: numerator of NRR 1",
                        "New 0",
                        "Returned 0",
                        "Closing 1");
    }
}
