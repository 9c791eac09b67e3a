package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.TrendChart;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Methods;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(components.ratio().now()).isEqualTo("+100.0");
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
    void says_how_it_stands_to_being_issued() {
        assertThat(StatementView.of(Everything.issued()).masthead().issue())
                .isEqualTo("Statement 2026-10 · issued 3 Nov 2026, 06:00 UTC");
        assertThat(StatementView.of(Everything.waiting()).masthead().issue())
                .isEqualTo("Statement 2026-10 · run 2026-10.1 · for approval, not issued");
        assertThat(StatementView.of(Everything.draft()).masthead().issue())
                .isEqualTo("Statement 2026-10 · DRAFT, not issued");
    }

    @Test
    void leaves_out_what_a_first_statement_does_not_have() {
        StatementView view = StatementView.of(Histories.northwind());
        assertThat(view.walk()).isNull();
        assertThat(view.ledger().tables()).isEmpty();
        assertThat(view.ledger().heading().title()).isEqualTo("No ledger control was given");
        assertThat(view.adjustments()).isNull();
        assertThat(view.restatements()).isNull();
        assertThat(view.amendment()).isNull();
        assertThat(view.signOff()).isNull();
        assertThat(view.trend().chart().ring()).isEmpty();
    }

    @Test
    void rings_the_months_restated_and_draws_what_was_first_reported() {
        TrendChart chart = StatementView.of(Everything.issued()).trend().chart();
        List<TrendChart.Month> months = chart.months();
        List<TrendChart.Month> today =
                StatementView.of(Histories.northwind()).trend().chart().months();
        assertThat(chart.ring()).isEqualTo("restated, see Restatements");
        assertThat(chart.summary()).endsWith("; restated since: Jan 2025, Jun 2025, Feb 2026, Sep 2026");
        assertThat(IntStream.range(0, 24).filter(i -> months.get(i).ringed())).containsExactly(2, 7, 15, 22);
        assertThat(Objects.requireNonNull(months.get(7).upper())
                        - Objects.requireNonNull(today.get(7).upper()))
                .isCloseTo(0.43, offset(1e-9));
        assertThat(Objects.requireNonNull(months.get(7).high())
                        - Objects.requireNonNull(today.get(7).high()))
                .isCloseTo(0.43, offset(1e-9));
        assertThat(Objects.requireNonNull(months.get(22).lower())
                        - Objects.requireNonNull(today.get(22).lower()))
                .isCloseTo(0.12, offset(1e-9));
        assertThat(months.get(0).low()).as("imported without an interval").isNull();
        assertThat(months.get(23)).isEqualTo(today.get(23));
    }

    @Test
    void walks_from_last_month_to_this_one() {
        WalkSection walk =
                Objects.requireNonNull(StatementView.of(Everything.issued()).walk());
        assertThat(walk.rows())
                .extracting(row -> row.name() + " " + row.value().text())
                .containsExactly(
                        "Sep, first reported 110.1",
                        "Late data for Sep −0.5",
                        "Change of method +0.4",
                        "Oct 2025 drops out −0.1",
                        "Oct 2026 comes in +1.0");
        assertThat(walk.sum().name() + " " + walk.sum().value().text()).isEqualTo("Oct, this statement 110.9");
        assertThat(walk.rows().get(1).value().tone()).isEqualTo("bad");
        assertThat(walk.rows().get(2).value().tone()).isEqualTo("good");
        assertThat(walk.heading().subtitle()).endsWith("%. Axis broken.");
        for (int i = 2; i < walk.rows().size(); i++) {
            assertThat(walk.rows().get(i).bar().from())
                    .isEqualTo(walk.rows().get(i - 1).bar().to());
        }
        assertThat(walk.rows().get(1).bar().from())
                .isEqualTo(walk.rows().getFirst().bar().to());
        assertThat(walk.rows().getLast().bar().to()).isEqualTo(walk.sum().bar().to());
    }

    @Test
    void gives_the_components_part_of_the_page_beside_a_walk_or_what_is_implied() {
        assertThat(StatementView.of(Everything.issued()).components().rows())
                .allMatch(row -> row.bar().narrow());
        assertThat(StatementView.of(Histories.northwind()).components().rows())
                .allMatch(row -> row.bar().narrow());
        assertThat(StatementView.of(Histories.withoutCohort()).components().rows())
                .isNotEmpty()
                .noneMatch(row -> row.bar().narrow());
    }

    @Test
    void leads_to_each_control_of_the_ledger() {
        LedgerSection ledger = StatementView.of(Everything.issued()).ledger();
        assertThat(ledger.heading().title()).isEqualTo("The ledger differs by $18,533.99: beyond tolerance");
        assertThat(ledger.tables())
                .extracting(LedgerSection.Table::head)
                .containsExactly("Closing MRR in the ledger", "Revenue of October in the ledger");
        assertThat(ledger.tables().getFirst().rows())
                .extracting(LedgerSection.Row::name, LedgerSection.Row::amount, LedgerSection.Row::tone)
                .containsExactly(
                        tuple("Closing MRR", "1,059,417.27", "plain"),
                        tuple("General ledger", "1,059,829.45", "plain"),
                        tuple("Difference", "+412.18", "plain"),
                        tuple("Tolerance 0.05% of the ledger", "529.91", "muted"));
        assertThat(ledger.tables().getLast().rows())
                .extracting(LedgerSection.Row::name, LedgerSection.Row::amount, LedgerSection.Row::sum)
                .containsExactly(
                        tuple("Closing MRR", "1,059,417.27", false),
                        tuple("Began or grew in October: days before", "0.00", false),
                        tuple("Ended or shrank in October: days before", "0.00", false),
                        tuple("Revenue expected for October", "1,059,417.27", true),
                        tuple("Adjustment 3: in grace, not invoiced", "−12,673.51", false),
                        tuple("With adjustments", "1,046,743.76", true),
                        tuple("General ledger", "1,028,209.77", false),
                        tuple("Difference, unexplained", "−18,533.99", true),
                        tuple("Tolerance 0.05% of the ledger", "514.10", false));
        assertThat(ledger.tables().getLast().rows().get(7).tone()).isEqualTo("bad");
    }

    @Test
    void lists_every_adjustment_with_who_and_where_to_look_it_up() {
        AdjustmentsSection adjustments =
                Objects.requireNonNull(StatementView.of(Everything.issued()).adjustments());
        assertThat(adjustments.rows())
                .first()
                .isEqualTo(new AdjustmentsSection.Row(
                        "2",
                        "Sep 2026, revenue",
                        "USD −1,250.00",
                        "credit note of September booked in October",
                        "L. Brandt",
                        "Voucher 4711",
                        "5 Oct 2026"));
        assertThat(adjustments.rows()).hasSize(2);
    }

    @Test
    void tells_each_restatement_with_its_cause() {
        RestatementsSection restatements =
                Objects.requireNonNull(StatementView.of(Everything.issued()).restatements());
        assertThat(restatements.heading().title()).isEqualTo("Four months were restated, none by more than 0.4 pp");
        assertThat(restatements.rows())
                .containsExactly(
                        new RestatementsSection.Row(
                                "Jan 2025",
                                "108.4",
                                "108.2",
                                Toned.bad("−0.2"),
                                "Issued before the register was kept; cause not known",
                                "Mar 2025"),
                        new RestatementsSection.Row(
                                "Jun 2025",
                                "114.0",
                                "113.6",
                                Toned.bad("−0.4"),
                                "Marketplace cancellations arrived a month late; 5 customers: item rows recorded late"
                                        + " (−0.3); 1 customer: item rows replaced (−0.1)",
                                "Aug 2025"),
                        new RestatementsSection.Row(
                                "Feb 2026",
                                "111.7",
                                "112.0",
                                Toned.good("+0.3"),
                                "Marketplace cancellations arrived a month late; 5 customers: item rows recorded late"
                                        + " (+0.2); 1 customer: item rows replaced (+0.1)",
                                "Apr 2026"),
                        new RestatementsSection.Row(
                                "Sep 2026",
                                "110.1",
                                "110.0",
                                Toned.bad("−0.1"),
                                "5 customers: item rows recorded late (−0.1); 1 customer: item rows replaced (0.0)",
                                "Nov 2026"));
    }

    @Test
    void shows_earlier_months_by_both_methods() {
        AmendmentSection amendment =
                Objects.requireNonNull(StatementView.of(Everything.issued()).amendment());
        assertThat(amendment.rows()).hasSize(6);
        assertThat(amendment.rows())
                .last()
                .isEqualTo(new AmendmentSection.Row(
                        "Sep 2026", "109.6", "110.0", Toned.good("+0.4"), "92.9", "93.0", Toned.good("+0.1")));
    }

    @Test
    void shows_the_period_under_other_definitions_beside_its_own() {
        DefinitionsSection definitions =
                Objects.requireNonNull(StatementView.of(Everything.defined()).definitions());
        assertThat(definitions.rows())
                .containsExactly(
                        new DefinitionsSection.Row(
                                "This statement",
                                "method v1",
                                "MRR at close of the customers at open, over their MRR then",
                                "110.9",
                                "94.1",
                                "",
                                true),
                        new DefinitionsSection.Row(
                                "PagerDuty",
                                "10-K for the year to 2026-01-31",
                                "ARR of the customers of twelve months ago, over their ARR then; who left counts as 0",
                                "110.9",
                                "94.1",
                                "0.0",
                                false),
                        new DefinitionsSection.Row(
                                "Figma",
                                "S-1 of 2025-07-01",
                                "ARR over that of twelve months ago, of the customers that have both; who left is in"
                                        + " neither",
                                "116.4",
                                "98.8",
                                "+5.5",
                                false),
                        new DefinitionsSection.Row(
                                "Snowflake",
                                "10-K for the year to 2026-01-31",
                                "Revenue of the last twelve months over that of the twelve before, from the customers of"
                                        + " the first of the 24",
                                "–",
                                "–",
                                "–",
                                false));
        assertThat(definitions.sources())
                .startsWith("SEC accession numbers: PagerDuty: ")
                .contains("Figma: Management's Discussion and Analysis, 0001628280-25-033742; Snowflake: Item");
        assertThat(StatementView.of(Everything.issued()).definitions()).isNull();
    }

    @Test
    void adds_components_up_only_to_an_nrr_that_they_make() {
        ComponentsSection plain = StatementView.of(Histories.northwind()).components();
        assertThat(plain.adds()).isTrue();
        assertThat(plain.ratio().name()).isEqualTo("NRR less 100");
        ComponentsSection other = by(Setting.COHORT, "survivors").components();
        assertThat(other.adds()).isFalse();
        assertThat(other.ratio().name()).isEqualTo("NRR");
        assertThat(other.ratio().now()).isEqualTo("116.4");
        assertThat(other.rows())
                .extracting(ComponentsSection.Row::now)
                .containsExactlyElementsOf(
                        plain.rows().stream().map(ComponentsSection.Row::now).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting     | value                    | retained                   | outside
            GRR         | of-totals                | Retained: numerator of NRR | not in NRR
            COHORT      | survivors                | Retained: numerator of NRR | not in NRR
            MEASUREMENT | cohort-flows             | Retained: numerator of NRR | not in NRR
            AVERAGING   | chained                  | Retained                   | not in NRR
            WIN_BACK    | included                 | Retained                   | none at open
            COHORT      | first-month-of-two-years | Retained                   | none at open
            BASE        | window-revenue           | Retained                   | not in NRR
            RETURNED    | lost                     | Retained                   | not in NRR
            """)
    void calls_what_is_retained_the_numerator_only_where_it_is(
            Setting setting, String value, String retained, String outside) {
        StatementView view = by(setting, value);
        List<ReconciliationSection.Row> rows =
                view.reconciliation().blocks().getFirst().rows();
        assertThat(rows.get(4).name()).isEqualTo(retained);
        assertThat(rows).extracting(row -> row.amounts().getLast().text()).startsWith("588");
        assertThat(rows.get(4).amounts())
                .isEqualTo(StatementView.of(Histories.northwind())
                        .reconciliation()
                        .blocks()
                        .getFirst()
                        .rows()
                        .get(4)
                        .amounts());
        assertThat(view.bridge().chart().outside()).isEqualTo(outside);
    }

    @Test
    void leaves_the_rates_of_the_close_out_where_they_are_in_every_amount() {
        Method spot = Method.standard().with(Setting.CURRENCY, "USD").with(Setting.CURRENCY_MODE, "spot");
        List<ReconciliationSection.Block> blocks =
                StatementView.of(Methods.of(1, spot)).reconciliation().blocks();
        assertThat(blocks.getFirst().corner()).endsWith("of MRR, each day at its own rate");
        assertThat(blocks.getFirst().rows())
                .last()
                .extracting(ReconciliationSection.Row::name)
                .asString()
                .startsWith("Closing, ");
        assertThat(StatementView.of(Methods.of(1, spot.with(Setting.CURRENCY_MODE, "constant")))
                        .reconciliation()
                        .blocks()
                        .getFirst()
                        .rows())
                .last()
                .extracting(ReconciliationSection.Row::name)
                .isEqualTo("Closing at own rates");
    }

    @Test
    void draws_no_interval_where_there_is_none() {
        StatementView view = by(Setting.AVERAGING, "weighted-mean-of-12");
        assertThat(view.headline().basis()).isEqualTo("588 customers");
        assertThat(view.trend().chart().band()).isEmpty();
        assertThat(Objects.requireNonNull(view.matrix()).intervals()).isFalse();
        assertThat(Objects.requireNonNull(by(Setting.ATTRIBUTION, "close").matrix())
                        .corner())
                .isEqualTo("Tier at close");
        assertThat(Objects.requireNonNull(
                                StatementView.of(Histories.northwind()).matrix())
                        .intervals())
                .isTrue();
    }

    private static StatementView by(Setting setting, String value) {
        return StatementView.of(Methods.defined(Method.standard().with(setting, value)));
    }

    @Test
    void names_who_stands_for_it() {
        SignOffSection signs =
                Objects.requireNonNull(StatementView.of(Everything.issued()).signOff());
        assertThat(signs.title()).isEqualTo("Prepared, reviewed, approved");
        assertThat(signs.rows())
                .containsExactly(List.of(
                        new SignOffSection.Sign("Prepared 2 Nov 2026, 09:12 UTC", "M. Okafor", ", Revenue Operations"),
                        new SignOffSection.Sign("Reviewed 2 Nov 2026, 15:40 UTC", "L. Brandt", ", Controller"),
                        new SignOffSection.Sign(
                                "Approved 3 Nov 2026, 05:55 UTC", "S. Whitfield", ", Chief Financial Officer")));
        assertThat(Objects.requireNonNull(
                                StatementView.of(Everything.saying("alone")).signOff())
                        .rows())
                .containsExactly(List.of(new SignOffSection.Sign("Prepared 2 Nov 2026, 09:12 UTC", "alone", "")));
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
