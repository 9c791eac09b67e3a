package dev.holdfast.docs;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine, in the place of the one that a page names. */
final class MailServer implements AutoCloseable {
    /** Whoever has it may send. */
    static final String PASSWORD = "kauri-7-harbour";

    private static final int TIMEOUT_SECONDS = 2;

    private final Set<String> slow = new HashSet<>();
    private final SMTPServer server;

    /**
     * A server that is up.
     *
     * @param nobody an address that it does not know
     * @param slow an address whose first message it keeps and says so too late
     */
    MailServer(String nobody, String slow) {
        this.slow.add(slow);
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, context) -> requirePassword(password)))
                .requireAuth()
                .messageHandlerFactory(context -> new Handler(nobody))
                .build();
        server.start();
    }

    private static void requirePassword(String password) throws LoginFailedException {
        if (!password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    /** What it calls itself in messages. */
    String name() {
        return "127.0.0.1:" + server.getPortAllocated();
    }

    /** What a configuration says of it. */
    String settings() {
        return "host: 127.0.0.1\n    port: %d\n    security: none\n    timeout: %d\n"
                .formatted(server.getPortAllocated(), TIMEOUT_SECONDS);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {
        private final String nobody;
        private boolean late;

        private Handler(String nobody) {
            this.nobody = nobody;
        }

        @Override
        public void from(String from) {
            // Anybody who has the password.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.equals(nobody)) {
                throw new RejectException(550, "5.1.1 no such user here");
            }
            late |= slow.remove(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            data.readAllBytes();
            if (late) {
                sleep();
            }
            return "kept";
        }

        private static void sleep() {
            try {
                Thread.sleep(2_000L * TIMEOUT_SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void done() {
            // Nothing is kept but that it came.
        }
    }
}
