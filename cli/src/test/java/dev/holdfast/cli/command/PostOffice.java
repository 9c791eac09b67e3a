package dev.holdfast.cli.command;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine that keeps what each address received, and refuses whom it is told to. */
final class PostOffice implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final long LATE_MILLIS = 4_000;

    private final Map<String, List<byte[]>> boxes = new HashMap<>();
    private final Map<String, List<RejectException>> refusals = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final SMTPServer server;
    private int conversations;

    PostOffice() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** What a configuration says of this server. */
    String smtp() {
        return smtp(PATIENCE_SECONDS);
    }

    /** The same, with so many seconds to wait for an answer. */
    String smtp(int timeout) {
        return "  smtp:\n    host: 127.0.0.1\n    port: " + port() + "\n    security: none\n    timeout: " + timeout
                + "\n";
    }

    /** Answers the next tries for an address so. */
    synchronized PostOffice refuse(String address, int code, String text, int times) {
        for (int i = 0; i < times; i++) {
            refusals.computeIfAbsent(address, key -> new ArrayList<>()).add(new RejectException(code, text));
        }
        return this;
    }

    /** Keeps the next message for an address and does not say so in time. */
    synchronized PostOffice keepSilently(String address) {
        silent.add(address);
        return this;
    }

    /** From now on an address is taken. */
    synchronized void accept(String address) {
        refusals.remove(address);
    }

    /** How many messages an address has. */
    synchronized int count(String address) {
        return boxes.getOrDefault(address, List.of()).size();
    }

    /** The only message that an address has. */
    MimeMessage only(String address) {
        List<MimeMessage> messages = messages(address);
        if (messages.size() != 1) {
            throw new AssertionError(address + " has " + messages.size() + " messages");
        }
        return messages.getFirst();
    }

    synchronized List<MimeMessage> messages(String address) {
        return boxes.getOrDefault(address, List.of()).stream()
                .map(PostOffice::parse)
                .toList();
    }

    /** How often somebody began to send. */
    synchronized int conversations() {
        return conversations;
    }

    private static MimeMessage parse(byte[] message) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {
            synchronized (PostOffice.this) {
                conversations++;
            }
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            synchronized (PostOffice.this) {
                List<RejectException> answers = refusals.getOrDefault(recipient, List.of());
                if (!answers.isEmpty()) {
                    throw answers.removeFirst();
                }
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] message = data.readAllBytes();
            boolean late;
            synchronized (PostOffice.this) {
                recipients.forEach(recipient -> boxes.computeIfAbsent(recipient, key -> new ArrayList<>())
                        .add(message));
                late = silent.removeAll(recipients);
            }
            if (late) {
                sleep();
            }
            return "kept";
        }

        private static void sleep() {
            try {
                Thread.sleep(LATE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void done() {
            // What it took is kept already.
        }
    }
}
