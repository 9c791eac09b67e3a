package dev.holdfast.reports.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a mail server. It notes how far it comes and what is answered, for what the library throws does not
 * tell whether the end of a message was sent before the connection was lost.
 */
final class Conversation extends SMTPTransport {
    private final SmtpServer server;
    private final List<Reply> recipients = new CopyOnWriteArrayList<>();
    private volatile Step step = Step.CONNECT;
    private volatile boolean stopped;
    private volatile @Nullable Reply reply;
    private boolean aside;

    Conversation(SmtpServer server, Session session) {
        super(session, null, "smtp", server.security() == SmtpServer.Security.TLS);
        this.server = server;
    }

    /** Connects, changes to TLS and logs in, as the server's settings say. */
    void open() throws MessagingException {
        SmtpServer.Login login = server.login().orElse(null);
        connect(
                server.host(),
                server.port(),
                login == null ? null : login.user(),
                login == null ? null : login.password());
    }

    /** Whether the server asks nobody who they are; the library would go on without a login then. */
    boolean lacksLogin() {
        return server.login().isPresent() && !supportsExtension("AUTH") && !supportsExtension("AUTH=LOGIN");
    }

    /** The most bytes that the server takes; empty where it does not say. */
    Optional<Long> sizeLimit() {
        String limit = supportsExtension("SIZE") ? getExtensionParameter("SIZE").strip() : "";
        return limit.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(limit)) : Optional.empty();
    }

    void send(Session session, byte[] eml, List<Mailbox> to) throws MessagingException {
        sendMessage(new MimeMessage(session, new ByteArrayInputStream(eml)), addresses(to));
    }

    private static Address[] addresses(List<Mailbox> mailboxes) throws AddressException {
        Address[] addresses = new Address[mailboxes.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(mailboxes.get(i).address());
        }
        return addresses;
    }

    /** From now on nothing more is said, whoever still waits for an answer. */
    void stop() {
        stopped = true;
    }

    Step step() {
        return step;
    }

    /** What was answered in this step; empty when nothing was. */
    Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    /** What was answered to the name of a recipient, in their order; empty when it was not named, or nothing was answered. */
    Optional<Reply> reply(int recipient) {
        return recipient < recipients.size() ? Optional.of(recipients.get(recipient)) : Optional.empty();
    }

    /** A server that has no time is not asked again in an older way. */
    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean welcome = super.ehlo(domain);
        if (reply().filter(Reply::isLater).isPresent()) {
            throw new MessagingException("put off");
        }
        return welcome;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream content = super.data();
        step = Step.CONTENT;
        return content;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (stopped) {
            throw new MessagingException("stopped");
        }
        Optional<Step> begun = Step.begunBy(command);
        aside = begun.isEmpty() && step != Step.LOGIN;
        begun.ifPresent(next -> {
            step = next;
            reply = null;
        });
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (step == Step.CONNECT) {
            step = Step.GREETING;
        }
        int code = super.readServerResponse();
        if (!aside) {
            String secret = server.login().map(SmtpServer.Login::password).orElse("");
            Reply answer = Reply.of(code, getLastServerResponse()).without(secret);
            reply = answer;
            if (step == Step.RECIPIENT) {
                recipients.add(answer);
            }
        }
        return code;
    }
}
