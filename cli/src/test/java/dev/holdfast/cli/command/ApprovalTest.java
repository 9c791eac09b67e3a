package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final String LATER = "2026-01-06T06:00:00Z";
    private static final String OKAFOR = "M. Okafor, Revenue Operations";
    private static final String BRANDT = "L. Brandt, Controller";
    private static final String WHITFIELD = "S. Whitfield, Chief Financial Officer";

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    private void needs(String approvals) {
        company.configured("sign-off:\n  approvals: " + approvals + "\n  preparer: \"" + OKAFOR + "\"\n");
    }

    @Test
    void nothing_is_issued_before_it_is_approved() {
        needs("one");

        Ended waiting = company.run(AT, "run");

        assertThat(waiting.exitCode()).isEqualTo(5);
        assertThat(waiting.err())
                .isEqualTo("APPROVAL_NEEDED: run 2025-12.1 waits to be approved, and nothing is issued yet. Look at the"
                        + " documents, then: holdfast approve 2025-12.1 --as NAME, and run again.\n");
        assertThat(folder.resolve("statements/2025-12")).doesNotExist();
        assertThat(folder.resolve("statements/2025-12.1-for-approval/statement.html"))
                .content()
                .contains("for approval, not issued");
        assertThat(company.run(AT, "run").exitCode()).as("and again").isEqualTo(5);
        assertThat(company.database().select("select run_id from holdfast_register.runs"))
                .as("the same run goes on")
                .containsExactly("2025-12.1");
    }

    @Test
    void who_prepared_reviewed_and_approved_is_printed() {
        needs("two");
        company.run(AT, "run");

        assertThat(company.done(AT, "approve", "2025-12.1", "--as", BRANDT).err())
                .contains("Run 2025-12.1 is reviewed by " + BRANDT + ". Content: SHA-256 ")
                .endsWith("It waits to be approved by somebody else.\n");
        assertThat(company.run(AT, "run").exitCode()).isEqualTo(5);
        assertThat(company.done(LATER, "approve", "2025-12", "--as", WHITFIELD).err())
                .endsWith("Next: holdfast run --close 2025-12-31\n");
        company.done(LATER, "run");

        assertThat(folder.resolve("statements/2025-12.1-for-approval")).doesNotExist();
        JsonNode signOff = company.statement("2025-12").path("seal").path("sign_off");
        assertThat(signOff.findValuesAsText("role")).containsExactly("prepared", "reviewed", "approved");
        assertThat(signOff.findValuesAsText("name")).containsExactly(OKAFOR, BRANDT, WHITFIELD);
        assertThat(folder.resolve("statements/2025-12/statement.html"))
                .content()
                .contains("Controller", "Chief Financial Officer");
    }

    @Test
    void what_was_approved_is_what_is_issued_though_the_data_has_changed_since() {
        needs("one");
        company.run(AT, "run");
        company.done(AT, "approve", "2025-12.1", "--as", WHITFIELD);
        String approved = company.database()
                .select("select content_sha256 from holdfast_register.approvals")
                .getFirst();
        company.load(LATER, "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                3,Cedar,Basic,30,USD,2025-09-01,2025-11-15
                """);

        company.done(LATER, "run", "--close", "2025-12-31");

        JsonNode statement = company.statement("2025-12");
        assertThat(statement.path("seal").path("content_sha256").asText()).isEqualTo(approved);
        assertThat(statement.path("figures").path("headline").path("nrr").decimalValue())
                .isEqualByComparingTo("1.08");
    }

    @Test
    void data_that_changes_before_approval_is_prepared_anew_and_what_was_overtaken_cannot_be_approved() {
        needs("one");
        company.run(AT, "run");
        company.load(LATER, "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from
                4,Birch,Basic,25,USD,2025-09-01
                """);

        assertThat(company.run(LATER, "run", "--close", "2025-12-31").err()).contains("run 2025-12.2 waits");

        Ended overtaken = company.run(LATER, "approve", "2025-12.1", "--as", WHITFIELD);
        assertThat(overtaken).isEqualTo(new Ended(2, "", """
                APPROVAL_REFUSED: run 2025-12.1 was overtaken by run 2025-12.2. Look at that one, and approve it instead.
                """));
        company.done(LATER, "approve", "2025-12.2", "--as", WHITFIELD);
        company.done(LATER, "run", "--close", "2025-12-31");
        assertThat(company.statement("2025-12").path("seal").path("run").asText())
                .isEqualTo("2025-12.2");
    }

    @Test
    void what_was_signed_lapses_when_the_data_changes_before_the_last_sign_off_and_that_is_said() {
        needs("two");
        company.run(AT, "run");
        company.done(AT, "approve", "2025-12.1", "--as", BRANDT);
        company.load(LATER, "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from
                4,Birch,Basic,25,USD,2025-09-01
                """);

        assertThat(company.run(LATER, "run", "--close", "2025-12-31").err())
                .startsWith(
                        "APPROVAL_NEEDED: run 2025-12.2 waits to be reviewed, and nothing is issued yet; what was signed"
                                + " of run 2025-12.1 lapsed, because its data or what it rests on has changed since.");
    }

    @Test
    void a_reason_that_is_not_given_again_overtakes_no_review() {
        needs("two");
        company.run(AT, "run", "--restate", "why");
        company.done(AT, "approve", "2025-12.1", "--as", BRANDT);

        assertThat(company.run(LATER, "run", "--close", "2025-12-31").err())
                .startsWith("APPROVAL_NEEDED: run 2025-12.1 waits to be approved");
    }

    @Test
    void what_was_approved_and_no_longer_comes_out_is_prepared_anew() {
        needs("one");
        company.run(AT, "run");
        company.done(AT, "approve", "2025-12.1", "--as", WHITFIELD);
        company.database().execute("update holdfast.items set amount = 101 where item_id = '2'");

        assertThat(company.run(LATER, "run", "--close", "2025-12-31").err())
                .startsWith("APPROVAL_NEEDED: run 2025-12.2 waits to be approved")
                .contains("what was signed of run 2025-12.1 lapsed");
        company.done(LATER, "approve", "2025-12.2", "--as", WHITFIELD);
        company.done(LATER, "run", "--close", "2025-12-31");
    }

    @Test
    void an_adjustment_entered_meanwhile_is_prepared_anew() {
        needs("one");
        company.run(AT, "run");
        company.done(
                LATER,
                "register",
                "adjust",
                "--close",
                "2025-12-31",
                "--measure",
                "closing_mrr",
                "--amount",
                "-1",
                "--currency",
                "USD",
                "--reason",
                "r",
                "--author",
                "a",
                "--evidence",
                "e");

        assertThat(company.run(LATER, "run", "--close", "2025-12-31").err()).contains("run 2025-12.2 waits");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            run       | name                           | refused
            2025-12.1 | m. okafor, revenue operations  | 'M. Okafor, Revenue Operations' signed run 2025-12.1 already
            2025-12.1 | L. BRANDT, Controller          | 'L. Brandt, Controller' signed run 2025-12.1 already
            2025-12.1 | L. Brandt                      | 'L. Brandt, Controller' signed run 2025-12.1 already
            2025-12.9 | S. Whitfield                   | the register has no statement '2025-12.9'
            2025-11   | S. Whitfield                   | the register has no statement '2025-11'
            """)
    void an_approval_is_refused(String run, String name, String refused) {
        needs("two");
        company.run(AT, "run");
        company.done(AT, "approve", "2025-12.1", "--as", BRANDT);

        Ended ended = company.run(AT, "approve", run, "--as", name);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(refused);
        assertThat(company.database().select("select count(*) from holdfast_register.approvals"))
                .containsExactly("1");
    }

    @Test
    void without_approvals_there_is_nothing_to_approve_and_after_issue_neither() {
        company.done(AT, "run");
        assertThat(company.run(AT, "approve", "2025-12", "--as", WHITFIELD).err())
                .startsWith("APPROVAL_REFUSED: the statement of 2025-12 is issued. It stays as it is;");
        needs("none");
        company.load(LATER, "gl_control.csv", "close,measure,amount,currency\n2026-01-31,closing_mrr,1,USD\n");
        company.run("2026-02-03T06:00:00Z", "run");
        assertThat(company.run(LATER, "approve", "2026-01", "--as", WHITFIELD).exitCode())
                .isEqualTo(2);
    }
}
