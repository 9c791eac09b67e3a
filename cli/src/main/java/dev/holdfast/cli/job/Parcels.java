package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings;
import dev.holdfast.cli.config.DeliverySettings.Group;
import dev.holdfast.cli.config.DeliverySettings.Messages;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Channel;
import dev.holdfast.persistence.register.Delivery.Plan;
import dev.holdfast.persistence.register.Delivery.Purpose;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.MessageId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everybody of the configuration is to receive of an issued statement.
 *
 * @param month of the statement, such as {@code 2026-10}
 */
record Parcels(DeliverySettings settings, Sending sending, String month) {
    private static final String FIRST = "1";

    /** Who is to receive it. */
    List<Plan> plans() {
        return settings.groups().stream().flatMap(this::plans).toList();
    }

    private Stream<Plan> plans(Group group) {
        return Stream.concat(
                group.mailboxes()
                        .map(mailbox -> new Plan(
                                group.name(), Channel.MAIL, mailbox.address(), messageId(group, mailbox, FIRST))),
                group.folder().stream()
                        .map(folder -> new Plan(
                                group.name(), Channel.FOLDER, below(folder).toString(), "")));
    }

    /** The id of a message; recipients of one message for all share it. */
    String messageId(Group group, Mailbox mailbox, String number) {
        boolean shared = group.messages() == Messages.TOGETHER && number.equals(FIRST);
        return MessageId.of(
                sending.from(),
                List.of(
                        sending.view().names().company(),
                        sending.run(),
                        group.name(),
                        shared ? "" : mailbox.address(),
                        number));
    }

    /** Those deliveries whose recipient is in the configuration still. */
    List<Delivery> ours(List<Delivery> deliveries) {
        return settings.groups().stream()
                .flatMap(group -> of(group, deliveries))
                .toList();
    }

    private Stream<Delivery> of(Group group, List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.purpose() == Purpose.STATEMENT)
                .filter(delivery -> delivery.channel() == Channel.FOLDER
                        ? group.folder()
                                .filter(folder -> delivery.isTo(
                                        Channel.FOLDER, below(folder).toString()))
                                .isPresent()
                        : mailbox(group, delivery).isPresent());
    }

    /** The parcels of deliveries. */
    List<Parcel> of(List<Delivery> deliveries) {
        List<Parcel> parcels = new ArrayList<>();
        for (Group group : settings.groups()) {
            List<Delivery> ours = of(group, deliveries).toList();
            ours.stream()
                    .filter(delivery -> delivery.channel() == Channel.FOLDER)
                    .forEach(delivery -> parcels.add(new FolderParcel(
                            List.of(delivery), new OutputFolder(Path.of(delivery.recipient())), sending, group)));
            List<Delivery> mails = ours.stream()
                    .filter(delivery -> delivery.channel() == Channel.MAIL)
                    .toList();
            if (group.messages() == Messages.EACH) {
                mails.forEach(mail ->
                        parcels.add(alone(group, mail, mailbox(group, mail).orElseThrow())));
            } else if (!mails.isEmpty()) {
                parcels.add(new MailParcel(
                        mails,
                        sending,
                        new Addressed(group, mails.getFirst().messageId(), group.to(), group.cc(), group.bcc())));
            }
        }
        return parcels;
    }

    /** A message to one. */
    Parcel alone(Group group, Delivery delivery, Mailbox mailbox) {
        return new MailParcel(
                List.of(delivery),
                sending,
                new Addressed(group, delivery.messageId(), List.of(mailbox), List.of(), List.of()));
    }

    /** Where documents go in a folder of the configuration. */
    private Path below(Path folder) {
        return folder.resolve(month);
    }

    private static Optional<Mailbox> mailbox(Group group, Delivery delivery) {
        return group.mailboxes()
                .filter(mailbox -> delivery.isTo(Channel.MAIL, mailbox.address()))
                .findFirst();
    }
}
