package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private static final String DECEMBER = "2026-01-05T06:00:00Z";
    private static final String LATER = "2026-01-20T06:00:00Z";
    private static final String JANUARY = "2026-02-03T06:00:00Z";
    private static final String FEBRUARY = "2026-03-03T06:00:00Z";

    /** Cedar had left in November: its row ends earlier than was known. */
    private static final String CEDAR_LEFT = """
            item_id,customer_id,tier,amount,currency,valid_from,valid_to
            3,Cedar,Basic,30,USD,2025-09-01,2025-11-15
            """;

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    @Test
    void issues_the_statement_of_the_last_month_that_is_over() throws IOException {
        Ended ended = company.run(DECEMBER, "run");

        assertThat(ended).isEqualTo(new Ended(0, """
                Fennmoor, 31 December 2025, trailing 12 months

                  NRR     108.0%% ± 39.2 pp
                  GRR     92.0%%
                  Logos   100.0%%
                  MRR     $270.00

                Existing customers pay 8.0%% more than a year ago.

                %1$s/2025-12/statement.html
                %1$s/2025-12/statement.json
                %1$s/2025-12/statement.pdf
                %1$s/2025-12/statement.xlsx
                """.formatted(folder.resolve("statements")), """
                Issued 2025-12. It stays as it is from here on.
                """));
        JsonNode seal = company.statement("2025-12").path("seal");
        assertThat(seal.path("run").asText()).isEqualTo("2025-12.1");
        assertThat(seal.path("issued_at").asText()).startsWith("2026-01-05T06:00:00");
        assertThat(seal.path("sign_off").findValuesAsText("role")).containsExactly("prepared");
    }

    @Test
    void an_issued_statement_whose_data_has_not_changed_is_left_alone() throws IOException {
        company.done(DECEMBER, "run");
        List<String> before = everything();

        Ended again = company.run(LATER, "run");

        assertThat(again).isEqualTo(new Ended(0, "", """
                2025-12 was issued on 5 Jan 2026, 06:00 UTC as run 2025-12.1; its data and its method are what they were. \
                Nothing to do.
                """));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void documents_that_are_missing_in_their_folder_come_back_from_the_register() throws IOException {
        company.done(DECEMBER, "run");
        Path pdf = folder.resolve("statements/2025-12/statement.pdf");
        byte[] issued = Files.readAllBytes(pdf);
        Files.delete(pdf);
        Files.writeString(folder.resolve("statements/2025-12/statement.html"), "somebody else's");

        Ended again = company.run(LATER, "run");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isEqualTo("""
                %1$s/statement.html
                %1$s/statement.pdf
                """.formatted(folder.resolve("statements/2025-12")));
        assertThat(pdf).hasBinaryContent(issued);
    }

    @Test
    void changed_data_is_told_with_its_cause_and_needs_a_reason() {
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);

        Ended ended = company.run(LATER, "run", "--close", "2025-12-31");

        assertThat(ended).isEqualTo(new Ended(3, """
                2025-12, issued on 5 Jan 2026, 06:00 UTC, and on today's data

                     First reported  Today  Change, pp
                NRR          108.0%  96.0%     −12.000
                GRR           92.0%  80.0%     −12.000

                Cause            NRR, pp  GRR, pp  Opening MRR  Closing MRR  Units
                superseded rows  −12.000  −12.000         0.00       −30.00      1

                Units moved most       Cause  Opening MRR  today  Closing MRR  today
                Cedar             superseded        50.00  50.00        30.00   0.00
                """, """
                RESTATEMENT_REASON: the figure of 2025-12 changed by more than 0.1 points since it was last told, and no reason is \
                given; nothing was issued. Find out why from the causes above, then run again with --restate "reason", which \
                the next statement prints.
                """));
        assertThat(company.database().select("select run_id, outcome, error from holdfast_register.run_ends"))
                .containsExactly("2025-12.1,prepared,null", "2025-12.2,failed,RESTATEMENT_REASON");
    }

    @Test
    void a_reason_is_entered_and_the_next_statement_prints_it_beside_what_was_first_reported() {
        company.done(DECEMBER, "run");
        JsonNode december = company.statement("2025-12");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);
        Ended restated =
                company.done(LATER, "run", "--close", "2025-12-31", "--restate", "Cedar's notice was filed late");
        assertThat(restated.err())
                .isEqualTo("Entered in the register with its reason; the next statement prints it."
                        + " The statement of 2025-12 stays as it is.\n");
        assertThat(company.statement("2025-12")).isEqualTo(december);

        company.done(JANUARY, "run");

        JsonNode january = company.statement("2026-01");
        JsonNode restatement = january.path("restatements").get(0);
        assertThat(january.path("restatements")).hasSize(1);
        assertThat(restatement.path("reason").asText()).isEqualTo("Cedar's notice was filed late");
        assertThat(restatement.path("first_reported").path("nrr").decimalValue())
                .isEqualByComparingTo("1.08");
        assertThat(restatement.path("nrr").decimalValue()).isEqualByComparingTo("0.96");
        assertThat(restatement.path("effects").findValuesAsText("cause")).containsExactly("superseded");
        assertThat(restatement.path("found_at").asText()).startsWith("2026-01-20");
        JsonNode point = january.path("trend").get(22);
        assertThat(point.path("close").asText()).isEqualTo("2025-12-31");
        assertThat(point.path("nrr").decimalValue()).isEqualByComparingTo("0.96");
        assertThat(point.path("reported").path("nrr").decimalValue()).isEqualByComparingTo("1.08");
        assertThat(january.path("walk").path("from").path("nrr").decimalValue()).isEqualByComparingTo("1.08");
        assertThat(january.path("walk").path("steps").get(0).path("points").decimalValue())
                .isEqualByComparingTo("-0.12");
        assertThat(folder.resolve("statements/2026-01/statement.html"))
                .content()
                .contains("Cedar&#39;s notice was filed late", "One month was restated, by 12.0 pp");
    }

    @Test
    void a_statement_that_would_print_a_changed_past_needs_the_reason_too() {
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);

        Ended refused = company.run(JANUARY, "run");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .contains("\nRESTATEMENT_REASON: the figure of 2025-12 changed by more than 0.1 points");
        assertThat(folder.resolve("statements/2026-01")).doesNotExist();

        company.done(JANUARY, "run", "--restate", "Cedar's notice was filed late");
        company.done(FEBRUARY, "run");

        assertThat(company.statement("2026-02")
                        .path("restatements")
                        .get(0)
                        .path("reason")
                        .asText())
                .as("told once, known from there on")
                .isEqualTo("Cedar's notice was filed late");
    }

    @Test
    void a_change_below_the_threshold_goes_without_a_reason() {
        company.configured("restatement:\n  points: 12\n");
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);

        Ended ended = company.run(LATER, "run", "--close", "2025-12-31");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).startsWith("Less than restatement.points: no reason is needed.");
        company.done(JANUARY, "run");
        assertThat(company.statement("2026-01")
                        .path("restatements")
                        .get(0)
                        .path("reason")
                        .isNull())
                .isTrue();
    }

    @Test
    void rows_of_a_later_month_change_no_figure() {
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from
                9,Birch,Basic,10,USD,2026-01-10
                """);

        Ended ended = company.run(LATER, "run", "--close", "2025-12-31");

        assertThat(ended).isEqualTo(new Ended(0, "", """
                2025-12 was issued on 5 Jan 2026, 06:00 UTC as run 2025-12.1; its data has changed since, the figure it states \
                has not.
                """));
    }

    @Test
    void an_issued_statement_is_made_again_to_the_byte_as_known_at_its_time() {
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);
        company.done(JANUARY, "run", "--restate", "late");
        company.load(FEBRUARY, "items-3.csv", CEDAR_LEFT.replace("2025-11-15", "2025-10-15"));
        for (String month : List.of("2025-12", "2026-01")) {
            String knownAt =
                    company.statement(month).path("provenance").path("known_at").asText();
            String close = month.equals("2025-12") ? "2025-12-31" : "2026-01-31";

            company.done(FEBRUARY, "statement", "--close", close, "--known-at", knownAt, "--out", "again/" + month);

            for (String name : List.of("statement.json", "statement.pdf", "statement.html", "statement.xlsx")) {
                assertThat(folder.resolve("again/" + month + "/" + name))
                        .hasSameBinaryContentAs(folder.resolve("statements/" + month + "/" + name));
            }
        }
    }

    @Test
    void another_method_is_refused_until_it_is_amended_and_then_both_are_printed() {
        company.done(DECEMBER, "run");
        company.load(LATER, "customers-2.csv", "customer_id,parent_id,channel\nCedar,Birch,ads\n");
        company.configured("method:\n  version: \"2\"\n  grain: customer\n");

        Ended refused = company.run(JANUARY, "run");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("\nMETHOD_CHANGED: the method is another than that of the statement before: ")
                .contains("(grain: parent → customer)")
                .endsWith("Undo the change, or issue under it with --amend \"reason\", which the statement prints.\n");

        company.done(JANUARY, "run", "--amend", "Customers are told apart");

        JsonNode amendment = company.statement("2026-01").path("amendment");
        assertThat(amendment.path("reason").asText()).isEqualTo("Customers are told apart");
        assertThat(amendment.path("from_version").asText()).isEqualTo("1");
        assertThat(amendment.path("settings").get(0).asText()).isEqualTo("grain: parent → customer");
        JsonNode last = amendment.path("periods").get(amendment.path("periods").size() - 1);
        assertThat(last.path("close").asText()).isEqualTo("2025-12-31");
        assertThat(last.path("grr_before").decimalValue()).isEqualByComparingTo("0.92");
        assertThat(last.path("grr").decimalValue()).isEqualByComparingTo("0.92");
        assertThat(folder.resolve("statements/2026-01/statement.html"))
                .content()
                .contains("The method changed: Customers are told apart");
        company.done(FEBRUARY, "run");
    }

    @Test
    void another_method_is_refused_for_an_earlier_month_too() {
        company.done(JANUARY, "run");
        company.configured("method:\n  grain: customer\n");

        assertThat(company.run(JANUARY, "run", "--close", "2025-12-31").err()).startsWith("METHOD_CHANGED: ");
    }

    @Test
    void a_figure_that_was_told_is_not_told_again_but_with_another_reason() {
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);
        company.done(LATER, "run", "--close", "2025-12-31", "--restate", "a typo");

        assertThat(company.done(LATER, "run", "--close", "2025-12-31").err())
                .isEqualTo("2025-12 was issued on 5 Jan 2026, 06:00 UTC as run 2025-12.1; on today's data its figure is"
                        + " another, as was told on 20 Jan 2026, 06:00 UTC: a typo. It has not changed since.\n");

        company.done(LATER, "run", "--close", "2025-12-31", "--restate", "Cedar's notice was filed late");
        company.done(JANUARY, "run");
        assertThat(company.statement("2026-01")
                        .path("restatements")
                        .get(0)
                        .path("reason")
                        .asText())
                .isEqualTo("Cedar's notice was filed late");
    }

    @Test
    void an_amendment_does_not_explain_late_rows() {
        company.done(DECEMBER, "run");
        company.load(LATER, "items-2.csv", CEDAR_LEFT);
        company.configured("method:\n  grain: customer\n");

        Ended ended = company.run(LATER, "run", "--close", "2025-12-31", "--amend", "Customers are told apart");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).startsWith("RESTATEMENT_REASON: ");
    }

    @Test
    void documents_that_a_killed_run_left_out_come_back_also_when_data_has_changed() throws IOException {
        company.done(DECEMBER, "run");
        Path pdf = folder.resolve("statements/2025-12/statement.pdf");
        Files.delete(pdf);
        company.load(LATER, "items-2.csv", CEDAR_LEFT);

        company.run(LATER, "run", "--close", "2025-12-31");

        assertThat(pdf).exists();
    }

    @Test
    void any_instant_between_preparing_and_issuing_gives_the_issued_statement() {
        company.configured("sign-off:\n  approvals: one\n");
        company.run(DECEMBER, "run");
        company.done("2026-01-06T06:00:00Z", "approve", "2025-12", "--as", "S. Whitfield");
        company.done("2026-01-07T06:00:00Z", "run");
        company.configured("method:\n  grain: customer\n");

        company.done(
                LATER, "statement", "--close", "2025-12-31", "--known-at", "2026-01-06T12:00:00Z", "--out", "again");

        assertThat(folder.resolve("again/statement.json"))
                .hasSameBinaryContentAs(folder.resolve("statements/2025-12/statement.json"));
    }

    @Test
    void a_month_that_is_not_over_is_not_issued() {
        Ended ended = company.run("2026-01-31T12:00:00Z", "run", "--close", "2026-01-31");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("CLOSE_IN_FUTURE: 2026-01-31 is not over: today is 2026-01-31 in UTC. Use 2025-12-31 or an"
                        + " earlier close; 'holdfast statement' makes a draft of an unfinished month.\n");
    }

    @Test
    void a_run_that_fails_is_in_the_register_with_its_error_and_the_next_one_goes_on() {
        company.database().execute("update holdfast.items set currency = 'EUR' where item_id = '3'");
        company.configured("method:\n  currency: USD\n");

        Ended failed = company.run(DECEMBER, "run");
        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(company.database().select("select run_id, outcome, left(error, 11) from holdfast_register.run_ends"))
                .containsExactly("2025-12.1,failed,GATE_FAILED");

        company.database().execute("update holdfast.items set currency = 'USD' where item_id = '3'");
        company.done(DECEMBER, "run");
        assertThat(company.statement("2025-12").path("seal").path("run").asText())
                .isEqualTo("2025-12.2");
    }

    @Test
    void rows_changed_without_a_trace_are_told_as_such() {
        company.done(DECEMBER, "run");
        company.database()
                .execute("update holdfast.items set valid_to = '2025-11-15' where item_id = '3'"
                        + " and valid_from = '2025-09-01'");

        Ended ended = company.run(LATER, "run", "--close", "2025-12-31");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).contains("rows overwritten without a trace");
    }

    /** What stands in the register and in the folder, whatever it is. */
    private List<String> everything() throws IOException {
        List<String> rows = company.database().select("""
                select 'runs', count(*), max(entered_at) from holdfast_register.runs
                union all select 'statements', count(*), max(entered_at) from holdfast_register.statements
                union all select 'prepared', count(*), max(entered_at) from holdfast_register.prepared
                union all select 'methods', count(*), max(entered_at) from holdfast_register.methods
                """);
        try (Stream<Path> files = Files.walk(folder.resolve("statements"))) {
            return Stream.concat(
                            rows.stream(),
                            files.filter(Files::isRegularFile)
                                    .sorted()
                                    .map(file -> file + " " + file.toFile().lastModified()))
                    .toList();
        }
    }
}
