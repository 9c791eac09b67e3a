package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String AT = "2026-01-05T06:00:00Z";

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    private void ledger(String rows) {
        company.load("2026-01-03T08:00:00Z", "gl_control.csv", "close,measure,amount,currency\n" + rows);
    }

    @Test
    void a_ledger_that_agrees_is_said_to_do_so() {
        ledger("2025-12-31,closing_mrr,270,USD\n");

        company.done(AT, "run");

        JsonNode reconciliation = company.statement("2025-12")
                .path("ledger")
                .path("reconciliations")
                .get(0);
        assertThat(reconciliation.path("expected").asText()).isEqualTo("270.0000");
        assertThat(reconciliation.path("difference").asText()).isEqualTo("0.0000");
        assertThat(reconciliation.path("within").asBoolean()).isTrue();
        assertThat(folder.resolve("statements/2025-12/statement.html"))
                .content()
                .contains("The ledger agrees to the cent");
    }

    @Test
    void the_revenue_of_the_month_is_walked_to_from_closing_mrr() {
        // Cedar's 30 began on the 12th: 20 of 31 days; Dell's 62 ended on the 11th: 10 of 31 days.
        company.load("2026-01-03T08:00:00Z", "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                3,Cedar,Basic,30,USD,2025-09-01,2025-09-01
                4,Cedar,Basic,31,USD,2025-12-12,
                5,Birch,Basic,62,USD,2024-01-01,2025-12-11
                """);
        ledger("2025-12-31,month_revenue,280,USD\n");

        company.done(AT, "run");

        JsonNode reconciliation = company.statement("2025-12")
                .path("ledger")
                .path("reconciliations")
                .get(0);
        assertThat(reconciliation.path("closing").asText()).isEqualTo("271.0000");
        assertThat(reconciliation.path("began").asText()).isEqualTo("-11.0000");
        assertThat(reconciliation.path("ended").asText()).isEqualTo("20.0000");
        assertThat(reconciliation.path("expected").asText()).isEqualTo("280.0000");
    }

    @Test
    void a_difference_beyond_tolerance_stops_the_run() {
        ledger("2025-12-31,closing_mrr,271,USD\n");

        Ended ended = company.run(AT, "run");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err())
                .isEqualTo(
                        "LEDGER_DIFFERS: the ledger's closing_mrr of 271.0000 differs by 1.0000 from 270.0000, which was"
                                + " expected; 0.1355 is allowed. Correct the data or the ledger, or explain it with 'holdfast"
                                + " register adjust'; ledger.beyond: print issues the statement with the difference on it.\n");
        assertThat(company.database().select("select count(*) from holdfast_register.prepared"))
                .containsExactly("0");
    }

    @Test
    void or_is_printed_as_unexplained_where_the_configuration_says_so() {
        company.configured("ledger:\n  beyond: print\n");
        ledger("2025-12-31,closing_mrr,271,USD\n");

        company.done(AT, "run");

        assertThat(folder.resolve("statements/2025-12/statement.html"))
                .content()
                .contains("The ledger differs by $1.00: beyond tolerance", "unexplained");
    }

    @Test
    void an_adjustment_explains_it_and_is_printed_with_who_says_so() {
        ledger("2025-12-31,closing_mrr,271,USD\n");
        Ended adjusted = company.done(
                AT,
                "register",
                "adjust",
                "--close",
                "2025-12-31",
                "--measure",
                "closing_mrr",
                "--amount",
                "0.95",
                "--currency",
                "USD",
                "--reason",
                "Booked <early>",
                "--author",
                "J. Doe",
                "--evidence",
                "FIN-2041");
        assertThat(adjusted.err())
                .isEqualTo("Adjustment 1 of 2025-12: 0.9500 USD. The statement of that month prints it.\n");

        company.done(AT, "run");

        JsonNode ledger = company.statement("2025-12").path("ledger");
        assertThat(ledger.path("reconciliations").get(0).path("difference").asText())
                .isEqualTo("0.0500");
        assertThat(ledger.path("adjustments").get(0).path("author").asText()).isEqualTo("J. Doe");
        assertThat(folder.resolve("statements/2025-12/statement.html"))
                .content()
                .contains("Booked &lt;early&gt;", "J. Doe", "FIN-2041");
    }

    @Test
    void an_adjustment_of_an_issued_month_is_printed_by_the_next_statement() {
        company.done(AT, "run");
        Ended adjusted = company.done(
                AT,
                "register",
                "adjust",
                "--close",
                "2025-12-31",
                "--measure",
                "month_revenue",
                "--amount",
                "-2",
                "--currency",
                "USD",
                "--reason",
                "Credit note",
                "--author",
                "J. Doe",
                "--evidence",
                "FIN-7");
        assertThat(adjusted.err()).endsWith("That statement is issued; the next one prints it.\n");

        company.done("2026-02-03T06:00:00Z", "run");
        company.done("2026-03-03T06:00:00Z", "run");

        assertThat(company.statement("2025-12").path("ledger").path("adjustments"))
                .isEmpty();
        assertThat(company.statement("2026-01").path("ledger").path("adjustments"))
                .hasSize(1);
        assertThat(company.statement("2026-02").path("ledger").path("adjustments"))
                .isEmpty();
    }

    @Test
    void an_adjustment_entered_while_a_statement_waits_is_on_the_next_one() {
        company.configured("sign-off:\n  approvals: one\n");
        company.run(AT, "run");
        company.done(AT, "approve", "2025-12", "--as", "S. Whitfield");
        adjust("-2", "USD");
        company.done(AT, "run");
        company.configured("");

        company.done("2026-02-03T06:00:00Z", "run");

        assertThat(company.statement("2025-12").path("ledger").path("adjustments"))
                .isEmpty();
        assertThat(company.statement("2026-01").path("ledger").path("adjustments"))
                .hasSize(1);
    }

    @Test
    void an_adjustment_in_another_currency_is_taken_back_by_its_opposite() {
        ledger("2025-12-31,closing_mrr,270,USD\n");
        adjust("-2", "EUR");
        assertThat(company.run(AT, "run").err())
                .isEqualTo(
                        "LEDGER_CURRENCY: adjustments of closing_mrr sum to -2.0000 EUR, and the statement is in USD."
                                + " Enter the opposite in EUR, and then the amount in USD.\n");

        adjust("2", "EUR");
        company.done(AT, "run");

        assertThat(company.statement("2025-12").path("ledger").path("adjustments"))
                .hasSize(2);
    }

    private void adjust(String amount, String currency) {
        company.done(
                AT,
                "register",
                "adjust",
                "--close",
                "2025-12-31",
                "--measure",
                "closing_mrr",
                "--amount",
                amount,
                "--currency",
                currency,
                "--reason",
                "r",
                "--author",
                "a",
                "--evidence",
                "e");
    }

    @Test
    void an_adjustment_that_says_too_little_is_refused() {
        assertThat(company.run(
                                AT,
                                "register",
                                "adjust",
                                "--close",
                                "2025-12-31",
                                "--measure",
                                "closing_mrr",
                                "--amount",
                                "0",
                                "--currency",
                                "USD",
                                "--reason",
                                "r",
                                "--author",
                                "a",
                                "--evidence",
                                "e")
                        .err())
                .startsWith("REGISTER_ENTRY: an adjustment of 0 adjusts nothing.");
        assertThat(company.run(
                                AT,
                                "register",
                                "adjust",
                                "--close",
                                "2025-12-31",
                                "--measure",
                                "closing_mrr",
                                "--amount",
                                "1.23456",
                                "--currency",
                                "USD",
                                "--reason",
                                "r",
                                "--author",
                                "a",
                                "--evidence",
                                "e")
                        .err())
                .startsWith("USAGE: '1.23456' is no amount of at most four decimals.");
        assertThat(company.run(
                                AT,
                                "register",
                                "adjust",
                                "--close",
                                "2025-12-31",
                                "--measure",
                                "closing_mrr",
                                "--amount",
                                "1",
                                "--currency",
                                "dollar",
                                "--reason",
                                "r",
                                "--author",
                                "a",
                                "--evidence",
                                "e")
                        .err())
                .startsWith("REGISTER_ENTRY: 'dollar' is no currency.");
        assertThat(company.run(
                                AT,
                                "register",
                                "adjust",
                                "--close",
                                "2025-12-31",
                                "--measure",
                                "closing_mrr",
                                "--amount",
                                "1",
                                "--currency",
                                "USD",
                                "--reason",
                                " ",
                                "--author",
                                "a",
                                "--evidence",
                                "e")
                        .err())
                .startsWith("REGISTER_ENTRY: --reason says nothing.");
    }

    @Test
    void a_control_in_another_currency_is_refused() {
        ledger("2025-12-31,closing_mrr,271,EUR\n");

        assertThat(company.run(AT, "run").err())
                .startsWith(
                        "LEDGER_CURRENCY: the ledger's closing_mrr for 2025-12-31 is in EUR, the statement in USD.");
    }
}
