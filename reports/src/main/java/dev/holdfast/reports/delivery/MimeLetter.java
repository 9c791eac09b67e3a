package dev.holdfast.reports.delivery;

import dev.holdfast.reports.document.Documents.Document;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** A letter as MIME: {@code mixed(related(alternative(text, html), pictures), attachments)}. */
final class MimeLetter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int BOUNDARY_LENGTH = 24;

    private final Letter letter;

    MimeLetter(Letter letter) {
        this.letter = letter;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message().writeTo(bytes);
        } catch (MessagingException e) {
            throw new IllegalStateException("the message cannot be written: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private MimeMessage message() throws MessagingException {
        MimeMessage message = new IdentifiedMessage(letter.id());
        message.setHeader("Date", DATE.format(letter.date().atOffset(ZoneOffset.UTC)));
        message.setFrom(letter.from().internet());
        if (letter.replyTo().isPresent()) {
            message.setReplyTo(addresses(letter.replyTo().stream().toList()));
        }
        message.setRecipients(RecipientType.TO, addresses(letter.to()));
        message.setRecipients(RecipientType.CC, addresses(letter.cc()));
        if (letter.to().isEmpty() && letter.cc().isEmpty()) {
            message.setHeader("To", "undisclosed-recipients:;");
        }
        message.setSubject(letter.subject(), UTF_8);
        // Out-of-office replies to a machine reach nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(mixed());
        message.saveChanges();
        return message;
    }

    private static Address[] addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(Mailbox::internet).toArray(Address[]::new);
    }

    private MimeMultipart mixed() throws MessagingException {
        MimeMultipart mixed = multipart("mixed");
        mixed.addBodyPart(part(related()));
        for (Document document : letter.attachments()) {
            mixed.addBodyPart(file(document, Part.ATTACHMENT));
        }
        return mixed;
    }

    private MimeMultipart related() throws MessagingException {
        MimeMultipart related = multipart("related");
        related.addBodyPart(part(alternative()));
        for (Body.Picture picture : letter.body().pictures()) {
            MimeBodyPart part = file(picture.document(), Part.INLINE);
            part.setContentID("<" + picture.id() + ">");
            related.addBodyPart(part);
        }
        return related;
    }

    private MimeMultipart alternative() throws MessagingException {
        MimeMultipart alternative = multipart("alternative");
        alternative.addBodyPart(text(letter.body().text(), "plain"));
        alternative.addBodyPart(text(letter.body().html(), "html"));
        return alternative;
    }

    private static MimeBodyPart part(MimeMultipart content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.lines().collect(Collectors.joining("\r\n", "", "\r\n")), UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart file(Document document, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(document.bytes(), document.mediaType())));
        // Named in both headers: old readers look at one of them alone.
        ContentType type = new ContentType(document.mediaType());
        type.setParameterList(named("name", document));
        part.setHeader("Content-Type", type.toString());
        part.setHeader(
                "Content-Disposition", new ContentDisposition(disposition, named("filename", document)).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static ParameterList named(String key, Document document) {
        ParameterList parameters = new ParameterList();
        parameters.set(key, MailTexts.oneLine(document.name()), UTF_8);
        return parameters;
    }

    private MimeMultipart multipart(String kind) {
        byte[] hash = MessageId.sha256().digest((kind + letter.id()).getBytes(StandardCharsets.UTF_8));
        // Neither base64 nor quoted-printable can hold "=_", so no content can hold the boundary.
        return new BoundMultipart(kind, "=_" + HexFormat.of().formatHex(hash).substring(0, BOUNDARY_LENGTH));
    }

    /** Parts between lines that are chosen by us, where the library would take them from the clock. */
    private static final class BoundMultipart extends MimeMultipart {
        BoundMultipart(String kind, String boundary) {
            this.contentType = "multipart/" + kind + "; \r\n\tboundary=\"" + boundary + "\"";
        }
    }

    /** A message with an id chosen by us, where the library would make one of user, host and clock. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
