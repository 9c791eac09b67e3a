package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who receives an issued statement, and what. */
class DeliveryTest extends BoardAndFinance {
    @Test
    void everybody_of_every_group_receives_the_statement_once() throws Exception {
        Ended issued = company.done(AT, "run");

        assertThat(issued.err()).startsWith("Issued 2025-12.");
        MimeMessage ada = office.only(ADA);
        assertThat(ada.getSubject()).isEqualTo("Net Revenue Retention, December 2025: 108.0%");
        assertThat(ada.getFrom()[0]).hasToString("Fennmoor Finance <nrr@fennmoor.example>");
        assertThat(ada.getReplyTo()[0]).hasToString("cfo@fennmoor.example");
        assertThat(ada.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(ada.getRecipients(RecipientType.TO)[0]).hasToString("Ada Lindqvist <" + ADA + ">");
        assertThat(Mails.attachments(ada)).containsExactly("Fennmoor NRR 2025-12.pdf");
        assertThat(Mails.attachment(ada, "Fennmoor NRR 2025-12.pdf"))
                .isEqualTo(Files.readAllBytes(folder.resolve("statements/2025-12/statement.pdf")));
        assertThat(office.count(BEN)).isEqualTo(1);
        MimeMessage cleo = office.only(CLEO);
        assertThat(cleo.getSubject()).isEqualTo("Fennmoor: NRR of December 2025 is 108.0%");
        assertThat(Mails.text(cleo)).startsWith("Net Revenue Retention").contains("Dear colleagues,");
        assertThat(Mails.attachments(cleo))
                .containsExactly("Fennmoor NRR 2025-12.pdf", "Fennmoor NRR 2025-12.json", "Fennmoor NRR 2025-12.csv");
        assertThat(new String(Mails.attachment(cleo, "Fennmoor NRR 2025-12.csv"), StandardCharsets.UTF_8))
                .contains(
                        "unit,name,tier,channel,opening,closing,change,movement,seats,",
                        "\nAcme,Acme Inc.,Pro,ads,100.0000,140.0000,40.0000,expansion,");
        assertThat(files(folder.resolve("shared/2025-12")))
                .containsExactly("movements.csv", "statement.json", "statement.pdf");
        assertThat(office.count(OWNER)).as("all went well").isZero();
    }

    @Test
    void a_login_that_does_not_work_is_no_temporary_failure_and_nobody_else_is_tried() {
        company.program()
                .with("HOLDFAST_SMTP_PASSWORD", "kauri")
                .file(
                        "holdfast.yaml",
                        read("holdfast.yaml")
                                .replace("    security: none\n", "    security: none\n    user: nrr\n")
                                .replace("      folder: ./shared\n", ""));

        Ended refused = company.run(AT, "run");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "DELIVERY_REFUSED: ", "3 of 3 recipients have no record", "offers no login", "(not tried yet)")
                .doesNotContain("kauri");
        configured("");
        company.done(LATER, "run");
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
    }

    @Test
    void a_user_without_a_password_is_told_before_anything_is_issued() {
        company.program()
                .file(
                        "holdfast.yaml",
                        read("holdfast.yaml").replace("    security: none\n", "    security: none\n    user: nrr\n"));

        Ended refused = company.run(AT, "run");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("CONFIG_INVALID: delivery.smtp.user is set, and no password is.");
        assertThat(company.database().select("select count(*) from holdfast_register.runs"))
                .containsExactly("0");
    }

    @Test
    void one_message_for_all_names_those_in_to_and_cc_and_nobody_in_bcc() throws Exception {
        company.configured("""
                delivery:
                  from: nrr@fennmoor.example
                  pause: 0
                  messages: together
                %s  groups:
                    board:
                      to: [%s]
                      cc: [%s]
                      bcc: [%s]
                """.formatted(office.smtp(), ADA, BEN, CLEO));
        office.refuse(BEN, 550, "no", 1);

        assertThat(company.run(AT, "run").exitCode()).isEqualTo(4);
        MimeMessage cleo = office.only(CLEO);
        assertThat(cleo.getRecipients(RecipientType.TO)[0]).hasToString(ADA);
        assertThat(cleo.getRecipients(RecipientType.CC)[0]).hasToString(BEN);
        assertThat(cleo.getRecipients(RecipientType.BCC)).isNull();

        company.done(LATER, "run");

        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
        assertThat(office.only(BEN).getMessageID()).isEqualTo(cleo.getMessageID());
    }

    @Test
    void the_pdf_of_a_group_opens_with_its_password_only() throws Exception {
        company.program()
                .file(
                        "holdfast.yaml",
                        read("holdfast.yaml").replace("    board:\n", "    board:\n      pdf-password: BOARD_PDF\n"));
        Ended missing = company.run(AT, "run");
        assertThat(missing.exitCode()).isEqualTo(4);
        assertThat(missing.err()).contains("the PDF is to be locked with BOARD_PDF, which is not set");
        company.program().file("secret.txt", "kauri\n").with("BOARD_PDF_FILE", "secret.txt");

        company.done(LATER, "run");

        byte[] pdf = Mails.attachment(office.only(ADA), "Fennmoor NRR 2025-12.pdf");
        assertThat(Mails.opens(pdf, "")).isFalse();
        assertThat(Mails.opens(pdf, "kauri")).isTrue();
        assertThat(Mails.opens(Mails.attachment(office.only(CLEO), "Fennmoor NRR 2025-12.pdf"), ""))
                .isTrue();
    }

    @Test
    void a_message_that_is_too_large_is_refused_before_it_is_sent() {
        configured("  size-limit: 0.1\n");

        Ended ended = company.run(AT, "run");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("MESSAGE_TOO_LARGE: ", "raise delivery.size-limit");
        assertThat(office.count(ADA)).isZero();
    }

    @Test
    void a_dry_run_writes_the_messages_and_enters_and_sends_nothing() throws Exception {
        Ended dry = company.done(AT, "run", "--dry-run");

        Path out = folder.resolve("statements/2025-12-dry-run");
        assertThat(files(out))
                .containsExactly(
                        "board-ada@board.example.eml",
                        "board-ben@board.example.eml",
                        "finance-cleo@finance.example.eml");
        assertThat(dry.out())
                .contains(out.resolve("board-ada@board.example.eml").toString());
        assertThat(office.conversations()).isZero();
        assertThat(company.database().select("select count(*) from holdfast_register.runs"))
                .containsExactly("0");
        company.done(AT, "run");
        company.done(LATER, "run", "--dry-run", "--out", "again");
        MimeMessage again = Mails.read(folder.resolve("again/2025-12-dry-run/board-ada@board.example.eml"));
        assertThat(again.getMessageID()).isEqualTo(office.only(ADA).getMessageID());
        assertThat(Mails.text(again)).isEqualTo(Mails.text(office.only(ADA)));
    }
}
