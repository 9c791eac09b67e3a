package dev.holdfast.reports.delivery;

import dev.holdfast.reports.delivery.Outcome.Accepted;
import dev.holdfast.reports.delivery.Outcome.Concern;
import dev.holdfast.reports.delivery.Outcome.Deferred;
import dev.holdfast.reports.delivery.Outcome.Refused;
import dev.holdfast.reports.delivery.Outcome.Uncertain;
import jakarta.mail.AuthenticationFailedException;
import java.util.Optional;

/** What a conversation came to, as far as it concerns the whole message; a recipient refused by name is told apart. */
record Verdict(SmtpServer server, Conversation conversation) {
    private static final String AGAIN = "Nothing was accepted; send it again later";

    /** After all was said that was to be said. */
    Outcome done() {
        return said().orElseGet(() -> lost("nothing was answered"));
    }

    /** After the conversation broke off. */
    Outcome failed(Exception failure) {
        return said().orElseGet(() -> {
            if (conversation.step() == Step.END) {
                return lost(Trouble.of(failure).map(Trouble::words).orElse("the server closed the connection"));
            }
            return Trouble.of(failure).map(this::of).orElseGet(() -> unsaid(failure));
        });
    }

    /** After it took longer than it may. */
    Outcome tooLong() {
        String words = "it took longer than "
                + server.timeout().multipliedBy(SmtpServer.STEPS).toMillis() / 1000.0 + " s in all";
        return said().orElseGet(() -> conversation.step() == Step.END ? lost(words) : deferred(words));
    }

    /** What the server's answer decides; empty where there is none that does. */
    private Optional<Outcome> said() {
        Reply reply = conversation.reply().orElse(null);
        if (reply == null) {
            return Optional.empty();
        }
        if (reply.isLater()) {
            return Optional.of(new Deferred(
                    name() + " asked us to try later while " + words() + ": " + reply.text() + ". " + AGAIN + "."));
        }
        if (reply.isNo()) {
            return Optional.of(refused(reply));
        }
        return conversation.step() == Step.END && reply.isYes()
                ? Optional.of(new Accepted(reply.text()))
                : Optional.empty();
    }

    private Outcome refused(Reply reply) {
        String end = ": " + reply.text() + ".";
        return switch (conversation.step()) {
            case CONNECT, GREETING, HELLO, CHECK ->
                settings(" refuses to talk to us" + end + " Ask its operator to take messages from this machine.");
            case ENCRYPTION ->
                settings(" refuses to change to TLS" + end + " Ask its operator, or use its port for TLS.");
            case LOGIN -> settings(" refused the login" + end + " Correct the user or the password.");
            case SENDER ->
                reply.code() == 552
                        ? new Refused(Concern.MESSAGE, name() + " finds the message too large" + end + " Attach less.")
                        : settings(" refuses the sender" + end
                                + " Correct the sender's address, or have the login allowed to send from it.");
            case RECIPIENT, DATA, CONTENT, END ->
                new Refused(
                        Concern.MESSAGE,
                        name() + " refused the message" + end + " Mend what it names, then send it again.");
        };
    }

    private Outcome of(Trouble trouble) {
        if (trouble.silent() && conversation.step() == Step.GREETING && server.security() != SmtpServer.Security.TLS) {
            return deferred(trouble.words() + " (on a port for TLS, such as 465, set the security to tls)");
        }
        return trouble.lasting() ? settings(": " + trouble.words() + ".") : deferred(trouble.words());
    }

    /** Nothing broke, and nothing was refused: the server lacks what we need, or left without a word. */
    private Outcome unsaid(Exception failure) {
        if (failure instanceof AuthenticationFailedException) {
            return settings(" offers no login that we know, such as PLAIN. Ask its operator, or leave the login out.");
        }
        Reply reply = conversation.reply().orElse(Reply.NONE);
        if (conversation.step() == Step.HELLO && reply.isYes()) {
            return settings(
                    " offers no STARTTLS. Use its port for TLS, usually 465 with security tls, or another server.");
        }
        if (reply.isNothing()) {
            return deferred("it closed the connection");
        }
        return conversation.step() == Step.GREETING
                ? settings(" is no mail server; it says \"" + reply.text() + "\". Correct host and port.")
                : deferred("it answered \"" + reply.text() + "\"");
    }

    private Outcome deferred(String what) {
        return new Deferred(name() + ": " + what + " while " + words() + ". " + AGAIN + ".");
    }

    private Outcome lost(String what) {
        return new Uncertain(name() + ": " + what + " while " + words()
                + ". The whole message was sent, so it may have been accepted; look into the server's log before it is"
                + " sent again.");
    }

    Outcome settings(String what) {
        return new Refused(Concern.SETTINGS, name() + what);
    }

    private String words() {
        return conversation.step().words();
    }

    private String name() {
        return server.name();
    }
}
