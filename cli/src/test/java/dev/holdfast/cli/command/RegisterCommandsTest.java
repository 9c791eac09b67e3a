package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterCommandsTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final String JANUARY = "2026-02-03T06:00:00Z";
    private static final String EARLIER = """
            close,issued_at,nrr,grr,nrr_half_width_95,source
            2025-10-31,2025-11-04T09:00:00Z,1.171,0.95,0.02,Board deck of November 2025
            2025-11-30,2025-12-04T09:00:00Z,1.08,0.92,,Board deck of December 2025
            """;

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    @Test
    void an_empty_register_says_so() {
        assertThat(company.done(AT, "register", "list").out()).isEqualTo("Nothing was issued yet.\n");
    }

    @Test
    void earlier_statements_are_taken_in_so_that_trends_begin_with_what_was_first_reported() {
        company.program().file("earlier.csv", EARLIER);

        assertThat(company.done(AT, "register", "import", "earlier.csv").err())
                .isEqualTo("2 statements taken in; trends show what they first reported.\n");
        company.configured("restatement:\n  points: 99\n");
        company.done(AT, "run");

        JsonNode statement = company.statement("2025-12");
        JsonNode october = statement.path("trend").get(21);
        assertThat(october.path("reported").path("nrr").decimalValue()).isEqualByComparingTo("1.171");
        assertThat(october.path("reported").path("imported").asBoolean()).isTrue();
        JsonNode restatement = statement.path("restatements").get(0);
        assertThat(restatement.path("close").asText()).isEqualTo("2025-10-31");
        assertThat(restatement.path("effects").findValuesAsText("cause")).containsExactly("unknown");
        assertThat(statement.path("walk").path("from").path("close").asText()).isEqualTo("2025-11-30");
        assertThat(company.done(AT, "register", "list").out()).isEqualTo("""
                Month          Run                 Issued     NRR    GRR          Method  Restated
                2025-10   imported  4 Nov 2025, 09:00 UTC  117.1%%  95.0%%               –    108.0%%
                2025-11   imported  4 Dec 2025, 09:00 UTC  108.0%%  92.0%%               –
                2025-12  2025-12.1  5 Jan 2026, 06:00 UTC  108.0%%  92.0%%  %s
                """.formatted(
                statement.path("method").path("fingerprint").asText().replaceAll("^(....)(....)(....).*", "$1 $2 $3")));
        assertThat(company.run(AT, "run", "--close", "2025-11-30").err())
                .isEqualTo("2025-11 was issued on 4 Dec 2025, 09:00 UTC, before this register was kept (Board deck of"
                        + " December 2025). Nothing to do.\n");
        assertThat(company.done(AT, "register", "show", "2025-10").out()).contains("Board deck of November 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            row                                             | reason
            2025-10-30,2025-11-04T09:00:00Z,1.1,0.9,deck    | e.csv:2 close '2025-10-30' must be the last day of a month
            2025-10-31,4 Nov 2025,1.1,0.9,deck              | e.csv:2 issued_at '4 Nov 2025' must be an instant
            2025-10-31,2025-11-04T09:00:00Z,112.3,0.9,deck  | e.csv:2 nrr 112.3 is more than 10 and looks like per cent
            2025-10-31,2025-11-04T09:00:00Z,1.1%,0.9,deck   | e.csv:2 nrr '1.1%' must be a fraction
            2025-10-31,2025-11-04T09:00:00Z,1.1,0.9,        | e.csv:2 source is empty
            2026-10-31,2025-11-04T09:00:00Z,1.1,0.9,deck    | e.csv:2 issued_at 2025-11-04T09:00:00Z must be after the close
            2025-10-31,2027-11-04T09:00:00Z,1.1,0.9,deck    | e.csv:2 issued_at 2027-11-04T09:00:00Z must be after the close
            """)
    void a_bad_row_is_named_and_nothing_is_taken_in(String row, String reason) {
        company.program().file("e.csv", "close,issued_at,nrr,grr,source\n" + row + "\n");

        Ended ended = company.run(AT, "register", "import", "e.csv");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("REGISTER_FILE: ").contains(reason);
        assertThat(company.database().select("select count(*) from holdfast_register.statements"))
                .containsExactly("0");
    }

    @Test
    void what_is_in_the_register_is_not_taken_in_again() {
        company.program().file("earlier.csv", EARLIER);
        company.done(AT, "register", "import", "earlier.csv");

        assertThat(company.run(AT, "register", "import", "earlier.csv").err())
                .isEqualTo(
                        "REGISTER_ENTRY: a statement of 2025-10 is in the register already. Leave that row out; what is"
                                + " in the register stays.\n");
        assertThat(company.run(AT, "register", "import").err())
                .isEqualTo("USAGE: one of FILE and --dir is wanted. Name what is to be taken in.\n");
    }

    @Test
    void a_statement_is_shown_with_its_hashes_and_its_documents_are_written_as_they_were_issued() {
        company.done(AT, "run");

        Ended shown = company.done(AT, "register", "show", "2025-12", "--out", "copy");

        assertThat(shown.out())
                .startsWith("Statement      2025-12\nRun            2025-12.1, Holdfast ")
                .contains("Known at       2026-01-05T06:00:00Z\n", "Units          3\n", "\nRun 2025-12.1  5 Jan 2026");
        assertThat(folder.resolve("copy/statement.pdf"))
                .hasSameBinaryContentAs(folder.resolve("statements/2025-12/statement.pdf"));
        assertThat(company.run(AT, "register", "show", "2024-01").err())
                .startsWith("REGISTER_UNKNOWN: the register has no statement '2024-01'.");
    }

    @Test
    void the_units_behind_a_statement_are_named_as_the_warehouse_names_them_today() {
        company.done(AT, "run");

        assertThat(company.done(AT, "register", "show", "2025-12", "--units").out())
                .isEqualTo("""
                unit,name,opening,closing,paused,tier,channel,run
                Acme,Acme Inc.,100.0000,140.0000,false,Pro,ads,2025-12.1
                Birch,Birch & Co,100.0000,100.0000,false,Basic,partner,2025-12.1
                Cedar,,50.0000,30.0000,false,Basic,ads,2025-12.1
                """);
    }

    @Test
    void a_list_is_there_for_programs_too() throws IOException {
        company.done(AT, "run");
        Files.writeString(
                folder.resolve("list.json"),
                company.done(AT, "register", "list", "--format", "json").out());

        JsonNode first = company.json("list.json").get(0);
        assertThat(first.path("month").asText()).isEqualTo("2025-12");
        assertThat(first.path("run").asText()).isEqualTo("2025-12.1");
        assertThat(first.path("nrr").decimalValue()).isEqualByComparingTo("1.08");
        assertThat(first.path("nrr_restated").isNull()).isTrue();
    }

    @Test
    void two_months_are_compared_with_the_walk_between_them() {
        company.done(AT, "run");
        company.done(JANUARY, "run");

        assertThat(company.done(JANUARY, "diff", "2025-12", "2026-01").out())
                .contains("NRR                     108.0%     108.0%  0.0 pp\n")
                .contains("month that drops out  0.0 pp\n")
                .contains("No unit's balances differ.");
        assertThat(company.run(JANUARY, "diff", "2025-12", "2025-10").exitCode())
                .isEqualTo(2);
        assertThat(company.done(JANUARY, "diff", "2025-12", "2026-01", "--format", "json")
                        .out())
                .contains("\"units_changed\" : 0");
    }

    @Test
    void a_register_is_moved_by_export_and_import() {
        company.done(AT, "run");
        TestDatabase other = TestDatabase.empty();

        company.done(AT, "register", "export", "--out", "archive");
        company.done(AT, "register", "import", "--dir", "archive", "--register", other.url());

        assertThat(other.select("select close, run_id from holdfast_register.statements"))
                .containsExactly("2025-12-31,2025-12.1");
        assertThat(company.done(AT, "run", "--register", other.url()).err()).contains("Nothing to do.");
        assertThat(company.run(AT, "register", "import", "--dir", "archive").err())
                .startsWith("REGISTER_ENTRY: this register holds entries already, in methods.");
    }

    @Test
    void a_register_that_is_not_there_is_said_to_be_missing() {
        company.database().execute("drop schema holdfast_register cascade");

        assertThat(company.run(AT, "register", "list").err())
                .isEqualTo("REGISTER_MISSING: there is no register here that this login may read. Correct --register or"
                        + " --db; the first 'holdfast run' makes one.\n");
        company.done(AT, "run");
        assertThat(company.done(AT, "register", "list").out()).contains("2025-12.1");
    }
}
