package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.SmtpServer;
import java.util.Optional;

/**
 * The way mail goes.
 *
 * @param sizeLimit the largest message, encoded, in bytes
 */
public record Way(SmtpServer server, Mailbox from, Optional<Mailbox> replyTo, long sizeLimit) {
    /**
     * The way that a configuration names, with the password of the environment; empty where it names none.
     *
     * @throws Fault {@code CONFIG_INVALID} where a user is named and no password given
     */
    public static Optional<Way> of(DeliverySettings settings, Surroundings surroundings) {
        return settings.post()
                .map(post -> new Way(
                        post.user()
                                .map(user ->
                                        post.server().withLogin(new SmtpServer.Login(user, password(surroundings))))
                                .orElse(post.server()),
                        post.from(),
                        post.replyTo(),
                        settings.sizeLimit()));
    }

    private static String password(Surroundings surroundings) {
        return surroundings
                .secret(Surroundings.SMTP_PASSWORD)
                .orElseThrow(() -> new Fault(
                        ErrorCode.CONFIG_INVALID,
                        "delivery.smtp.user is set, and no password is",
                        "Set " + Surroundings.SMTP_PASSWORD + ", or " + Surroundings.SMTP_PASSWORD
                                + "_FILE to a file that holds it"));
    }
}
