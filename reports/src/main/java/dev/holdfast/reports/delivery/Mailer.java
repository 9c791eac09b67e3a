package dev.holdfast.reports.delivery;

import dev.holdfast.reports.delivery.Outcome.Concern;
import dev.holdfast.reports.delivery.Outcome.Deferred;
import dev.holdfast.reports.delivery.Outcome.Refused;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Sends messages over one mail server, one at a time and each over a connection of its own. It may be kept. */
public final class Mailer {
    private final SmtpServer server;
    private final @Nullable SSLSocketFactory trust;

    private Mailer(SmtpServer server, @Nullable SSLSocketFactory trust) {
        this.server = server;
        this.trust = trust;
    }

    /**
     * A mailer of a server, to which it does not connect yet.
     *
     * @throws dev.holdfast.core.fault.Fault {@code CONFIG_INVALID} when the file of trusted certificates is none
     */
    public static Mailer to(SmtpServer server) {
        return new Mailer(server, server.trusted().map(Trust::only).orElse(null));
    }

    /** Sends a letter to all its recipients; see {@link #send(Letter, List)}. */
    public List<Delivered> send(Letter letter) {
        return send(letter, letter.recipients());
    }

    /**
     * Sends a letter to some of its recipients, in one message; the rest of them it names, and does not reach.
     *
     * @return what became of it for each of them, in their order, whatever the server did
     */
    public List<Delivered> send(Letter letter, List<Mailbox> recipients) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        byte[] eml = letter.eml();
        Session session = session(letter.from());
        Conversation conversation = new Conversation(server, session);
        Outcome whole = hold(
                conversation,
                () -> {
                    conversation.send(session, eml, recipients);
                    return new Verdict(server, conversation).done();
                },
                eml.length);
        List<Delivered> delivered = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            Outcome own = conversation.reply(i).flatMap(this::named).orElse(whole);
            delivered.add(new Delivered(recipients.get(i), own));
        }
        return delivered;
    }

    /**
     * Connects and logs in, and sends nothing.
     *
     * @param from the sender, whose domain we call ourselves by
     * @return what is wrong and what to mend, in one line; empty when all is well
     */
    public Optional<String> check(Mailbox from) {
        Conversation conversation = new Conversation(server, session(from));
        Outcome outcome = hold(
                conversation,
                () -> {
                    int code = conversation.simpleCommand("NOOP");
                    return code >= 200 && code < 300
                            ? new Outcome.Accepted("ready")
                            : new Verdict(server, conversation)
                                    .failed(new MessagingException("NOOP was answered by " + code));
                },
                0);
        return outcome instanceof Outcome.Accepted ? Optional.empty() : Optional.of(outcome.words());
    }

    /** What is to be said once the server listens. */
    private interface Errand {
        Outcome run() throws MessagingException;
    }

    /**
     * Holds a conversation, for no longer than it may take. Each step has its time-out; a server that answers letter by
     * letter would still keep us, so all of it runs on a virtual thread, whose connection an interrupt closes.
     */
    private Outcome hold(Conversation conversation, Errand errand, long bytes) {
        AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> outcome.set(talk(conversation, errand, bytes)));
        Duration longest = server.timeout().multipliedBy(SmtpServer.STEPS);
        boolean interrupted = false;
        boolean ended = false;
        try {
            ended = thread.join(longest);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        conversation.stop();
        thread.interrupt();
        try {
            thread.join(server.timeout());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Outcome found = outcome.get();
        return ended && found != null ? found : new Verdict(server, conversation).tooLong();
    }

    private Outcome talk(Conversation conversation, Errand errand, long bytes) {
        Verdict verdict = new Verdict(server, conversation);
        try {
            // Looked up here for the reason, which is lost further down.
            InetAddress.getByName(server.host());
            conversation.open();
            if (conversation.lacksLogin()) {
                return verdict.settings(" offers no login. Ask its operator, or leave the login out.");
            }
            Optional<Long> limit = conversation.sizeLimit().filter(most -> bytes > most);
            if (limit.isPresent()) {
                return new Refused(
                        Concern.MESSAGE,
                        server.name() + " takes messages of up to " + Size.words(limit.get()) + ", and this one has "
                                + Size.words(bytes) + ". Attach less, or deliver to a folder.");
            }
            return errand.run();
        } catch (MessagingException | RuntimeException | IOException e) {
            return verdict.failed(e);
        } finally {
            close(conversation);
        }
    }

    private static void close(Conversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException e) {
            // All that counts was said before.
        }
    }

    /** What a server decided about one recipient; empty where it was fine with it. */
    private Optional<Outcome> named(Reply reply) {
        String words = server.name() + " answered to this address: " + reply.text() + ".";
        if (reply.isNo()) {
            return Optional.of(new Refused(Concern.RECIPIENT, words + " Correct the address, or ask who runs it."));
        }
        return reply.isLater() ? Optional.of(new Deferred(words + " Send it again later.")) : Optional.empty();
    }

    private Session session(Mailbox from) {
        Properties settings = new Properties();
        String milliseconds = String.valueOf(server.timeout().toMillis());
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.setProperty("mail.smtp." + timeout, milliseconds);
        }
        settings.setProperty("mail.smtp.localhost", from.domain());
        settings.setProperty("mail.smtp.from", from.address());
        settings.setProperty("mail.smtp.sendpartial", "true");
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        settings.setProperty("mail.smtp.socketFactory.fallback", "false");
        boolean startTls = server.security() == SmtpServer.Security.STARTTLS;
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        if (trust != null) {
            settings.put("mail.smtp.ssl.socketFactory", trust);
        }
        return Session.getInstance(settings);
    }
}
