package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings.Attachment;
import dev.holdfast.cli.config.DeliverySettings.Detail;
import dev.holdfast.cli.config.DeliverySettings.Group;
import dev.holdfast.cli.config.DeliverySettings.Messages;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Held;
import dev.holdfast.persistence.register.Deliveries;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Channel;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.Plan;
import dev.holdfast.persistence.register.Delivery.State;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.reports.delivery.MailTexts;
import dev.holdfast.reports.delivery.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends an issued statement to somebody once more, or to somebody new; or enters that somebody received it.
 *
 * @param run of an issued statement
 * @param to the recipient; nobody else receives anything
 */
public record ResendJob(Register register, Dispatch dispatch, Journal journal, String run, Mailbox to) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** In place of a group, where an address is of none. */
    static final String NOBODYS = "asked for";

    /**
     * Sends it.
     *
     * @param group whose texts and attachments it has; empty: the group that the recipient is of, or the PDF alone
     * @return what became of it
     * @throws Fault {@code DELIVERY_UNKNOWN}
     */
    public Delivery send(Optional<String> group) {
        if (dispatch.way().isEmpty()) {
            throw new Fault(
                    ErrorCode.DELIVERY_UNKNOWN,
                    "the configuration names no mail server",
                    "Say by which server mail goes: delivery.smtp and delivery.from");
        }
        Group as = group(group);
        try (Held lock = register.lockRuns(PATIENCE)) {
            return lock.during(() -> send(as));
        }
    }

    private Delivery send(Group group) {
        Delivering delivering = dispatch.delivering(register, run, journal);
        long before = book().of(run).stream()
                .filter(delivery -> delivery.isTo(Channel.MAIL, to.address()))
                .count();
        String number = "again " + (before + 1);
        String id = delivering.parcels().messageId(group, to, number);
        Delivery delivery = book().resend(
                        run,
                        new Plan(group.name(), Channel.MAIL, to.address(), id),
                        dispatch.surroundings().clock().instant());
        delivering.again(run, delivering.parcels().alone(group, delivery, to));
        return book().of(run).stream()
                .filter(sent -> sent.id().equals(delivery.id()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Enters that a recipient has what was sent to him, although no record says so. Nothing is sent.
     *
     * @param by who says so
     * @throws Fault {@code DELIVERY_UNKNOWN} where there is nothing of which it is not known
     */
    public Delivery received(String by) {
        try (Held lock = register.lockRuns(PATIENCE)) {
            return lock.during(() -> {
                Delivery held = book().of(run).stream()
                        .filter(delivery -> delivery.isTo(Channel.MAIL, to.address()) && delivery.isUnrecorded())
                        .findFirst()
                        .orElseThrow(() -> new Fault(
                                ErrorCode.DELIVERY_UNKNOWN,
                                "there is no message of run " + run + " to " + to.address()
                                        + " of which it is not known whether it was received",
                                "See 'holdfast register show " + run + "' for what became of each"));
                book().record(
                                Map.of(held, new Outcome(State.ACCEPTED, "received, says " + by)),
                                dispatch.surroundings().clock().instant());
                dispatch.delivering(register, run, journal).settle(run);
                return held;
            });
        }
    }

    private Group group(Optional<String> named) {
        List<Group> groups = dispatch.settings().groups();
        Optional<Group> found = groups.stream()
                .filter(group -> named.map(group.name()::equals)
                        .orElseGet(() -> group.mailboxes().anyMatch(this::isSame)))
                .findFirst();
        if (named.isPresent() && found.isEmpty()) {
            throw new Fault(
                    ErrorCode.DELIVERY_UNKNOWN,
                    "there is no group '" + named.get() + "'",
                    "Use one of "
                            + String.join(", ", groups.stream().map(Group::name).toList()));
        }
        return found.orElseGet(() -> new Group(
                NOBODYS,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Messages.EACH,
                MailTexts.of(MailTexts.DEFAULT_SUBJECT, ""),
                List.of(Attachment.PDF),
                Detail.FIGURES,
                Optional.empty()));
    }

    private boolean isSame(Mailbox mailbox) {
        return mailbox.address().equalsIgnoreCase(to.address());
    }

    private Deliveries book() {
        return register.deliveries();
    }
}
