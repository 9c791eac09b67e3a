package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company whose retention is told by its own definition, by others', and against another year. */
class DefinitionsTest {
    private static final String[] YEAR = {"measure", "--close", "2025-12-31", "--format", "json"};

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
        company.load("2026-01-02T09:00:00Z", "attributes.csv", """
                customer_id,attribute,value,valid_from,valid_to
                Acme,region,North,2023-01-01,
                Birch,region,North,2023-01-01,2025-03-01
                Birch,region,South,2025-03-01,
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            option                                | nrr            | grr
            --preset=figma-s1-2025                | 1.080000000000 | 0.920000000000
            --preset=asana-fy2021                 | 1.080000000000 | 0.960000000000
            --set=grr=of-totals                   | 1.080000000000 | 1.000000000000
            --set=base=window-revenue             | 1.066666666667 | 0.973333333333
            """)
    void by_another_definition_the_same_data_gives_another_figure(String option, BigDecimal nrr, BigDecimal grr) {
        JsonNode total = measured(option).path("cells").path(0);

        assertThat(total.path("nrr").decimalValue()).isEqualByComparingTo(nrr);
        assertThat(total.path("grr").decimalValue()).isEqualByComparingTo(grr);
    }

    @Test
    void an_attribute_divides_and_units_that_moved_are_seen() {
        JsonNode measured = measured("--by=region", "--migration=region");

        assertThat(cells(measured.path("cells"))
                        .map(cell -> cell.path("segment").path("region").asText("total") + " "
                                + cell.path("opening").asText()))
                .containsExactly("total 250.0000", "North 200.0000", "Unassigned 50.0000");
        assertThat(cells(measured.path("migration").path("cells"))
                        .map(cell -> cell.path("from").asText() + " > "
                                + cell.path("to").asText() + " " + cell.path("units") + " "
                                + cell.path("closing").asText()))
                .containsExactly(
                        "North > North 1 140.0000", "North > South 1 100.0000", "Unassigned > Unassigned 1 30.0000");
    }

    @Test
    void another_close_is_compared_with_its_noise_and_with_what_each_segment_contributes() {
        JsonNode against = measured("--against=2025-05-31", "--by=tier").path("against");
        JsonNode total = against.path("cells").path(0);
        JsonNode shift = against.path("mix_shift").path(0);

        assertThat(against.path("window").path("close").asText()).isEqualTo("2025-05-31");
        assertThat(total.path("nrr").decimalValue()).isEqualByComparingTo("1");
        assertThat(total.path("difference").decimalValue()).isEqualByComparingTo("0.08");
        assertThat(total.path("within_noise").asBoolean()).isTrue();
        assertThat(total.path("difference_half_width_95").decimalValue()).isGreaterThan(new BigDecimal("0.08"));
        assertThat(cells(shift.path("parts"))
                        .map(part -> part.path("rate")
                                .decimalValue()
                                .add(part.path("mix").decimalValue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(shift.path("change").decimalValue())
                .isEqualByComparingTo("0.08");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --window=month --set=averaging=chained       | SETTINGS_CONFLICT: averaging=chained does not go with the window month
            --set=base=window-revenue --set=measurement=all-flows | SETTINGS_CONFLICT: base=window-revenue does not go with measurement=all-flows
            --against=2025-12-31                         | USAGE: --against 2025-12-31 is not before the close of 2025-12-31. Name an earlier one, such as 2024-12-31
            --against=2026-12-31                         | USAGE: --against 2026-12-31 is not before the close of 2025-12-31
            --by=country                                 | DIMENSION_UNAVAILABLE: 'country' is no dimension, and no customer has an attribute of this name. Use tier, channel, pricing-model, currency or an attribute: region.
            --by=parent                                  | DIMENSION_UNAVAILABLE: 'parent' is nothing to segment by
            --preset=acme                                | PRESET_UNKNOWN: there is no preset 'acme'
            """)
    void what_cannot_be_measured_is_refused_with_the_reason(String options, String message) {
        Ended ended = company.run(
                "2026-01-05T06:00:00Z",
                Stream.concat(Stream.of(YEAR), Stream.of(options.split(" "))).toArray(String[]::new));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith(message);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void csv_has_no_place_for_a_comparison() {
        Ended ended = company.run(
                "2026-01-05T06:00:00Z", "measure", "--close", "2025-12-31", "--format", "csv", "--migration", "tier");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(
                        "USAGE: csv has one row a cell, and none for a comparison, a migration, causes or cohorts.");
    }

    @Test
    void a_statement_shows_its_period_under_other_definitions_and_is_the_same_when_measured_again() {
        company.configured("statement:\n  definitions: [figma-s1-2025, snowflake-fy2026]\n");
        company.done("2026-01-05T06:00:00Z", "run", "--close", "2025-12-31");
        JsonNode issued = company.statement("2025-12");

        assertThat(cells(issued.path("definitions"))
                        .map(definition -> definition.path("preset").asText() + " "
                                + definition.path("nrr").decimalValue()))
                .containsExactly("figma-s1-2025 1.08", "snowflake-fy2026 1.066666666667");
        assertThat(company.done("2026-02-05T06:00:00Z", "verify", "--recompute", "statements/2025-12/statement.json")
                        .exitCode())
                .isZero();
    }

    private JsonNode measured(String... options) {
        List<String> call = Stream.concat(Stream.of(YEAR), Stream.of(options)).toList();
        return Figure.json(company.done("2026-01-05T06:00:00Z", call.toArray(String[]::new))
                .out());
    }

    private static Stream<JsonNode> cells(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
