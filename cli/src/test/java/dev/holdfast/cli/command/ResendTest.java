package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody asks to be sent again, and what may have been received already. */
class ResendTest extends BoardAndFinance {
    @Test
    void a_statement_is_sent_again_to_one_address_and_to_nobody_else() throws Exception {
        company.done(AT, "run");
        company.load("2026-01-10T08:00:00Z", "items-late.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                9,Birch,Basic,9,USD,2025-01-01,
                """);

        Ended sent = company.done("2027-01-05T06:00:00Z", "resend", "2025-12", "--to", ADA);
        company.done(
                "2027-01-05T06:00:00Z", "resend", "2025-12.1", "--to", "auditor@audit.example", "--group", "finance");

        assertThat(sent.err()).startsWith("Sent the statement of run 2025-12.1 to ada@board.example as <");
        List<MimeMessage> messages = office.messages(ADA);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).getMessageID()).isNotEqualTo(messages.get(0).getMessageID());
        assertThat(Mails.text(messages.get(1))).isEqualTo(Mails.text(messages.get(0)));
        assertThat(Mails.attachment(messages.get(1), "Fennmoor NRR 2025-12.pdf"))
                .isEqualTo(Mails.attachment(messages.get(0), "Fennmoor NRR 2025-12.pdf"));
        assertThat(Mails.attachments(office.only("auditor@audit.example"))).hasSize(3);
        assertThat(List.of(office.count(BEN), office.count(CLEO))).containsExactly(1, 1);
        assertThat(company.done(LATER, "register", "show", "2025-12").out())
                .contains("Delivery       ada@board.example, board, accepted");
    }

    @Test
    void what_may_have_been_received_is_held_until_somebody_says_so() throws Exception {
        configured(office.smtp(1), "");
        office.keepSilently(ADA);

        Ended held = company.run(AT, "run");

        assertThat(held.exitCode()).isEqualTo(4);
        assertThat(held.err())
                .contains(
                        "ada@board.example (uncertain: ",
                        "Ask ada@board.example, then: holdfast resend 2025-12.1 --to ada@board.example --received");
        assertThat(company.run(LATER, "run").exitCode()).as("and again").isEqualTo(4);
        assertThat(office.count(ADA)).isEqualTo(1);
        assertThat(office.count(OWNER)).as("he was told the same already").isEqualTo(1);

        company.done(LATER, "resend", "2025-12", "--to", ADA, "--received", "--as", "J. Park");

        assertThat(company.done(LATER, "run").err()).contains("Nothing to do.");
        assertThat(office.count(ADA)).isEqualTo(1);
        assertThat(company.done(LATER, "register", "show", "2025-12").out()).contains("received, says J. Park");
    }

    @Test
    void what_may_have_been_received_is_sent_again_where_the_configuration_says_so() throws Exception {
        configured(office.smtp(1), "  unrecorded: resend\n");
        office.keepSilently(ADA);
        assertThat(company.run(AT, "run").exitCode()).isEqualTo(4);

        company.done(LATER, "run");

        List<MimeMessage> messages = office.messages(ADA);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).getMessageID())
                .as("so that a mail program may see that it is the same")
                .isEqualTo(messages.get(0).getMessageID());
        assertThat(office.count(BEN)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_sent_again_is_said() {
        assertThat(company.run(AT, "resend", "2025-12", "--to", ADA).err()).startsWith("REGISTER_UNKNOWN: ");
        company.done(AT, "run");
        assertThat(company.run(AT, "resend", "2025-12", "--to", "nobody").err())
                .startsWith("CONFIG_INVALID: \"nobody\" has no name before an @, or no @.");
        assertThat(company.run(AT, "resend", "2025-12", "--to", ADA, "--group", "x")
                        .err())
                .startsWith("DELIVERY_UNKNOWN: there is no group 'x'. Use one of board, finance.");
        assertThat(company.run(AT, "resend", "2025-12", "--to", ADA, "--received")
                        .err())
                .startsWith(
                        "DELIVERY_UNKNOWN: there is no message of run 2025-12.1 to ada@board.example of which it is not");
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void the_register_refuses_a_second_message_to_whoever_accepted_one() {
        company.done(AT, "run");

        assertThat(
                        company.database()
                                .refusal(
                                        "postgres",
                                        "insert into holdfast_register.delivery_events values ('2025-12.1/1', 3, 'sending', '', now())"))
                .contains("delivery 2025-12.1/1 was accepted already");
        assertThat(company.database()
                        .refusal(
                                "postgres",
                                "insert into holdfast_register.deliveries select '2025-12.1/9', run_id,"
                                        + " audience, channel, upper(recipient), purpose, message_id, entered_at"
                                        + " from holdfast_register.deliveries where recipient = 'ada@board.example'"))
                .contains("once_each");
    }
}
