package dev.holdfast.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonIdentitiesTest {
    private static final JsonNode EVERYTHING = tree(Everything.issued());

    static Stream<Statement> statements() {
        return Stream.of(
                Everything.issued(),
                Everything.waiting(),
                Everything.draft(),
                Everything.defined(),
                Everything.saying("a \"quoted\" <b>reason</b> – ünïcode \ud83d\ude00"),
                Histories.northwind(),
                Histories.withoutCohort(),
                Histories.doubled(),
                Histories.vast());
    }

    @ParameterizedTest
    @MethodSource({
        "statements",
        "dev.holdfast.reports.document.Extremes#statements",
        "dev.holdfast.reports.document.Methods#some",
    })
    void holds_in_every_statement(Statement statement) {
        assertThat(JsonIdentities.problems((ObjectNode) tree(statement))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /seal/content_sha256                     | "0000"    | seal.content_sha256: 0000 is stated, but SHA-256 of the content is
                    /company                                 | "Other"   | is stated, but SHA-256 of the content is
                    /method/fingerprint                      | "0000"    | method.fingerprint: 0000 is stated, but SHA-256 of method.text is
                    /method/text/3                           | "rule x"  | is stated, but SHA-256 of method.text is
                    /statement                               | "2026-09" | figures.headline.window.close: 2026-10-31 is no day of 2026-09
                    /figures/headline/opening                | "1.0000"  | figures.headline: opening 1.0000 + expansion
                    /figures/month/new                       | "1.0000"  | new 1.0000 + reactivation
                    /figures/quarter/closing                 | "1.0000"  | but closing is 1.0000
                    /figures/year_ago/kept                   | "9e12"    | figures.year_ago: kept 9e12 exceeds denominator
                    /figures/year_ago/kept                   | "9e12"    | figures.year_ago: kept 9e12 exceeds numerator
                    /figures/year_ago/retained_units         | 999999    | figures.year_ago: retained_units 999999 exceeds units
                    /causes/0/amount                         | "9.0000"  | cells[0]: the sum of its causes is
                    /causes/0/movement                       | "gain"    | cells[0]: the sum of its causes is
                    /causes/0/amount                         | "much"    | causes[0].amount: much is no number
                    /figures/month_ago/nrr                   | 1.5       | but nrr is 1.5
                    /figures/month_ago/nrr                   | null      | but nrr is null
                    /figures/month_ago/grr                   | 0.5       | but grr is 0.5
                    /figures/month_ago/logo_retention        | 0.5       | but logo_retention is 0.5
                    /figures/month_ago/churn                 | "lost"    | figures.month_ago.churn: lost is no number
                    /figures/month_ago/units                 | null      | figures.month_ago.units: null is no number
                    /trend/5/expansion                       | "1.0000"  | trend[5]: opening
                    /trend/23/new_units                      | 1         | is not the sum by trend, 1
                    /cells/0/new_units                       | 1         | is not the sum by all, 1
                    /cells/1/units                           | 1         | figures.headline.units:
                    /cells/1/churn                           | "1.0000"  | cells[1]: opening
                    /bridge/3/amount                         | "1.0000"  | bridge[3]: the headline's −churn is
                    /bridge/4/units                          | 1         | bridge[4]: the headline's retained_units is
                    /bridge/7/step                           | "end"     | bridge[7]: end is no step of a bridge
                    /stories/0/bridge/1/amount               | "1.0000"  | stories[0].bridge[1]: the cell's expansion is
                    /stories/0/bridge/0/units                | 1         | stories[0].bridge[0]: the cell's units is
                    /stories/1/trend/23/units                | 1         | stories[1].trend[23]: the cell's units is
                    /stories/1/trend/23/grr                  | 0.5       | but grr is 0.5
                    /stories/2/segment/tier                  | "None"    | stories[2]: no cell is of its segment
                    /contribution/change                     | 0.5       | contribution: the sum of rate and mix is
                    /contribution/tiers/1/mix                | 0.5       | contribution: the sum of rate and mix is
                    /migration/cells/1/opening               | "1.0000"  | migration: the sum of opening is
                    /migration/cells/0/closing               | "1.0000"  | migration: the sum of closing is
                    /pricing_models/0/now/churn              | "1.0000"  | pricing_models: the sum of churn is
                    /currencies/0/now/units                  | 1         | currencies: the sum of units is
                    /movers/gains/amount                     | "1.0000"  | movers.gains: the headline's expansion is
                    /movers/losses/amount                    | "1.0000"  | movers.losses: the headline's −contraction−churn is
                    /movers/gains/largest/0/closing          | "1.0000"  | movers.gains.largest[0]: opening and its causes is
                    /walk/steps/0/points                     | 0.5       | walk:
                    /walk/from/nrr                           | 0.5       | walk: 0.5 +
                    /walk/nrr                                | 0.5       | walk: the headline's nrr is
                    /ledger/reconciliations/0/rates          | "1.0000"  | ledger.reconciliations[0]: closing_constant
                    /ledger/reconciliations/0/ended          | "1.0000"  | but expected is
                    /ledger/reconciliations/0/adjusted       | "1.0000"  | but adjusted is 1.0000
                    /ledger/reconciliations/1/adjustments/0  | 2         | + adjustment 2 of -1250.0000 is
                    /ledger/reconciliations/1/adjustments/0  | 9         | adjustment 9 has no amount among ledger.adjustments
                    /ledger/adjustments/1/amount             | "1.0000"  | + adjustment 3 of 1.0000 is
                    /ledger/reconciliations/0/difference     | "1.0000"  | but difference is 1.0000
                    /ledger/reconciliations/0/within         | false     | allowed, but within is false
                    /ledger/reconciliations/1/within         | true      | allowed, but within is true
                    /restatements/1/first_reported/nrr       | 0.5       | restatements[1]: 0.5 +
                    /restatements/1/nrr                      | null      | and nrr is null, but difference is
                    /restatements/1/difference               | null      | but difference is null
                    /restatements/1/effects/0/nrr            | 0.5       | restatements[1]: the sum of the effects on nrr is
                    /restatements/1/close                    | "2020-01-31" | restatements[1]: its close 2020-01-31 is no point of the trend
                    """)
    void finds_a_changed_value(String pointer, String value, String problem) throws IOException {
        assertThat(JsonIdentities.problems(changed(pointer, value)))
                .anySatisfy(sentence -> assertThat(sentence).contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"/statement", "/seal/run", "/seal/issued_at", "/seal/sign_off/0/name"})
    void takes_no_offence_at_a_seal_but_at_all_else(String pointer) throws IOException {
        assertThat(JsonIdentities.problems(changed(pointer, "\"2027-01\"")).isEmpty())
                .isEqualTo(pointer.startsWith("/seal"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grr=of-totals                   | /figures/month/kept               | "1.0000"  | the smaller of
            grr=of-totals                   | /figures/headline/grr             | 0.9       | the smaller of
            grr=of-totals                   | /figures/headline/grr             | null      | null is no number
            measurement=cohort-flows        | /cells/1/kept                     | "1.0000"  | figures.headline.kept
            measurement=cohort-flows        | /figures/headline/nrr             | 1.5       | but nrr is 1.5
            cohort=survivors                | /figures/headline/cohort_closing  | "1.0000"  | but cohort_closing is
            cohort=first-month-of-two-years | /figures/month/cohort_closing     | "1.0000"  | but cohort_closing is
            cohort=first-month-of-two-years | /figures/headline/closing         | "1.0000"  | but closing is
            cohort=first-month-of-two-years | /bridge/4/amount                  | "1.0000"  | the headline's closing−new−reactivation is
            averaging=chained               | /figures/month/nrr                | 1.5       | but nrr is 1.5
            averaging=chained               | /figures/headline/logo_retention  | 0.5       | but logo_retention is 0.5
            averaging=chained               | /cells/2/numerator                | "1.0000"  | figures.headline.numerator
            """)
    void finds_a_changed_value_by_any_method(String setting, String pointer, String value, String problem)
            throws IOException {
        String[] pair = setting.split("=", 2);
        ObjectNode statement =
                (ObjectNode) tree(Methods.defined(Method.standard().with(Setting.of(pair[0]), pair[1])));
        assertThat(JsonIdentities.problems(statement)).isEmpty();
        set(statement, pointer, JsonText.tree(value.getBytes(StandardCharsets.UTF_8)));
        assertThat(JsonIdentities.problems(statement))
                .anySatisfy(sentence -> assertThat(sentence).contains(problem));
    }

    @Test
    void a_definition_that_differs_in_nothing_gives_the_headline() throws IOException {
        ObjectNode statement = (ObjectNode) tree(Everything.defined());
        assertThat(JsonIdentities.problems(statement)).isEmpty();
        set(statement, "/definitions/0/nrr", JsonText.tree("1.5".getBytes(StandardCharsets.UTF_8)));
        set(statement, "/definitions/1/nrr", JsonText.tree("1.5".getBytes(StandardCharsets.UTF_8)));
        assertThat(JsonIdentities.problems(statement))
                .singleElement()
                .asString()
                .startsWith("definitions[0]: the headline's nrr is ")
                .endsWith(", but nrr is 1.5");
    }

    @Test
    void finds_a_figure_where_there_is_no_cohort() throws IOException {
        ObjectNode statement = (ObjectNode) tree(Histories.withoutCohort());
        set(statement, "/figures/headline/nrr", JsonText.tree("1.0".getBytes(StandardCharsets.UTF_8)));
        assertThat(JsonIdentities.problems(statement))
                .contains("figures.headline: numerator 0.0000 / denominator 0.0000 is no figure, but nrr is 1.0");
    }

    @Test
    void passes_over_keys_that_an_earlier_layout_did_not_have() {
        ObjectNode statement = (ObjectNode) tree(Everything.draft());
        statement.remove(
                List.of("walk", "ledger", "restatements", "amendment", "seal", "cells", "bridge", "definitions"));
        statement.remove(List.of("contribution", "migration", "pricing_models", "currencies", "movers"));
        ((ObjectNode) statement.get("method")).remove(List.of("text", "settings"));
        statement.get("trend").forEach(point -> ((ObjectNode) point).remove(List.of("reported", "kept", "numerator")));
        assertThat(JsonIdentities.problems(statement)).isEmpty();
    }

    private static ObjectNode changed(String pointer, String value) throws IOException {
        ObjectNode statement = EVERYTHING.deepCopy();
        set(statement, pointer, JsonText.tree(value.getBytes(StandardCharsets.UTF_8)));
        return statement;
    }

    private static void set(ObjectNode statement, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        String key = pointer.substring(last + 1);
        JsonNode parent = statement.at(pointer.substring(0, last));
        assertThat(parent.has(key) || (parent.isArray() && parent.has(Integer.parseInt(key))))
                .as(pointer)
                .isTrue();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    private static JsonNode tree(Statement statement) {
        try {
            return JsonText.tree(StatementJson.bytes(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
