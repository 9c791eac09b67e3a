package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measure prints, of a company small enough to check by hand. */
class MeasureTest {
    private static final Pattern SEGMENT = Pattern.compile("\"segment\": (\\{.*?})");

    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    private Program program;

    // One expands by half, one shrinks, one leaves, one is new; its tier begins like a formula.
    @BeforeEach
    void load() {
        program = Program.on(database, folder).file("in/customers.csv", """
                customer_id,channel
                Acme,ads
                Birch,ads
                Cedar,
                Dill,events
                """).file("in/items.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                1,Acme,Pro,100,USD,2024-03-01,2025-06-01
                1,Acme,Pro,150,USD,2025-06-01,
                2,Birch,Pro,100,USD,2024-03-01,2025-06-01
                2,Birch,Pro,82,USD,2025-06-01,
                3,Cedar,Basic,50,USD,2024-03-01,2025-08-01
                4,Dill,=Plus,40,USD,2025-05-01,
                """);
        Program.Ended ended = program.run("load", "--dir", "in");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @Test
    void json_is_as_promised() {
        Program.Ended ended = program.run("measure", "--close", "2025-12-31", "--format", "json");
        assertThat(ended)
                .isEqualTo(new Program.Ended(
                        0,
                        """
                {"method": {"version": "1", "fingerprint": "%s"}, "currency": "USD", \
                "window": {"kind": "trailing-12-months", "open": "2024-12-31", "close": "2025-12-31"}, "cells": [
                  {"segment": {}, "units": 3, "retained_units": 2, "new_units": 1, \
                "opening": "250.0000", "cohort_closing": "232.0000", "kept": "182.0000", \
                "expansion": "50.0000", "contraction": "18.0000", "churn": "50.0000", "new": "40.0000", \
                "reactivation": "0.0000", "closing": "272.0000", "numerator": "232.0000", "denominator": "250.0000", \
                "nrr": 0.928000000000, "grr": 0.728000000000, "logo_retention": 0.666666666667, \
                "nrr_half_width_95": 0.714781016603, "nrr_without_largest": 0.546666666667, "small": true, \
                "effective_units": 2.777777777778, "acquired_units": 0, "acquired": "0.0000", "in_grace_units": 0, \
                "in_grace": "0.0000", "lost_while_paused_units": 0, "lost_while_paused": "0.0000"}], \
                "concentration": {"units": 3, "opening": "250.0000", "share": 1.000000000000}}
                """.formatted(
                                Method.standard().with(Setting.CURRENCY, "USD").fingerprint()),
                        ""));
    }

    @Test
    void segments_come_total_first_then_each_dimension_then_pairs() {
        String json = program.run("measure", "--close", "2025-12-31", "--by", "channel,tier", "--format", "json")
                .out();
        assertThat(SEGMENT.matcher(json).results().map(segment -> segment.group(1)))
                .containsExactly(
                        "{}",
                        "{\"tier\": \"=Plus\"}",
                        "{\"tier\": \"Basic\"}",
                        "{\"tier\": \"Pro\"}",
                        "{\"channel\": \"Unassigned\"}",
                        "{\"channel\": \"ads\"}",
                        "{\"channel\": \"events\"}",
                        "{\"tier\": \"=Plus\", \"channel\": \"events\"}",
                        "{\"tier\": \"Basic\", \"channel\": \"Unassigned\"}",
                        "{\"tier\": \"Pro\", \"channel\": \"ads\"}");
    }

    @Test
    void csv_has_a_column_for_each_dimension_and_no_formula() {
        assertThat(program.run("measure", "--close", "2025-12-31", "--by", "tier,channel", "--format", "csv")
                        .out()
                        .lines()
                        .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*).*", "$1")))
                .containsExactly(
                        "tier,channel,units",
                        ",,3",
                        "'=Plus,,0",
                        "Basic,,1",
                        "Pro,,2",
                        ",Unassigned,1",
                        ",ads,2",
                        ",events,0",
                        "'=Plus,events,0",
                        "Basic,Unassigned,1",
                        "Pro,ads,2");
    }

    @Test
    void csv_without_dimensions_is_the_total() {
        assertThat(program.run("measure", "--close", "2025-12-31", "--format", "csv")
                        .out())
                .startsWith("units,retained_units,new_units,opening,")
                .contains("\n3,2,1,250.0000,232.0000,182.0000,")
                .contains(
                        ",true,2.777777777778,0,0.0000,0,0.0000,0,0.0000,USD,trailing-12-months,2024-12-31,2025-12-31,1,")
                .hasLineCount(2);
    }

    @Test
    void both_engines_print_the_same() {
        String[] call = {"measure", "--close", "2025-12-31", "--by", "tier,channel", "--format", "json", "--engine", "x"
        };
        call[8] = "stream";
        Program.Ended stream = program.run(call);
        call[8] = "sql";
        assertThat(program.run(call)).isEqualTo(stream);
        assertThat(stream.exitCode()).isZero();
    }

    @Test
    void a_window_without_cohort_has_null_for_its_figures() throws IOException {
        Program.Ended ended = program.run("measure", "--close", "2024-03-31", "--window", "month", "--format", "json");
        JsonNode json = JsonMapper.builder().build().readTree(ended.out());
        JsonNode total = json.get("cells").get(0);
        assertThat(json.get("window").toString())
                .isEqualTo("{\"kind\":\"month\",\"open\":\"2024-02-29\",\"close\":\"2024-03-31\"}");
        assertThat(total.get("nrr").isNull()).isTrue();
        assertThat(total.get("logo_retention").isNull()).isTrue();
        assertThat(total.get("new").textValue()).isEqualTo("250.0000");
    }

    @Test
    void a_window_without_cohort_says_so_in_the_table() {
        assertThat(program.run("measure", "--close", "2024-03-31", "--window", "month")
                        .out())
                .contains("Total †    –      –    –      –      0")
                .endsWith("– no figure: no unit had MRR at open (for ±: fewer than two had)\n");
    }

    @Test
    void a_setting_on_the_command_line_wins_over_the_file() {
        program.file("holdfast.yaml", """
                warehouse:
                  url: %s
                method:
                  small-units: 1
                """.formatted(database.url()));
        String fromFile = program.run("measure", "--close", "2025-12-31", "--format", "json")
                .out();
        String set = program.run("measure", "--close", "2025-12-31", "--set", "small-units=2", "--format", "json")
                .out();
        assertThat(fingerprint(set)).isNotEqualTo(fingerprint(fromFile));
        program.file("holdfast.yaml", "warehouse:\n  url: " + database.url() + "\nmethod:\n  small-units: 2\n");
        assertThat(fingerprint(program.run("measure", "--close", "2025-12-31", "--format", "json")
                        .out()))
                .isEqualTo(fingerprint(set));
    }

    @Test
    void the_database_on_the_command_line_wins_over_the_file() {
        Program.Ended ended =
                program.run("measure", "--db", TestDatabase.empty().url(), "--close", "2025-12-31");
        assertThat(ended.err()).startsWith("NO_DATA: the warehouse holds no recurring item");
    }

    @Test
    void options_of_the_program_may_stand_before_the_command() {
        Program.Ended before =
                program.run("--db", database.url(), "--config", "holdfast.yaml", "measure", "--close", "2025-12-31");
        Program.Ended after =
                program.run("measure", "--close", "2025-12-31", "--config", "holdfast.yaml", "--db", database.url());
        assertThat(before.exitCode()).isZero();
        assertThat(before).isEqualTo(after);
    }

    @Test
    void what_was_known_earlier_is_not_what_is_known_now() {
        program.file("later/items.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,recorded_at
                5,Dill,Pro,1000,USD,2024-01-01,2026-03-15T12:00:00Z
                """);
        String before = program.run("measure", "--close", "2025-12-31", "--format", "json")
                .out();
        Program.Ended load = program.run("load", "--dir", "later");
        assertThat(load.exitCode()).as(load.err()).isZero();
        String after = program.run("measure", "--close", "2025-12-31", "--format", "json")
                .out();
        assertThat(after).isNotEqualTo(before);
        assertThat(program.run(
                                "measure",
                                "--close",
                                "2025-12-31",
                                "--known-at",
                                "2026-03-15 12:59:59.9+01:00",
                                "--format",
                                "json")
                        .err())
                .startsWith("NO_DATA: the warehouse holds no recurring item that was known at that time.");
    }

    @Test
    void sql_prints_what_the_sql_engine_runs_and_runs_nothing() {
        Program.Ended ended = program.run("sql", "--close", "2025-12-31", "--by", "tier");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("with").contains("\n  ").contains("grouping sets");
        database.execute(ended.out());
    }

    private static String fingerprint(String json) {
        return json.replaceFirst("(?s).*\"fingerprint\": \"([0-9a-f]{64})\".*", "$1");
    }
}
