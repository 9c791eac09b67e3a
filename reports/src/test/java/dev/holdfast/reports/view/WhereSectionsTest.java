package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.SplitBar;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhereSectionsTest {
    private static final Statement EVERYTHING = Everything.issued();
    private static final StatementView VIEW = StatementView.of(EVERYTHING);

    @Test
    void each_tier_contributes_what_the_json_says_and_all_add_up() throws IOException {
        JsonNode told = json(EVERYTHING).get("contribution");
        ContributionSection section = Objects.requireNonNull(VIEW.contribution());
        assertThat(section.rows()).hasSameSizeAs(told.get("tiers"));
        for (int i = 0; i < section.rows().size(); i++) {
            JsonNode tier = told.get("tiers").get(i);
            ContributionSection.Row row = section.rows().get(i);
            assertThat(row.tier().full()).isEqualTo(tier.get("tier").textValue());
            assertThat(row.nrr()).isEqualTo(percent(tier.get("nrr")));
            assertThat(row.nrrBefore()).isEqualTo(percent(tier.get("nrr_year_ago")));
            assertThat(row.weight()).isEqualTo(percent(tier.get("weight")));
            assertThat(row.weightBefore()).isEqualTo(percent(tier.get("weight_year_ago")));
            assertThat(number(row.rate().text())).isEqualByComparingTo(fine(tier.get("rate")));
            assertThat(number(row.mix().text())).isEqualByComparingTo(fine(tier.get("mix")));
        }
        assertThat(number(section.sum().total().text())).isEqualByComparingTo(fine(told.get("change")));
    }

    @Test
    void bars_of_a_contribution_share_a_scale_and_the_sum_has_none() {
        ContributionSection section = Objects.requireNonNull(VIEW.contribution());
        assertThat(section.rows()).allSatisfy(row -> {
            assertThat(row.rateBar()).isNotNull();
            assertThat(row.mixBar()).isNotNull();
            assertThat(Objects.requireNonNull(row.rateBar()).low())
                    .isEqualTo(Objects.requireNonNull(row.mixBar()).low());
        });
        assertThat(section.sum().rateBar()).isNull();
        assertThat(section.sum().mixBar()).isNull();
    }

    @Test
    void tiers_are_those_of_the_matrix_with_their_components() {
        TiersSection section = Objects.requireNonNull(VIEW.tiers());
        assertThat(section.rows())
                .extracting(row -> row.name().full())
                .containsExactlyElementsOf(EVERYTHING.matrix().tiers());
        assertThat(section.sum()).isTrue();
        assertThat(section.rows()).allSatisfy(row -> {
            assertThat(row.contraction().text()).doesNotStartWith("+");
            assertThat(row.churn().text()).doesNotStartWith("+");
            SplitBar bar = Objects.requireNonNull(row.bar());
            assertThat(bar.left())
                    .isEqualTo(Objects.requireNonNull(section.total().bar()).left());
            assertThat(bar.expansion()).isLessThanOrEqualTo(bar.right());
            assertThat(bar.contraction() + bar.churn()).isLessThanOrEqualTo(bar.left());
        });
    }

    @Test
    void of_a_small_sample_nothing_is_drawn_or_coloured() {
        StatementView view = StatementView.of(Histories.inGrace());
        assertThat(Objects.requireNonNull(view.tiers()).rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.bar()).isNull();
            assertThat(row.nrr().text()).endsWith("†");
            assertThat(row.expansion().tone()).isEqualTo("muted");
            assertThat(row.nrr().tone()).isEqualTo("muted");
        });
        assertThat(Objects.requireNonNull(view.contribution()).rows())
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.rateBar()).isNull();
                    assertThat(row.mixBar()).isNull();
                    assertThat(row.rate().tone()).isEqualTo("muted");
                    assertThat(row.nrr()).endsWith("†");
                });
    }

    @Test
    void everybody_at_open_is_in_one_cell_of_the_migration() {
        MigrationSection section = Objects.requireNonNull(VIEW.migration());
        assertThat(section.rows()).hasSize(EVERYTHING.migration().from().size());
        assertThat(section.rows()).allSatisfy(row -> {
            assertThat(row.cells()).hasSameSizeAs(section.columns());
            assertThat(row.cells().stream().filter(MigrationSection.Cell::stayed))
                    .hasSize(1);
        });
        assertThat(section.total().cells()).hasSameSizeAs(section.columns());
    }

    @Test
    void only_who_is_in_the_same_tier_stayed() {
        MigrationSection section = Objects.requireNonNull(
                StatementView.of(Histories.partlyWithoutTier()).migration());
        assertThat(section.rows())
                .extracting(row -> row.cells().stream()
                        .map(cell -> cell.stayed() ? "=" : ".")
                        .collect(Collectors.joining()))
                .doesNotHaveDuplicates()
                .allMatch(cells -> cells.matches("[.]*=[.]*"));
    }

    @Test
    void models_are_compared_with_a_year_ago() {
        ModelsSection section = Objects.requireNonNull(VIEW.models());
        assertThat(section.blocks()).isNotEmpty();
        assertThat(section.blocks().getFirst().rows())
                .extracting(row -> row.name().full())
                .containsExactly("Seat", "Flat fee");
    }

    @Test
    void says_nothing_of_tiers_where_there_is_one() {
        StatementView one = StatementView.of(Histories.doubled());
        assertThat(one.contribution()).isNull();
        assertThat(one.tiers()).isNull();
        assertThat(one.migration()).isNull();
    }

    @Test
    void implies_nothing_without_a_figure() {
        assertThat(StatementView.of(Histories.withoutCohort()).implies()).isNull();
        assertThat(Objects.requireNonNull(VIEW.implies()).rows())
                .extracting(row -> row.name().full())
                .anyMatch(name -> name.startsWith("Doubling time"))
                .anyMatch(name -> name.startsWith("NRR without "))
                .anyMatch(name -> name.startsWith("Against plan, October"))
                .anyMatch(name -> name.startsWith("NRR band "))
                .anyMatch(name -> name.startsWith("GRR band ") || name.startsWith("GRR from "));
    }

    private static String percent(JsonNode ratio) {
        return ratio.isNull()
                ? "–"
                : ratio.decimalValue()
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static BigDecimal fine(JsonNode ratio) {
        return ratio.decimalValue().movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace("\u2212", "-").replace("+", "").replace(",", ""));
    }

    private static JsonNode json(Statement statement) throws IOException {
        return new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(StatementJson.bytes(statement));
    }
}
