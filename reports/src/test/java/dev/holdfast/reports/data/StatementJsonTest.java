package dev.holdfast.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Methods;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementJsonTest {
    @Test
    void writes_fields_in_a_fixed_order() throws IOException {
        assertThat(names(json(Histories.northwind())))
                .containsExactly(
                        "statement",
                        "company",
                        "currency",
                        "method",
                        "provenance",
                        "movements",
                        "commentary",
                        "figures",
                        "bridge",
                        "trend",
                        "cells",
                        "stories",
                        "causes",
                        "cohorts",
                        "concentration",
                        "without_grace",
                        "pro_forma",
                        "presentation",
                        "targets",
                        "contribution",
                        "migration",
                        "pricing_models",
                        "currencies",
                        "movers",
                        "spread",
                        "decisive",
                        "renewals",
                        "findings",
                        "outlook",
                        "benchmarks",
                        "closing_at_own_rates",
                        "data_read",
                        "walk",
                        "ledger",
                        "restatements",
                        "amendment",
                        "definitions",
                        "seal");
        assertThat(names(json(Histories.northwind()).get("cells").get(0)))
                .containsExactly(
                        "segment",
                        "units",
                        "retained_units",
                        "new_units",
                        "opening",
                        "cohort_closing",
                        "kept",
                        "expansion",
                        "contraction",
                        "churn",
                        "new",
                        "reactivation",
                        "closing",
                        "numerator",
                        "denominator",
                        "nrr",
                        "grr",
                        "logo_retention",
                        "nrr_half_width_95",
                        "nrr_without_largest",
                        "small",
                        "effective_units",
                        "acquired_units",
                        "acquired",
                        "in_grace_units",
                        "in_grace",
                        "lost_while_paused_units",
                        "lost_while_paused");
    }

    @Test
    void writes_amounts_with_four_decimals_and_ratios_with_twelve() {
        assertThat(text(Histories.doubled()))
                .contains("\"opening\" : \"100.0000\"", "\"nrr\" : 2.000000000000", "\"grr\" : 1.000000000000");
    }

    @Test
    void writes_null_where_there_is_no_figure() throws IOException {
        JsonNode headline = json(Histories.withoutCohort()).get("figures").get("headline");
        assertThat(headline.get("nrr").isNull()).isTrue();
        assertThat(headline.get("nrr_half_width_95").isNull()).isTrue();
        assertThat(headline.get("new").asText()).isEqualTo("1500.0000");
    }

    @Test
    void holds_every_segment_and_month() throws IOException {
        Statement statement = Histories.northwind();
        JsonNode json = json(statement);
        assertThat(json.get("trend")).hasSize(24);
        assertThat(json.get("cells")).hasSize(statement.matrix().cells().size());
        assertThat(json.get("cells").get(0).get("segment")).isEmpty();
        assertThat(json.get("bridge").get(7).get("amount").asText())
                .isEqualTo(statement.headline().tally().amount(Column.CLOSING).toString());
        assertThat(json.get("provenance").get("known_at").asText()).isEqualTo("2026-11-02T04:10:00Z");
        assertThat(json.get("method").get("fingerprint").asText())
                .isEqualTo(statement.method().fingerprint().hex());
    }

    @Test
    void gives_the_text_that_the_fingerprint_is_of() throws IOException {
        StringBuilder text = new StringBuilder();
        json(Histories.doubled())
                .get("method")
                .get("text")
                .forEach(line -> text.append(line.textValue()).append('\n'));
        assertThat(StatementJson.sha256(text.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Histories.doubled().method().fingerprint().hex());
    }

    @Test
    void writes_what_was_first_reported_beside_todays_figures() throws IOException {
        JsonNode trend = json(Everything.issued()).get("trend");
        JsonNode june = trend.get(19 - 12);
        assertThat(june.get("close").asText()).isEqualTo("2025-06-30");
        assertThat(names(june.get("reported")))
                .containsExactly("issued_at", "imported", "nrr", "grr", "nrr_half_width_95");
        assertThat(june.get("reported").get("issued_at").asText()).isEqualTo("2025-07-03T06:00:00Z");
        assertThat(june.get("reported").get("imported").asBoolean()).isFalse();
        assertThat(june.get("reported")
                        .get("nrr")
                        .decimalValue()
                        .subtract(june.get("nrr").decimalValue()))
                .isEqualByComparingTo("0.0043");
        assertThat(trend.get(0).get("reported").get("imported").asBoolean()).isTrue();
        assertThat(trend.get(0).get("reported").get("nrr_half_width_95").isNull())
                .isTrue();
        assertThat(trend.get(23).get("reported").isNull()).isTrue();
    }

    @Test
    void writes_the_walk_the_restatements_and_the_change_of_method() throws IOException {
        JsonNode json = json(Everything.issued());
        assertThat(names(json.get("walk"))).containsExactly("from", "steps", "nrr");
        assertThat(names(json.get("walk").get("from"))).containsExactly("close", "issued_at", "nrr");
        assertThat(json.get("walk").get("steps"))
                .extracting(step -> step.get("step").asText())
                .containsExactly("late_data", "method", "month_dropped", "month_added");
        assertThat(json.get("walk").get("steps").get(1).get("points").decimalValue())
                .isEqualByComparingTo("0.0040");
        JsonNode june = json.get("restatements").get(1);
        assertThat(names(june))
                .containsExactly(
                        "close", "first_reported", "nrr", "grr", "difference", "effects", "reason", "found_at");
        assertThat(names(june.get("first_reported"))).containsExactly("issued_at", "imported", "nrr", "grr");
        assertThat(june.get("difference").decimalValue()).isEqualByComparingTo("-0.0043");
        assertThat(names(june.get("effects").get(0)))
                .containsExactly("cause", "nrr", "grr", "opening", "closing", "units");
        assertThat(june.get("effects").get(0).get("cause").asText()).isEqualTo("late");
        assertThat(june.get("effects").get(0).get("closing").asText()).isEqualTo("-812.5000");
        assertThat(june.get("reason").asText()).isEqualTo("Marketplace cancellations arrived a month late");
        assertThat(json.get("restatements").get(3).get("reason").isNull()).isTrue();
        JsonNode amendment = json.get("amendment");
        assertThat(names(amendment))
                .containsExactly("reason", "from_version", "from_fingerprint", "settings", "periods");
        assertThat(amendment.get("settings").get(0).asText()).isEqualTo("grain: customer → parent");
        assertThat(names(amendment.get("periods").get(0)))
                .containsExactly("close", "nrr_before", "nrr", "grr_before", "grr");
        assertThat(json.get("commentary").get("amendment").get("message").asText())
                .startsWith("The method changed");
    }

    @Test
    void writes_the_period_under_other_definitions() throws IOException {
        JsonNode definitions = json(Everything.defined()).get("definitions");
        assertThat(definitions).hasSize(3);
        assertThat(names(definitions.get(0)))
                .containsExactly("preset", "company", "filing", "year", "source", "measures", "settings", "nrr", "grr");
        assertThat(definitions.get(0).get("settings")).isEmpty();
        JsonNode figma = definitions.get(1);
        assertThat(figma.get("preset").asText()).isEqualTo("figma-s1-2025");
        assertThat(figma.get("company").asText()).isEqualTo("Figma");
        assertThat(figma.get("year").asInt()).isEqualTo(2025);
        assertThat(figma.get("settings").get(0).asText()).isEqualTo("cohort: active-at-open → survivors");
        assertThat(figma.get("nrr").decimalValue()).isEqualTo(new BigDecimal("1.163700000000"));
        assertThat(definitions.get(2).get("nrr").isNull()).isTrue();
        assertThat(definitions.get(2).get("grr").isNull()).isTrue();
        assertThat(json(Everything.defined())
                        .get("commentary")
                        .get("definitions")
                        .get("message")
                        .asText())
                .isEqualTo("Other definitions give 110.9% to 116.4% for the same year");
    }

    @Test
    void what_gross_retention_keeps_is_what_its_method_keeps() throws IOException {
        Statement totals = Methods.defined(Method.standard().with(Setting.GRR, "of-totals"));
        JsonNode headline = json(totals).get("figures").get("headline");
        assertThat(headline.get("kept").asText())
                .isEqualTo(headline.get("denominator").asText());
        assertThat(headline.get("grr").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void writes_the_ledger_as_it_adds_up() throws IOException {
        JsonNode ledger = json(Everything.issued()).get("ledger");
        assertThat(names(ledger)).containsExactly("tolerance_percent", "beyond", "reconciliations", "adjustments");
        assertThat(ledger.get("tolerance_percent").decimalValue()).isEqualByComparingTo("0.05");
        assertThat(ledger.get("beyond").asText()).isEqualTo("print");
        assertThat(names(ledger.get("reconciliations").get(0)))
                .containsExactly(
                        "measure",
                        "closing_constant",
                        "rates",
                        "closing",
                        "began",
                        "ended",
                        "expected",
                        "adjustments",
                        "adjusted",
                        "ledger",
                        "difference",
                        "allowed",
                        "within");
        assertThat(ledger.get("reconciliations").get(0).get("difference").asText())
                .isEqualTo("412.1800");
        assertThat(ledger.get("reconciliations").get(0).get("within").asBoolean())
                .isTrue();
        assertThat(ledger.get("reconciliations").get(1).get("within").asBoolean())
                .isFalse();
        assertThat(ledger.get("reconciliations")
                        .get(1)
                        .get("adjustments")
                        .get(0)
                        .asInt())
                .isEqualTo(3);
        assertThat(names(ledger.get("adjustments").get(0)))
                .containsExactly(
                        "number",
                        "close",
                        "measure",
                        "amount",
                        "currency",
                        "reason",
                        "author",
                        "evidence",
                        "entered_at");
        assertThat(ledger.get("adjustments").get(0).get("amount").asText()).isEqualTo("-1250.0000");
    }

    @Test
    void writes_null_where_there_is_no_past() throws IOException {
        JsonNode json = json(Histories.northwind());
        assertThat(List.of("walk", "amendment", "seal"))
                .allSatisfy(key -> assertThat(json.get(key).isNull()).isTrue());
        assertThat(json.get("restatements")).isEmpty();
        assertThat(json.get("ledger").get("reconciliations")).isEmpty();
        assertThat(json.get("definitions")).isEmpty();
        assertThat(List.of("walk", "restated", "amendment", "definitions"))
                .allSatisfy(key ->
                        assertThat(json.get("commentary").get(key).isNull()).isTrue());
        assertThat(json.get("commentary").get("ledger").get("message").asText())
                .isEqualTo("No ledger control was given");
    }

    @Test
    void seals_without_a_change_to_the_content() throws IOException {
        JsonNode seal = json(Everything.issued()).get("seal");
        assertThat(names(seal)).containsExactly("run", "issued_at", "content_sha256", "sign_off");
        assertThat(seal.get("issued_at").asText()).isEqualTo("2026-11-03T06:00:00Z");
        assertThat(seal.get("sign_off"))
                .extracting(
                        sign -> sign.get("role").asText() + " " + sign.get("at").asText())
                .containsExactly(
                        "prepared 2026-11-02T09:12:00Z",
                        "reviewed 2026-11-02T15:40:00Z",
                        "approved 2026-11-03T05:55:00Z");
        assertThat(json(Everything.waiting()).get("seal").get("issued_at").isNull())
                .isTrue();
        assertThat(StatementJson.content(Everything.issued())).isEqualTo(StatementJson.content(Everything.draft()));
        assertThat(new String(StatementJson.content(Everything.issued()), StandardCharsets.UTF_8))
                .doesNotContain("\"seal\"");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(Statement statement) throws IOException {
        return JsonText.tree(StatementJson.bytes(statement));
    }

    private static String text(Statement statement) {
        return new String(StatementJson.bytes(statement), StandardCharsets.UTF_8);
    }
}
