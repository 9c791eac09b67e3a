package dev.holdfast.reports.delivery;

import static dev.holdfast.reports.delivery.Letters.ANN;
import static dev.holdfast.reports.delivery.Letters.BEN;
import static dev.holdfast.reports.delivery.Letters.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.delivery.Outcome.Accepted;
import dev.holdfast.reports.delivery.Outcome.Concern;
import dev.holdfast.reports.delivery.Outcome.Deferred;
import dev.holdfast.reports.delivery.Outcome.Refused;
import dev.holdfast.reports.delivery.SmtpServer.Login;
import dev.holdfast.reports.delivery.SmtpServer.Security;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Sends to whole mail servers, of the kinds that are out there. */
@Timeout(30)
class MailServersTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static Certificates ours;
    private static Certificates anothers;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ours = Certificates.made(folder, "ours", "ip:127.0.0.1,dns:localhost");
        anothers = Certificates.made(folder, "anothers", "dns:other.example");
    }

    @Test
    void sends_over_starttls_to_a_server_that_proves_who_it_is() throws Exception {
        try (Subetha subetha = Subetha.startTls(ours)) {
            Letter letter = Letters.to(ANN, BEN);
            assertThat(send(subetha, Security.STARTTLS, ours.pem(), letter))
                    .allSatisfy(each -> assertThat(each.outcome()).isInstanceOf(Accepted.class));
            assertThat(subetha.handler.recipients).containsExactly("ann@board.example", "ben@board.example");
            assertThat(subetha.handler.messages).singleElement().isEqualTo(letter.eml());
            assertThat(Mailer.to(subetha.settings(Security.STARTTLS, ours.pem()))
                            .check(Letters.SENDER))
                    .isEmpty();
        }
    }

    @Test
    void sends_over_tls_from_the_first_byte() throws Exception {
        try (Subetha subetha = Subetha.tls(ours)) {
            assertThat(send(subetha, Security.TLS, ours.pem(), Letters.to(ANN)))
                    .extracting(Delivered::outcome)
                    .hasOnlyElementsOfType(Accepted.class);
            assertRefused(
                    send(subetha, Security.TLS, anothers.pem(), Letters.to(ANN)),
                    "not from an authority that is trusted");
        }
    }

    @Test
    void tells_nothing_to_a_server_that_does_not_prove_who_it_is() throws Exception {
        try (Subetha subetha = Subetha.startTls(ours)) {
            assertRefused(send(subetha, Security.STARTTLS, anothers.pem(), Letters.to(ANN)), "not from an authority");
            assertRefused(send(subetha, Security.STARTTLS, null, Letters.to(ANN)), "not from an authority");
            assertThat(subetha.handler.recipients).isEmpty();
        }
        try (Subetha subetha = Subetha.startTls(anothers)) {
            assertRefused(
                    send(subetha, Security.STARTTLS, anothers.pem(), Letters.to(ANN)),
                    "certificate is for another server");
        }
    }

    @Test
    void knows_a_port_that_does_not_begin_with_tls() throws Exception {
        try (Subetha subetha = Subetha.startTls(ours)) {
            assertRefused(send(subetha, Security.TLS, ours.pem(), Letters.to(ANN)), "Set the security to starttls");
        }
    }

    @Test
    void hints_at_tls_where_a_server_waits_for_us_to_begin() throws Exception {
        try (Subetha subetha = Subetha.tls(ours)) {
            SmtpServer server = new SmtpServer(
                    "127.0.0.1",
                    subetha.server.getPortAllocated(),
                    Security.STARTTLS,
                    Optional.empty(),
                    Duration.ofMillis(300),
                    Optional.empty());
            assertThat(Mailer.to(server).send(Letters.to(ANN)).getFirst().outcome())
                    .isInstanceOfSatisfying(
                            Deferred.class,
                            later -> assertThat(later.words())
                                    .contains("on a port for TLS, such as 465, set the security to tls"));
        }
    }

    @Test
    void reaches_those_whom_the_server_takes() throws Exception {
        try (Subetha subetha = Subetha.startTls(ours)) {
            subetha.handler.refused = "ben@board.example";
            List<Delivered> delivered = send(subetha, Security.STARTTLS, ours.pem(), Letters.to(ANN, BEN, CLEO));
            assertThat(delivered.get(0).outcome()).isInstanceOf(Accepted.class);
            assertThat(delivered.get(1).outcome()).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.concern()).isEqualTo(Concern.RECIPIENT);
                assertThat(refused.words()).contains("550 nobody here of that name");
            });
            assertThat(delivered.get(2).outcome()).isInstanceOf(Accepted.class);
            assertThat(subetha.handler.messages).hasSize(1);
        }
    }

    @Test
    void arrives_the_second_time_where_it_was_put_off_the_first() throws Exception {
        try (Subetha subetha = Subetha.startTls(ours)) {
            subetha.handler.putOff.set(1);
            assertThat(send(subetha, Security.STARTTLS, ours.pem(), Letters.to(ANN)))
                    .extracting(Delivered::outcome)
                    .hasOnlyElementsOfType(Deferred.class);
            assertThat(subetha.handler.messages).isEmpty();
            assertThat(send(subetha, Security.STARTTLS, ours.pem(), Letters.to(ANN)))
                    .extracting(Delivered::outcome)
                    .hasOnlyElementsOfType(Accepted.class);
            assertThat(subetha.handler.messages).hasSize(1);
        }
    }

    @Test
    void logs_in_and_arrives_in_a_mailbox() throws Exception {
        GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.setUser("ann@board.example", "ann", "s3cret");
        greenMail.start();
        try {
            assertThat(Mailer.to(settings(greenMail, "s3cret")).send(Letters.to(ANN)))
                    .extracting(Delivered::outcome)
                    .hasOnlyElementsOfType(Accepted.class);
            MimeMessage received = greenMail.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Net Revenue Retention");
            assertThat(received.getMessageID()).isEqualTo(Letters.to(ANN).id());
            assertThat(GreenMailUtil.getWholeMessage(received)).contains("northwind.example");

            List<Delivered> refused = Mailer.to(settings(greenMail, "wr0ng")).send(Letters.to(ANN));
            assertRefused(refused, "refused the login");
            assertThat(refused.getFirst().outcome().words()).contains("535").doesNotContain("wr0ng");
            assertThat(Mailer.to(settings(greenMail, "wr0ng")).check(Letters.SENDER))
                    .hasValueSatisfying(words -> assertThat(words).contains("Correct the user or the password"));
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void refuses_a_file_of_certificates_that_is_none() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (Path pem : List.of(text, empty, folder.resolve("missing.pem"))) {
            SmtpServer server =
                    new SmtpServer("localhost", 25, Security.TLS, Optional.empty(), TIMEOUT, Optional.of(pem));
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> Mailer.to(server))
                    .withMessageContaining(pem + ", the file of trusted certificates,");
        }
    }

    private static SmtpServer settings(GreenMail greenMail, String password) {
        return new SmtpServer(
                "127.0.0.1",
                greenMail.getSmtp().getPort(),
                Security.NONE,
                Optional.of(new Login("ann", password)),
                TIMEOUT,
                Optional.empty());
    }

    private static List<Delivered> send(Subetha subetha, Security security, @Nullable Path trusted, Letter letter) {
        return Mailer.to(subetha.settings(security, trusted)).send(letter);
    }

    private static void assertRefused(List<Delivered> delivered, String words) {
        assertThat(delivered)
                .allSatisfy(each -> assertThat(each.outcome()).isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.concern()).isEqualTo(Concern.SETTINGS);
                    assertThat(refused.words()).contains(words);
                }));
    }

    /** A running server, and what it got. */
    private record Subetha(SMTPServer server, Handler handler) implements AutoCloseable {

        static Subetha startTls(Certificates certificates) throws Exception {
            Handler handler = new Handler();
            return started(builder(handler).requireTLS().startTlsSocketFactory(certificates.context()), handler);
        }

        static Subetha tls(Certificates certificates) throws Exception {
            Handler handler = new Handler();
            return started(builder(handler).serverSocketFactory(certificates.context()), handler);
        }

        private static SMTPServer.Builder builder(Handler handler) throws Exception {
            return SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("subetha.example")
                    .insertReceivedHeaders(false)
                    .messageHandlerFactory(handler::taking);
        }

        private static Subetha started(SMTPServer.Builder builder, Handler handler) {
            SMTPServer server = builder.build();
            server.start();
            return new Subetha(server, handler);
        }

        SmtpServer settings(Security security, @Nullable Path trusted) {
            return new SmtpServer(
                    "127.0.0.1",
                    server.getPortAllocated(),
                    security,
                    Optional.empty(),
                    TIMEOUT,
                    Optional.ofNullable(trusted));
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    /** Takes messages, but not those for one recipient, and not the first few. */
    private static final class Handler implements MessageHandler {
        private final List<String> recipients = new CopyOnWriteArrayList<>();
        private final List<byte[]> messages = new CopyOnWriteArrayList<>();
        private final AtomicInteger putOff = new AtomicInteger();
        private volatile String refused = "";

        MessageHandler taking(MessageContext ignored) {
            return this;
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.equals(refused)) {
                throw new RejectException(550, "nobody here of that name");
            }
            if (putOff.getAndDecrement() > 0) {
                throw new RejectException(451, "not now");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws java.io.IOException {
            messages.add(data.readAllBytes());
            return "queued";
        }

        @Override
        public void done() {}
    }
}
