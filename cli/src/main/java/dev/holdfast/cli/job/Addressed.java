package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings.Group;
import dev.holdfast.reports.delivery.Mailbox;
import java.util.List;

/** To whom a message is addressed: what its header says. */
record Addressed(Group group, String messageId, List<Mailbox> to, List<Mailbox> cc, List<Mailbox> bcc) {}
