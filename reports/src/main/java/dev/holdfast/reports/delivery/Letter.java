package dev.holdfast.reports.delivery;

import dev.holdfast.reports.document.Documents.Document;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message, ready to be sent. Equal letters give equal bytes.
 *
 * @param id its Message-ID with the angle brackets, see {@link MessageId}
 * @param date as the message shows it, in UTC and whole seconds
 * @param from who sends it; a reply of a server that it cannot be delivered goes there too
 * @param replyTo who gets replies; empty for the sender
 * @param to the recipients that every recipient sees
 * @param cc as above
 * @param bcc recipients that nobody sees; the message does not name them
 * @param subject one line
 * @param attachments in their order, under the names that they have here
 */
public record Letter(
        String id,
        Instant date,
        Mailbox from,
        Optional<Mailbox> replyTo,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        String subject,
        Body body,
        List<Document> attachments) {

    public Letter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        attachments = List.copyOf(attachments);
        subject = MailTexts.oneLine(subject);
        if (!MessageId.isValid(id)) {
            throw new IllegalArgumentException("no Message-ID: " + id);
        }
    }

    /** All who are to get it, each address once. */
    public List<Mailbox> recipients() {
        return Stream.of(to, cc, bcc).flatMap(List::stream).distinct().toList();
    }

    /** The whole message as in a file {@code .eml}: ASCII, lines that every server takes, no name of this machine. */
    public byte[] eml() {
        return new MimeLetter(this).bytes();
    }
}
