package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who receives an issued statement, against a real mail server. */
class DeliveryTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final String LATER = "2026-01-05T07:00:00Z";
    private static final String ADA = "ada@board.example";
    private static final String BEN = "ben@board.example";
    private static final String CLEO = "cleo@finance.example";
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
        configured(office.smtp(), more);
    }

    private void configured(String smtp, String more) {
        company.configured("""
                delivery:
                  owner: %s
                  from: "Fennmoor Finance <nrr@fennmoor.example>"
                  reply-to: cfo@fennmoor.example
                  pause: 0
                %s%s  groups:
                    board:
                      to: ["Ada Lindqvist <%s>", %s]
                    finance:
                      to: [%s]
                      attach: [pdf, json, csv]
                      subject: "${company}: NRR of ${month} is ${nrr}"
                      text: "Dear colleagues,\\n\\nthe figures of ${month}."
                      folder: ./shared
                """.formatted(OWNER, smtp, more, ADA, BEN, CLEO));
    }

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
                .startsWith(
                        "unit,name,opening,closing,paused,tier,channel,run\nAcme,,100.0000,140.0000,false,Pro,ads,");
        assertThat(files(folder.resolve("shared/2025-12")))
                .containsExactly("statement.json", "statement.pdf", "units.csv");
        assertThat(office.count(OWNER)).as("all went well").isZero();
    }

    @Test
    void a_second_run_sends_nobody_anything() throws Exception {
        company.done(AT, "run");
        int conversations = office.conversations();
        Files.delete(folder.resolve("shared/2025-12/statement.pdf"));

        company.done(LATER, "run");

        assertThat(office.conversations()).isEqualTo(conversations);
        assertThat(folder.resolve("shared/2025-12/statement.pdf"))
                .as("a folder that was served is its owner's")
                .doesNotExist();
    }

    @Test
    void whoever_is_refused_is_named_and_receives_it_by_the_next_run() throws Exception {
        office.refuse(BEN, 550, "no such user here", 3);

        Ended partly = company.run(AT, "run", "--format", "json");

        assertThat(partly.exitCode()).isEqualTo(4);
        assertThat(partly.err())
                .contains(
                        "DELIVERY_PARTIAL: the statement of run 2025-12.1 is issued, and 1 of 4 recipients has no record"
                                + " of receiving it: ben@board.example (refused: ")
                .contains("no such user here");
        JsonNode report = json(partly.out());
        assertThat(report.path("outcome").asText()).isEqualTo("issued");
        assertThat(report.path("exit_code").asInt()).isEqualTo(4);
        assertThat(report.path("retry").asBoolean()).isTrue();
        assertThat(states(report))
                .containsExactly(
                        "ada@board.example accepted",
                        "ben@board.example refused",
                        "cleo@finance.example accepted",
                        folder.resolve("shared/2025-12") + " accepted");
        assertThat(report.path("owner").asText()).isEqualTo("told");
        assertThat(Mails.text(office.only(OWNER)))
                .contains("3 of 4 recipients have the statement.")
                .contains("no such user here");
        office.accept(BEN);

        Ended again = company.done(LATER, "run");

        assertThat(again.err()).contains("Nothing to do.");
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
        assertThat(company.database().select("select count(*) from holdfast_register.delivered"))
                .containsExactly("1");
    }

    @Test
    void a_refused_recipient_who_is_corrected_in_the_configuration_is_served_by_the_next_run() {
        office.refuse(BEN, 550, "no such user here", 9);
        company.run(AT, "run");
        company.program().file("holdfast.yaml", read("holdfast.yaml").replace(BEN, "benjamin@board.example"));

        company.done(LATER, "run");

        assertThat(office.count("benjamin@board.example")).isEqualTo(1);
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void who_joins_later_receives_the_next_statement_and_none_before() {
        company.done(AT, "run");
        company.program().file("holdfast.yaml", read("holdfast.yaml").replace(BEN, BEN + ", dora@board.example"));

        company.done(LATER, "run");
        assertThat(office.count("dora@board.example")).isZero();

        company.done("2026-02-03T06:00:00Z", "run");
        assertThat(office.count("dora@board.example")).isEqualTo(1);
        assertThat(office.count(ADA)).as("December and January").isEqualTo(2);
    }

    @Test
    void who_was_refused_and_taken_out_receives_it_when_he_is_put_back() {
        office.refuse(BEN, 550, "no such user here", 1);
        company.run(AT, "run");
        String before = read("holdfast.yaml");
        company.program().file("holdfast.yaml", before.replace(", " + BEN, ""));
        company.done(LATER, "run");
        company.program().file("holdfast.yaml", before);

        company.done(LATER, "run");

        assertThat(office.count(BEN)).isEqualTo(1);
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void what_was_issued_before_anybody_was_to_receive_it_is_not_sent_later() {
        company.configured("");
        company.done(AT, "run");
        configured("");

        company.done(LATER, "run");

        assertThat(office.conversations()).isZero();
        company.done(LATER, "resend", "2025-12", "--to", ADA);
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void a_delivery_that_is_open_is_told_before_what_today_s_data_makes_of_the_figure() throws Exception {
        office.refuse(BEN, 451, "later", 6);
        company.run(AT, "run");
        company.load("2026-01-05T06:30:00Z", "items-late.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                9,Birch,Basic,9,USD,2025-01-01,
                """);

        Ended both = company.run(LATER, "run", "--format", "json");

        assertThat(both.exitCode()).isEqualTo(4);
        assertThat(both.err()).contains("DELIVERY_PARTIAL: ", "Besides, RESTATEMENT_REASON: ");
        assertThat(json(both.out()).path("run").asText()).isEqualTo("2025-12.1");
        office.accept(BEN);
        assertThat(company.run(LATER, "run").exitCode())
                .as("delivered, and the figure needs its reason")
                .isEqualTo(3);
        assertThat(office.count(BEN)).isEqualTo(1);
    }

    @Test
    void a_folder_that_was_being_written_when_a_run_died_is_written_again_and_nobody_is_asked() throws Exception {
        company.program().file("shared", "not a folder");
        Ended blocked = company.run(AT, "run");
        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.err())
                .contains("shared/2025-12 (deferred: OUTPUT_UNWRITABLE")
                .doesNotContain("resend");
        company.database()
                .execute("insert into holdfast_register.delivery_events select delivery_id, 7, 'sending', '', now()"
                        + " from holdfast_register.deliveries where channel = 'folder'");

        Ended still = company.run(LATER, "run");
        assertThat(still.err()).doesNotContain("resend", "Ask ");
        Files.delete(folder.resolve("shared"));
        company.done(LATER, "run");

        assertThat(files(folder.resolve("shared/2025-12"))).hasSize(3);
        assertThat(office.count(CLEO)).isEqualTo(1);
    }

    @Test
    void a_temporary_refusal_is_tried_again_in_the_same_run() {
        office.refuse(ADA, 451, "greylisted, try again", 2);

        company.done(AT, "run");

        assertThat(office.count(ADA)).isEqualTo(1);
        assertThat(company.database().select("""
                select state from holdfast_register.delivery_events e join holdfast_register.deliveries d using (delivery_id)
                where recipient = 'ada@board.example' order by number"""))
                .containsExactly("sending", "deferred", "sending", "deferred", "sending", "accepted");
    }

    @Test
    void nobody_reached_for_now_is_a_temporary_failure_that_a_rerun_makes_good() {
        Stream.of(ADA, BEN, CLEO).forEach(address -> office.refuse(address, 451, "later", 3));
        company.program().file("holdfast.yaml", read("holdfast.yaml").replace("      folder: ./shared\n", ""));

        Ended deferred = company.run(AT, "run");

        assertThat(deferred.exitCode()).isEqualTo(75);
        assertThat(deferred.err()).contains("DELIVERY_DEFERRED: ", "3 of 3 recipients have no record");
        company.done(LATER, "run");
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
    }

    @Test
    void a_server_that_is_not_there_delays_everything_and_loses_nothing() {
        company.program()
                .file(
                        "holdfast.yaml",
                        read("holdfast.yaml")
                                .replace("port: " + office.port(), "port: 1")
                                .replace("      folder: ./shared\n", ""));

        Ended ended = company.run(AT, "run", "--format", "json");

        assertThat(ended.exitCode()).isEqualTo(75);
        assertThat(json(ended.out()).path("owner").asText()).startsWith("could not be told: ");
        assertThat(ended.err()).contains("The owner could not be told: ");
        configured("");
        company.done(LATER, "run");
        assertThat(office.count(ADA)).isEqualTo(1);
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
    void ten_instances_at_once_send_each_recipient_one_message() throws Exception {
        List<Callable<Ended>> instances = IntStream.range(0, 10)
                .<Callable<Ended>>mapToObj(i -> () -> new Program(folder).at(AT).run("run", "--close", "2025-12-31"))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (Future<Ended> one : pool.invokeAll(instances)) {
                assertThat(one.get().exitCode()).as(one.get().err()).isZero();
            }
        }
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
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

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> states(JsonNode report) {
        return report.path("deliveries")
                .valueStream()
                .map(delivery -> delivery.path("recipient").asText() + " "
                        + delivery.path("state").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
