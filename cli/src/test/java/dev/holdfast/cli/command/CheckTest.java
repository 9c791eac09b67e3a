package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gates as a command, and as what stands before a run. */
class CheckTest {
    private static final String DECEMBER = "2026-01-05T06:00:00Z";
    private static final String JANUARY = "2026-02-03T06:00:00Z";

    /** A second version of Cedar's item while the first is in force. */
    private static final String OVERLAP = """
            item_id,customer_id,tier,amount,currency,valid_from,valid_to
            3,Cedar,Basic,35,USD,2025-10-01,
            """;

    /** Somebody of whom nobody knows how it was won. */
    private static final String NO_CHANNEL = "customer_id\nDogwood\n";

    private static final String ITEM_OF_NO_CHANNEL = """
            item_id,customer_id,tier,amount,currency,valid_from
            7,Dogwood,Basic,10,USD,2025-10-01
            """;

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    @Test
    void sound_data_passes() {
        assertThat(company.run(DECEMBER, "check", "--close", "2025-12-31"))
                .isEqualTo(new Ended(0, "", "The data of 2025-12-31 passes every gate.\n"));
    }

    @Test
    void a_warning_passes_and_is_listed() {
        withoutChannel();

        assertThat(company.run(DECEMBER, "check", "--close", "2025-12-31"))
                .isEqualTo(new Ended(0, """
                Severity  Gate             Count  What is wrong
                warning   missing-channel      1  1 unit with MRR at the close has no channel, and counts as Unassigned
                                                  unit Dogwood
                                                  To do: Fill channel in customers.
                """, "The data of 2025-12-31 passes every gate, with a warning.\n"));
    }

