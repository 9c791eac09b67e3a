package dev.holdfast.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Histories;
import java.io.IOException;
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
                        "commentary",
                        "figures",
                        "bridge",
                        "trend",
                        "cells",
                        "closing_at_own_rates",
                        "data_read");
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
                        "small");
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

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(Statement statement) throws IOException {
        return new ObjectMapper().readTree(StatementJson.bytes(statement));
    }

    private static String text(Statement statement) {
        return new String(StatementJson.bytes(statement), StandardCharsets.UTF_8);
    }
}
