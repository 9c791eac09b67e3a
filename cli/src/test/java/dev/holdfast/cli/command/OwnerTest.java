package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that does not end well sends nothing to recipients, and tells its owner. */
class OwnerTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final String ADA = "ada@board.example";
    private static final String OWNER = "owner@fennmoor.example";

    @TempDir
    private Path folder;

    private Company company;
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice();
        company = new Company(folder);
        configured("");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void configured(String more) {
        company.configured("""
                delivery:
                  owner: %s
                  from: nrr@fennmoor.example
                  pause: 0
                %s  groups:
                    board:
                      to: [%s]
                """.formatted(OWNER, office.smtp(), ADA) + more);
    }

    private void bookAnotherLedger() {
        company.load(
                "2026-01-03T08:00:00Z",
                "gl_control.csv",
                "close,measure,amount,currency\n2025-12-31,closing_mrr,300,USD\n");
    }

    private void bookAnOverlap() {
        company.load("2026-01-03T08:00:00Z", "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from
                3,Cedar,Basic,35,USD,2025-10-01
                """);
    }

    @Test
    void data_that_does_not_pass_is_sent_to_nobody_and_the_owner_is_told_how_to_go_on() throws Exception {
        bookAnOverlap();

        Ended stopped = company.run(AT, "run");

        assertThat(stopped.exitCode()).isEqualTo(3);
        assertThat(office.count(ADA)).isZero();
        assertThat(Mails.text(office.only(OWNER)))
                .contains("Nothing was sent to the recipients.", "GATE_FAILED", "To send anyway")
                .containsIgnoringWhitespaces("item 3 of customer Cedar: 2025-09-01 to open and 2025-10-01 to open")
                .containsIgnoringWhitespaces("set it to warning below checks: in the configuration");

        configured("checks:\n  overlap: warning\n");
        company.done(AT, "run");
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void a_rehearsal_is_stopped_as_the_run_would_be() {
        bookAnOverlap();

        Ended stopped = company.run(AT, "run", "--dry-run");

        assertThat(stopped.exitCode()).isEqualTo(3);
        assertThat(stopped.err()).startsWith("GATE_FAILED: the data of 2025-12-31 does not pass a gate: overlap, ");
        assertThat(folder.resolve("statements/2025-12-dry-run")).doesNotExist();
        configured("checks:\n  overlap: warning\n");
        assertThat(company.done(AT, "run", "--dry-run").err()).startsWith("Warning, overlap: ");
    }

    @Test
    void a_gate_that_fails_sends_recipients_nothing_and_tells_the_owner_what_to_do() throws Exception {
        bookAnotherLedger();

        Ended stopped = company.run(AT, "run", "--format", "json");

        assertThat(stopped.exitCode()).isEqualTo(6);
        assertThat(office.count(ADA)).isZero();
        MimeMessage notice = office.only(OWNER);
        assertThat(notice.getSubject()).isEqualTo("Holdfast, Fennmoor, 2025-12: the data stopped the statement");
        assertThat(Mails.text(notice))
                .contains(
                        "Nothing was sent to the recipients.",
                        "LEDGER_DIFFERS",
                        "2025-12.1",
                        "What to do",
                        "To send anyway")
                .containsIgnoringWhitespaces("let the statement print it as unexplained with ledger.beyond: print");
        JsonNode report = new JsonMapper().readTree(stopped.out());
        assertThat(report.path("outcome").asText()).isEqualTo("failed");
        assertThat(report.path("exit_code").asInt()).isEqualTo(6);
        assertThat(report.path("run").asText()).isEqualTo("2025-12.1");
        assertThat(report.path("close").asText()).isEqualTo("2025-12-31");
        assertThat(report.path("error").path("code").asText()).isEqualTo("LEDGER_DIFFERS");
        assertThat(report.path("error").path("next").asText()).isNotEmpty();
        assertThat(report.path("owner").asText()).isEqualTo("told");
        assertThat(report.path("figures").isNull()).isTrue();
        assertThat(report.path("deliveries")).isEmpty();
    }

    @Test
    void the_owner_is_told_the_same_once_a_day_and_something_else_at_once() {
        bookAnotherLedger();
        company.run(AT, "run");
        Ended soon = company.run("2026-01-05T07:00:00Z", "run", "--format", "json");
        assertThat(soon.out()).contains("\"owner\" : \"told already at 2026-01-05T06:00:0");
        assertThat(office.count(OWNER)).isEqualTo(1);

        company.run("2026-01-06T06:00:00Z", "run");
        assertThat(office.count(OWNER)).as("a day later").isEqualTo(2);

        configured("sign-off:\n  approvals: one\nledger:\n  beyond: print\n");
        Ended waiting = company.run("2026-01-06T06:10:00Z", "run");
        assertThat(waiting.exitCode()).isEqualTo(5);
        assertThat(office.count(OWNER)).isEqualTo(3);
        assertThat(office.count(ADA)).isZero();
    }

    @Test
    void a_database_that_is_not_there_is_told_without_it() throws Exception {
        Ended ended =
                company.run(AT, "run", "--format", "json", "--db", "jdbc:postgresql://localhost:1/none?user=nobody");

        assertThat(ended.exitCode()).isEqualTo(75);
        assertThat(Mails.text(office.only(OWNER))).contains("DATABASE_UNREACHABLE", "the statement is delayed");
        assertThat(new JsonMapper().readTree(ended.out()).path("retry").asBoolean())
                .isTrue();
    }

    @Test
    void a_configuration_that_is_not_understood_is_in_the_report_too() throws Exception {
        company.configured("delivery:\n  groups: {}\n");

        Ended ended = company.run(AT, "run", "--format", "json");

        assertThat(ended.exitCode()).isEqualTo(2);
        JsonNode report = new JsonMapper().readTree(ended.out());
        assertThat(report.path("error").path("code").asText()).isEqualTo("CONFIG_INVALID");
        assertThat(report.path("close").isNull()).isTrue();
        assertThat(report.path("owner").isNull()).isTrue();
    }

    @Test
    void an_owner_who_cannot_be_told_changes_nothing_of_the_error() {
        bookAnotherLedger();
        office.refuse(OWNER, 550, "gone", 1);

        Ended ended = company.run(AT, "run");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err())
                .contains("The owner could not be told: ", "gone")
                .contains("LEDGER_DIFFERS: ");
    }
}
