package dev.holdfast.cli.command;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks into messages as a mail program does. */
final class Mails {
    private Mails() {}

    static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    /** The names of what is attached, in its order. */
    static List<String> attachments(Part message) throws IOException, MessagingException {
        return parts(message).stream()
                .filter(Mails::isAttached)
                .map(Mails::name)
                .toList();
    }

    static byte[] attachment(Part message, String name) throws IOException, MessagingException {
        for (Part part : parts(message)) {
            if (name.equals(name(part))) {
                return part.getInputStream().readAllBytes();
            }
        }
        throw new AssertionError("no attachment " + name);
    }

    /** The plain text. */
    static String text(Part message) throws IOException, MessagingException {
        for (Part part : parts(message)) {
            if (part.isMimeType("text/plain") && !isAttached(part)) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
        }
        throw new AssertionError("no plain text");
    }

    /** All that is to be read in it: its subject, and its text in each form. */
    static String words(MimeMessage message) throws IOException, MessagingException {
        StringBuilder words = new StringBuilder(message.getSubject());
        for (Part part : parts(message)) {
            if (part.isMimeType("text/*") && !isAttached(part)) {
                words.append('\n').append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }

    /** Whether a PDF opens with a password; the empty one is none. */
    static boolean opens(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, password)) {
            return document.getNumberOfPages() > 0;
        } catch (InvalidPasswordException locked) {
            return false;
        }
    }

    private static List<Part> parts(Part part) throws IOException, MessagingException {
        List<Part> parts = new ArrayList<>();
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart one = many.getBodyPart(i);
                parts.addAll(parts(one));
            }
        } else {
            parts.add(part);
        }
        return parts;
    }

    private static boolean isAttached(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Part part) {
        try {
            return String.valueOf(part.getFileName());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
