package dev.holdfast.reports.delivery;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The mail server that takes our messages.
 *
 * @param port from 1 to 65535
 * @param login empty for a server that knows us by where we are
 * @param timeout for each step: connecting, every answer, every write; from 1 millisecond to 10 minutes. A whole message
 *     takes at most {@value #STEPS} times as long
 * @param trusted a PEM file of certificates to trust instead of the platform's; empty for the platform's
 */
public record SmtpServer(
        String host, int port, Security security, Optional<Login> login, Duration timeout, Optional<Path> trusted) {
    static final int STEPS = 10;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** How the way to the server is protected. Where it is, the server must prove that it is the one that was named. */
    public enum Security {
        /** Begins in the clear and changes to TLS before anything is said; a server without it is refused. Port 587. */
        STARTTLS(587),
        /** TLS from the first byte. Port 465. */
        TLS(465),
        /** In the clear. Port 25. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** The usual port. */
        public int port() {
            return port;
        }
    }

    /** A user and a password, which is never shown. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /**
     * @throws Fault {@code CONFIG_INVALID} when the port or the time-out cannot be, or a password would cross a network in the
     *     clear
     */
    public SmtpServer {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw fault(
                    "there is no mail server at \"" + host + "\" port " + port,
                    "Name a host and its port, such as 587");
        }
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw fault(
                    "a time-out of " + timeout.toMillis() + " ms is too short or too long",
                    "Give one of up to " + LONGEST.toSeconds() + " seconds");
        }
        if (security == Security.NONE && login.isPresent() && !HERE.contains(host)) {
            throw fault(
                    "the password would go to " + host + " in the clear",
                    "Set the security to starttls or tls, or leave the login out");
        }
    }

    /**
     * The same server with a login.
     *
     * @throws Fault {@code CONFIG_INVALID} when the password would cross a network in the clear
     */
    public SmtpServer withLogin(Login other) {
        return new SmtpServer(host, port, security, Optional.of(other), timeout, trusted);
    }

    private static Fault fault(String what, String next) {
        return new Fault(ErrorCode.CONFIG_INVALID, what, next);
    }

    /** Such as {@code mail.northwind.example:587}. */
    public String name() {
        return host + ":" + port;
    }
}
