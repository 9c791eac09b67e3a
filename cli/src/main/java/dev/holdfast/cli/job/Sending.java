package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings.Attachment;
import dev.holdfast.cli.config.DeliverySettings.Detail;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.data.MailJson;
import dev.holdfast.reports.delivery.Composer;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.document.Documents;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.pdf.PdfLock;
import dev.holdfast.reports.view.MailView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A statement as it is sent: as the register holds it, whatever the warehouse says by now.
 *
 * @param documents those of the statement and of its mail
 * @param way how mail goes; empty where there is none to send
 * @param composer writes what messages say
 * @param date of the messages
 */
record Sending(
        String run,
        List<Document> documents,
        Optional<Way> way,
        Composer composer,
        Surroundings surroundings,
        Instant date) {
    /** What the message says. */
    MailView view() {
        return MailJson.read(named(Documents.MAIL).bytes());
    }

    Document chart() {
        return named(Documents.MAIL_CHART);
    }

    Mailbox from() {
        return way.orElseThrow().from();
    }

    /**
     * The documents that a group receives, in their order.
     *
     * @throws Fault {@code DELIVERY_UNKNOWN} where the statement has none of a kind
     */
    List<Document> documents(List<Attachment> kinds, Detail detail) {
        return kinds.stream().map(kind -> named(kind.document(detail))).toList();
    }

    /**
     * The same as files that somebody keeps beside others, the PDF locked with a secret where one is named.
     *
     * @throws Fault as above, and {@code CONFIG_INVALID} where the secret is not set
     */
    List<Document> attachments(List<Attachment> kinds, Detail detail, Optional<String> pdfPassword) {
        MailView.Names names = view().names();
        String stem =
                (names.company() + " NRR " + names.close().substring(0, 7)).replaceAll("[^\\p{L}\\p{N} .,&'()_-]", "_");
        return documents(kinds, detail).stream()
                .map(document -> new Document(
                        stem + document.name().substring(document.name().lastIndexOf('.')),
                        document.mediaType(),
                        document.mediaType().equals("application/pdf")
                                ? pdfPassword
                                        .map(name -> PdfLock.lock(document.bytes(), secret(name)))
                                        .orElseGet(document::bytes)
                                : document.bytes()))
                .toList();
    }

    private String secret(String name) {
        return surroundings
                .secret(name)
                .filter(password -> !password.isEmpty())
                .orElseThrow(() -> new Fault(
                        ErrorCode.CONFIG_INVALID,
                        "the PDF is to be locked with " + name + ", which is not set",
                        "Set " + name + ", or " + name + "_FILE to a file that holds the password"));
    }

    private Document named(String name) {
        return documents.stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        ErrorCode.DELIVERY_UNKNOWN,
                        "the statement of run " + run + " has no " + name,
                        "Take it out of attach:, or send it yourself: holdfast register show " + run + " --out DIR"));
    }
}
