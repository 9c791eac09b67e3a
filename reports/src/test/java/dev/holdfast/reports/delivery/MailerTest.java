package dev.holdfast.reports.delivery;

import static dev.holdfast.reports.delivery.Letters.ANN;
import static dev.holdfast.reports.delivery.Letters.BEN;
import static dev.holdfast.reports.delivery.Letters.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reports.delivery.Outcome.Accepted;
import dev.holdfast.reports.delivery.Outcome.Concern;
import dev.holdfast.reports.delivery.Outcome.Deferred;
import dev.holdfast.reports.delivery.Outcome.Refused;
import dev.holdfast.reports.delivery.Outcome.Uncertain;
import dev.holdfast.reports.delivery.SmtpServer.Login;
import dev.holdfast.reports.delivery.SmtpServer.Security;
import dev.holdfast.reports.document.Documents.Document;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class MailerTest {
    /** For servers that answer, however busy the machine is. */
    private static final Duration LONG = Duration.ofSeconds(10);
    /** For those that do not. */
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void keeps_the_reply_of_a_server_that_took_it() throws IOException {
        try (ScriptedServer server = ScriptedServer.with()) {
            Letter letter = Letters.to(ANN, BEN);
            assertThat(mailer(server).send(letter))
                    .containsExactly(
                            new Delivered(ANN, new Accepted("250 2.0.0 queued as 4711")),
                            new Delivered(BEN, new Accepted("250 2.0.0 queued as 4711")));
            assertThat(server.heard())
                    .startsWith(
                            "EHLO northwind.example",
                            "MAIL FROM:<nrr@northwind.example>",
                            "RCPT TO:<ann@board.example>",
                            "RCPT TO:<ben@board.example>",
                            "DATA");
            // Lines that begin with a dot were sent with two.
            assertThat(String.join("\r\n", server.heard()).replace("\r\n..", "\r\n."))
                    .contains(new String(letter.eml(), StandardCharsets.US_ASCII) + ".")
                    .doesNotContain(InetAddress.getLocalHost().getHostName());
        }
    }

    @Test
    void sends_a_letter_to_those_alone_who_are_still_to_get_it() throws IOException {
        try (ScriptedServer server = ScriptedServer.with()) {
            assertThat(mailer(server).send(Letters.to(ANN, BEN), List.of(BEN)))
                    .extracting(Delivered::recipient)
                    .containsExactly(BEN);
            assertThat(server.heard())
                    .contains("RCPT TO:<ben@board.example>")
                    .doesNotContain("RCPT TO:<ann@board.example>");
            assertThat(mailer(server).send(Letters.to(ANN), List.of())).isEmpty();
        }
    }

    @Test
    void tells_apart_what_became_of_each_of_three() throws IOException {
        try (ScriptedServer server = ScriptedServer.with(
                "RCPT TO:<ann", "550 5.1.1 no such user", "RCPT TO:<ben", "452 4.2.2 mailbox full")) {
            List<Delivered> delivered = mailer(server).send(Letters.to(ANN, BEN, CLEO));
            assertThat(delivered).extracting(Delivered::recipient).containsExactly(ANN, BEN, CLEO);
            assertThat(delivered.getFirst().outcome()).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.concern()).isEqualTo(Concern.RECIPIENT);
                assertThat(refused.words()).contains("550 5.1.1 no such user");
            });
            assertThat(delivered.get(1).outcome())
                    .isInstanceOfSatisfying(
                            Deferred.class, later -> assertThat(later.words()).contains("452 4.2.2 mailbox full"));
            assertThat(delivered.getLast().outcome()).isEqualTo(new Accepted("250 2.0.0 queued as 4711"));
        }
    }

    @Test
    void keeps_apart_who_was_refused_when_the_rest_is_put_off() throws IOException {
        try (ScriptedServer server = ScriptedServer.with("RCPT TO:<ann", "550 no such user", "DATA", "451 try later")) {
            List<Delivered> delivered = mailer(server).send(Letters.to(ANN, BEN));
            assertThat(delivered.getFirst().outcome()).isInstanceOf(Refused.class);
            assertThat(delivered.getLast().outcome()).isInstanceOf(Deferred.class);
        }
    }

    @Test
    void sends_nothing_where_every_recipient_is_refused() throws IOException {
        try (ScriptedServer server = ScriptedServer.with("RCPT", "550 no")) {
            assertThat(mailer(server).send(Letters.to(ANN, BEN)))
                    .allSatisfy(each -> assertThat(each.outcome())
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    no -> assertThat(no.concern()).isEqualTo(Concern.RECIPIENT)));
            assertThat(server.heard()).doesNotContain("DATA");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CONNECT   | 421 4.3.2 busy
                    CONNECT   | 450 busy
                    EHLO      | 421 4.3.2 going down
                    MAIL      | 451 4.7.1 greylisted
                    RCPT      | 451 4.7.1 greylisted
                    RCPT      | 421 4.3.2 going down
                    DATA      | 451 4.3.0 try later
                    .         | 452 4.3.1 disk full
                    .         | 421 4.3.2 going down
                    """)
    void may_try_again_where_the_server_says_so(String command, String answer) throws IOException {
        assertThat(outcome(command, answer, LONG))
                .isInstanceOfSatisfying(
                        Deferred.class, later -> assertThat(later.words()).contains(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CONNECT   | 554 5.7.1 you are blocked          | SETTINGS
                    MAIL      | 553 5.7.1 sender not yours         | SETTINGS
                    MAIL      | 530 5.7.0 log in first             | SETTINGS
                    MAIL      | 552 5.3.4 too large                | MESSAGE
                    RCPT      | 554 5.7.1 relaying denied          | RECIPIENT
                    DATA      | 554 5.5.1 no valid recipients      | MESSAGE
                    .         | 554 5.7.1 looks like spam          | MESSAGE
                    .         | 552 5.3.4 too large                | MESSAGE
                    """)
    void gives_up_where_the_server_says_no_and_knows_whom_it_concerns(String command, String answer, Concern concern)
            throws IOException {
        assertThat(outcome(command, answer, LONG)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.concern()).isEqualTo(concern);
            assertThat(refused.words()).contains(answer);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
    void was_not_accepted_where_the_server_fell_silent_or_left_before_the_end(String command) throws IOException {
        assertThat(outcome(command, ScriptedServer.SILENCE))
                .isInstanceOfSatisfying(
                        Deferred.class,
                        later -> assertThat(later.words())
                                .contains("it did not answer in time", "Nothing was accepted"));
        assertThat(outcome(command, ScriptedServer.CUT, LONG))
                .isInstanceOfSatisfying(
                        Deferred.class,
                        later -> assertThat(later.words())
                                .containsAnyOf("it closed the connection", "the connection was lost")
                                .contains("Nothing was accepted"));
    }

    /** So large that its end cannot leave while nobody reads. */
    @ParameterizedTest
    @ValueSource(strings = {ScriptedServer.CUT, ScriptedServer.SILENCE})
    void was_not_accepted_where_the_connection_broke_within_the_message(String answer) throws IOException {
        Letter large = Letters.letter(
                "x",
                List.of(ANN),
                List.of(),
                Letters.to(ANN).body(),
                List.of(new Document("a.bin", "application/octet-stream", new byte[24_000_000])));
        try (ScriptedServer server = ScriptedServer.with("BODY", answer)) {
            assertThat(mailer(server, SHORT).send(large).getFirst().outcome())
                    .isInstanceOfSatisfying(
                            Deferred.class,
                            later -> assertThat(later.words())
                                    .contains(
                                            "the connection was lost while sending the message",
                                            "Nothing was accepted"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedServer.CUT, ScriptedServer.SILENCE, "nonsense", "250-first of two", "354 more"})
    void is_uncertain_where_the_end_was_sent_and_no_answer_came(String answer) throws IOException {
        assertThat(outcome(".", answer))
                .isInstanceOfSatisfying(
                        Uncertain.class,
                        uncertain -> assertThat(uncertain.words()).contains("may have been accepted"));
    }

    @Test
    void ends_with_a_server_that_never_ends_a_line() throws IOException {
        assertThat(outcome("MAIL", ScriptedServer.DRIP, Duration.ofMillis(150)))
                .isInstanceOfSatisfying(
                        Deferred.class, later -> assertThat(later.words()).contains("in all", "1.5 s"));
        assertThat(outcome(".", ScriptedServer.DRIP, Duration.ofMillis(150))).isInstanceOf(Uncertain.class);
    }

    @Test
    void takes_a_late_answer_for_an_answer() throws IOException {
        try (ScriptedServer server = ScriptedServer.with(".", "250-thinking\r\n250 2.0.0 late but sure")) {
            assertThat(mailer(server).send(Letters.to(ANN)).getFirst().outcome())
                    .isEqualTo(new Accepted("250-thinking 250 2.0.0 late but sure"));
        }
    }

    @Test
    void does_not_send_what_the_server_says_is_too_large() throws IOException {
        try (ScriptedServer server = ScriptedServer.with("EHLO", "250-scripted.example\r\n250 SIZE 1000")) {
            assertThat(mailer(server).send(Letters.to(ANN)).getFirst().outcome())
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.concern()).isEqualTo(Concern.MESSAGE);
                        assertThat(refused.words()).contains("takes messages of up to 1 kB");
                    });
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void says_of_a_server_that_nobody_answers_at_what_to_mend() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(send(server(free, Security.NONE, Optional.empty(), SHORT)))
                .isInstanceOfSatisfying(
                        Deferred.class, later -> assertThat(later.words()).contains("it takes no connections"));
        // A name that needs no look-up to be known as none.
        SmtpServer unknown =
                new SmtpServer("[no-address", 25, Security.NONE, Optional.empty(), SHORT, Optional.empty());
        assertThat(send(unknown))
                .isInstanceOfSatisfying(
                        Deferred.class, later -> assertThat(later.words()).contains("its name cannot be looked up"));
    }

    @Test
    void says_of_what_is_no_mail_server_that_it_is_none() throws IOException {
        assertThat(outcome("CONNECT", "HTTP/1.1 400 Bad Request", LONG))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.concern()).isEqualTo(Concern.SETTINGS);
                    assertThat(refused.words()).contains("is no mail server", "HTTP/1.1 400 Bad Request");
                });
    }

    @Test
    void refuses_a_server_without_starttls() throws IOException {
        try (ScriptedServer scripted = ScriptedServer.with()) {
            SmtpServer server = server(scripted.port(), Security.STARTTLS, Optional.empty(), LONG);
            assertThat(send(server)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.concern()).isEqualTo(Concern.SETTINGS);
                assertThat(refused.words()).contains("offers no STARTTLS");
            });
            assertThat(scripted.heard()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(Mailer.to(server).check(Letters.SENDER))
                    .hasValueSatisfying(words -> assertThat(words).contains("offers no STARTTLS"));
        }
        try (ScriptedServer scripted = ScriptedServer.with("EHLO", "250-x\r\n250 STARTTLS", "STARTTLS", "454 later")) {
            assertThat(send(server(scripted.port(), Security.STARTTLS, Optional.empty(), LONG)))
                    .isInstanceOf(Deferred.class);
        }
    }

    @Test
    void refuses_to_go_on_without_the_login_that_it_has() throws IOException {
        Optional<Login> login = Optional.of(new Login("ann", "s3cret"));
        try (ScriptedServer scripted = ScriptedServer.with()) {
            assertThat(send(server(scripted.port(), Security.NONE, login, LONG)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.words()).contains("offers no login"));
        }
        try (ScriptedServer scripted = ScriptedServer.with("EHLO", "250-x\r\n250 AUTH GSSAPI")) {
            assertThat(send(server(scripted.port(), Security.NONE, login, LONG)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.words()).contains("no login that we know"));
        }
        try (ScriptedServer scripted =
                ScriptedServer.with("EHLO", "250-x\r\n250 AUTH PLAIN", "AUTH", "454 4.7.0 s3cret cannot be checked")) {
            assertThat(send(server(scripted.port(), Security.NONE, login, LONG)))
                    .isInstanceOfSatisfying(
                            Deferred.class,
                            later -> assertThat(later.words())
                                    .contains("while logging in", "… cannot be checked")
                                    .doesNotContain("s3cret"));
        }
        try (ScriptedServer scripted =
                ScriptedServer.with("EHLO", "250-x\r\n250 AUTH PLAIN", "AUTH", ScriptedServer.SILENCE)) {
            assertThat(send(server(scripted.port(), Security.NONE, login, SHORT)))
                    .isInstanceOfSatisfying(
                            Deferred.class, later -> assertThat(later.words()).contains("while logging in"));
        }
    }

    @Test
    void checks_a_server_without_sending() throws IOException {
        try (ScriptedServer server = ScriptedServer.with()) {
            assertThat(mailer(server).check(Letters.SENDER)).isEmpty();
            assertThat(server.heard())
                    .startsWith("EHLO northwind.example", "NOOP")
                    .noneMatch(line -> line.startsWith("MAIL"));
        }
        try (ScriptedServer server = ScriptedServer.with("NOOP", "502 what")) {
            assertThat(mailer(server).check(Letters.SENDER))
                    .hasValueSatisfying(words -> assertThat(words).contains("502 what"));
        }
    }

    private static Outcome outcome(String command, String answer) throws IOException {
        return outcome(command, answer, SHORT);
    }

    private static Outcome outcome(String command, String answer, Duration timeout) throws IOException {
        try (ScriptedServer server = ScriptedServer.with(command, answer)) {
            return send(server(server.port(), Security.NONE, Optional.empty(), timeout));
        }
    }

    private static Outcome send(SmtpServer server) {
        return Mailer.to(server).send(Letters.to(ANN)).getFirst().outcome();
    }

    private static Mailer mailer(ScriptedServer server) {
        return mailer(server, LONG);
    }

    private static Mailer mailer(ScriptedServer server, Duration timeout) {
        return Mailer.to(server(server.port(), Security.NONE, Optional.empty(), timeout));
    }

    private static SmtpServer server(int port, Security security, Optional<Login> login, Duration timeout) {
        return new SmtpServer("127.0.0.1", port, security, login, timeout, Optional.empty());
    }
}