    @Test
    void an_error_does_not_and_comes_first() {
        withoutChannel();
        overlapping();

        Ended ended = company.run(DECEMBER, "check", "--close", "2025-12-31");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).startsWith("""
                Severity  Gate             Count  What is wrong
                error     overlap              1  1 version of an item begins while another version of it is in force, so both count
                                                  item 3 of customer Cedar: 2025-09-01 to open and 2025-10-01 to open
                                                  To do: End the earlier version (valid_to) on the day the later begins.
                warning   missing-channel      1  """);
        assertThat(ended.err())
                .isEqualTo(
                        "GATE_FAILED: the data of 2025-12-31 does not pass a gate. Mend what is listed as error, then"
                                + " check again; docs/reference/checks.md tells what each gate means.\n");
    }

    @Test
    void of_many_a_few_are_shown() {
        company.database()
                .execute(
                        "insert into holdfast.items (item_id, customer_id, tier, amount, currency, valid_from, valid_to,"
                                + " recorded_at) select 'Z-' || i, 'Cedar', 'Basic', 1, 'USD', '2025-01-01', '2025-01-01',"
                                + " '2026-01-03' from generate_series(1, 12) i");

        assertThat(company.run(DECEMBER, "check", "--close", "2025-12-31").out())
                .isEqualTo("""
                Severity  Gate         Count  What is wrong
                warning   zero-length     12  12 rows of items are in force on no day: they begin on the day they end
                                              item Z-1 of customer Cedar: 2025-01-01
                                              item Z-10 of customer Cedar: 2025-01-01
                                              item Z-11 of customer Cedar: 2025-01-01
                                              item Z-12 of customer Cedar: 2025-01-01
                                              item Z-2 of customer Cedar: 2025-01-01
                                              …
                                              To do: Nothing, where an order was taken back the same day; else correct \
                valid_to.
                """);
    }

    @Test
    void programs_read_the_same_whether_it_passes_or_not() throws IOException {
        JsonNode passed = json(company.run(DECEMBER, "check", "--close", "2025-12-31", "--format", "json"));
        overlapping();
        JsonNode failed = json(company.run(DECEMBER, "check", "--close", "2025-12-31", "--format", "json"));

        assertThat(passed)
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        "{\"close\": \"2025-12-31\", \"known_at\": \"2026-01-05T06:00:00Z\", \"passed\": true, \"findings\": []}"));
        assertThat(failed.path("passed").asBoolean()).isFalse();
        assertThat(failed.path("findings")).isEqualTo(new JsonMapper().readTree("""
                [{"gate": "overlap", "severity": "error", "count": 1,
                  "what": "1 version of an item begins while another version of it is in force, so both count",
                  "examples": ["item 3 of customer Cedar: 2025-09-01 to open and 2025-10-01 to open"],
                  "next": "End the earlier version (valid_to) on the day the later begins"}]"""));
    }

    @Test
    void the_configuration_says_how_severe_a_gate_is() {
        withoutChannel();
        overlapping();
        company.configured("checks:\n  overlap: off\n  missing-channel: error\n");

        Ended ended = company.run(DECEMBER, "check", "--close", "2025-12-31");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("\nerror     missing-channel  ").doesNotContain("overlap");
        company.configured("checks: {overlap: warning, missing-channel: off}\n");
        assertThat(company.run(DECEMBER, "check", "--close", "2025-12-31").err())
                .isEqualTo("The data of 2025-12-31 passes every gate, with a warning.\n");
    }

    @Test
    void what_was_known_earlier_is_checked_as_it_was() {
        withoutChannel();
        overlapping();

        assertThat(company.run(DECEMBER, "check", "--close", "2025-12-31", "--known-at", "2026-01-02T08:30:00Z")
                        .exitCode())
                .isZero();
        assertThat(company.run(DECEMBER, "check", "--close", "2025-12-31").exitCode())
                .isEqualTo(3);
    }

    @Test
    void what_the_last_statement_was_made_of_is_compared() {
        company.done(DECEMBER, "run");
        company.database()
                .execute("update holdfast.items set superseded_at = '2026-01-10' where customer_id = 'Cedar'");

        Ended ended = company.run(JANUARY, "check", "--close", "2026-01-31");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("vanished", "customer Cedar", "row-count", " now, ")
                .contains("warning   watermark");
        assertThat(company.run(JANUARY, "check", "--close", "2026-01-31", "--known-at", "2026-01-04T06:00:00Z")
                        .out())
                .as("before there was a statement")
                .doesNotContain("vanished", "row-count");
    }

    @Test
    void it_changes_nothing() {
        overlapping();
        Map<String, Long> before = company.database().rows();

        company.run(DECEMBER, "check", "--close", "2025-12-31");

        assertThat(company.database().rows()).isEqualTo(before);
    }

    @Test
    void a_run_is_stopped_by_an_error_and_nothing_is_prepared() throws IOException {
        withoutChannel();
        overlapping();

        Ended stopped = company.run(DECEMBER, "run");

        assertThat(stopped).isEqualTo(new Ended(3, "", """
                Warning, missing-channel: 1 unit with MRR at the close has no channel, and counts as Unassigned (unit Dogwood). \
                Fill channel in customers.
                GATE_FAILED: the data of 2025-12-31 does not pass a gate: overlap, 1 version of an item begins while another \
                version of it is in force, so both count (item 3 of customer Cedar: 2025-09-01 to open and 2025-10-01 to open). \
                End the earlier version (valid_to) on the day the later begins.
                """));
        assertThat(folder.resolve("statements/2025-12")).doesNotExist();
        assertThat(company.database().select("select run_id, outcome, left(error, 11) from holdfast_register.run_ends"))
                .containsExactly("2025-12.1,failed,GATE_FAILED");
        assertThat(company.database().select("select count(*) from holdfast_register.prepared"))
                .containsExactly("0");

        JsonNode report = json(company.run(DECEMBER, "run", "--format", "json"));
        assertThat(report.path("outcome").asText()).isEqualTo("failed");
        assertThat(report.path("exit_code").asInt()).isEqualTo(3);
        assertThat(report.path("retry").asBoolean()).isFalse();
        assertThat(report.path("error").path("code").asText()).isEqualTo("GATE_FAILED");
        assertThat(report.path("findings").findValuesAsText("gate")).containsExactly("overlap", "missing-channel");
        assertThat(report.path("steps").findValuesAsText("step")).containsExactly("lock", "begin", "check");
    }

    @Test
    void a_run_tells_a_warning_and_goes_on() throws IOException {
        withoutChannel();

        Ended issued = company.run(DECEMBER, "run", "--format", "json");

        assertThat(issued.exitCode()).isZero();
        assertThat(issued.err()).startsWith("Warning, missing-channel: 1 unit");
        JsonNode report = json(issued);
        assertThat(report.path("outcome").asText()).isEqualTo("issued");
        assertThat(report.path("findings").findValuesAsText("severity")).containsExactly("warning");
    }

    @Test
    void a_run_whose_gate_is_told_to_warn_goes_on() {
        overlapping();
        company.configured("checks:\n  overlap: warning\n");

        assertThat(company.done(DECEMBER, "run").err()).startsWith("Warning, overlap: 1 version of an item");
    }

    @Test
    void the_log_of_a_run_names_gates_and_no_customer() {
        withoutChannel();
        overlapping();

        Ended stopped = company.run(DECEMBER, "run", "--log", "json");

        assertThat(stopped.err())
                .contains("{\"gate\":\"overlap\"}", "{\"severity\":\"error\"}", "{\"gate\":\"missing-channel\"}")
                .doesNotContain("Cedar", "Dogwood");
        assertThat(stopped.out()).contains("Cedar");
    }

    @Test
    void a_draft_is_not_checked() {
        overlapping();

        company.done(DECEMBER, "statement", "--close", "2025-12-31", "--out", "draft");
    }

    private void withoutChannel() {
        company.load("2026-01-02T08:10:00Z", "customers-2.csv", NO_CHANNEL);
        company.load("2026-01-02T08:20:00Z", "items-2.csv", ITEM_OF_NO_CHANNEL);
    }

    private void overlapping() {
        company.load("2026-01-02T09:00:00Z", "items-3.csv", OVERLAP);
    }

    private static JsonNode json(Ended ended) throws IOException {
        return new JsonMapper().readTree(ended.out());
    }
}
