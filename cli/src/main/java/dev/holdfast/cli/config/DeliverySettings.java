package dev.holdfast.cli.config;

import dev.holdfast.reports.data.MovementsCsv;
import dev.holdfast.reports.delivery.MailTexts;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.SmtpServer;
import dev.holdfast.reports.document.Renderer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who receives statements, and how.
 *
 * @param post how mail is sent; empty where everything goes into folders
 * @param owner who is told when a run does not end well; empty: nobody
 * @param unrecorded what is done where nobody knows whether a message was accepted
 * @param attempts how often a message is tried in one run, from 1
 * @param pause between two attempts
 * @param sizeLimit the largest message, encoded, in bytes
 */
public record DeliverySettings(
        Optional<Post> post,
        Optional<Mailbox> owner,
        Unrecorded unrecorded,
        int attempts,
        Duration pause,
        long sizeLimit,
        List<Group> groups) {
    /** What is done where nobody knows whether a message was accepted. */
    public enum Unrecorded {
        /** It is not sent again: nobody receives it twice, somebody may not receive it. The run says who. */
        HOLD,
        /** It is sent again, with the same Message-ID: everybody receives it, somebody may receive it twice. */
        RESEND
    }

    /** Whether the recipients of a group see each other. */
    public enum Messages {
        /** A message for each. */
        EACH,
        /** One for all. */
        TOGETHER
    }

    /** What can be attached, by the word of the configuration. */
    public enum Attachment {
        PDF("statement.pdf"),
        HTML("statement.html"),
        JSON("statement.json"),
        XLSX("statement.xlsx"),
        CSV(MovementsCsv.NAME);

        private final String document;

        Attachment(String document) {
            this.document = document;
        }

        /** The document's name in the folder of a statement, for a group that may see so much. */
        public String document(Detail detail) {
            return this == XLSX && detail == Detail.UNITS ? Renderer.UNITS : document;
        }
    }

    /** How much a group may see. */
    public enum Detail {
        /** Figures, and no units beyond those that a statement prints. */
        FIGURES,
        /** Every unit: {@code csv} is the list of their movements, and {@code xlsx} has a row for each. */
        UNITS
    }

    /**
     * How mail is sent.
     *
     * @param server without a login
     * @param user who logs in, with a password from the environment; empty: nobody does
     */
    public record Post(SmtpServer server, Optional<String> user, Mailbox from, Optional<Mailbox> replyTo) {}

    /**
     * Recipients that receive the same.
     *
     * @param name such as {@code board}
     * @param folder that receives the documents too; empty: none
     * @param texts subject and introduction of its messages
     * @param detail how much it may see
     * @param pdfPassword the name of the secret that locks the PDF; empty: it is not locked
     */
    public record Group(
            String name,
            List<Mailbox> to,
            List<Mailbox> cc,
            List<Mailbox> bcc,
            Optional<Path> folder,
            Messages messages,
            MailTexts texts,
            List<Attachment> attach,
            Detail detail,
            Optional<String> pdfPassword) {
        public Group {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
            attach = List.copyOf(attach);
        }

        /** Everybody that receives its mail. */
        public Stream<Mailbox> mailboxes() {
            return Stream.of(to, cc, bcc).flatMap(List::stream);
        }
    }

    public DeliverySettings {
        groups = List.copyOf(groups);
    }

    /** Whether some group may see every unit. */
    public boolean givesUnits() {
        return groups.stream().anyMatch(group -> group.detail() == Detail.UNITS);
    }
}
