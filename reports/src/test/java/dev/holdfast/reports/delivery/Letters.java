package dev.holdfast.reports.delivery;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.view.MailView;
import dev.holdfast.reports.view.StatementView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Letters of an invented company. */
final class Letters {
    static final Mailbox SENDER = Mailbox.parse("Northwind Finance <nrr@northwind.example>");
    static final Mailbox ANN = Mailbox.parse("Ann Board <ann@board.example>");
    static final Mailbox BEN = Mailbox.parse("ben@board.example");
    static final Mailbox CLEO = Mailbox.parse("cleo@board.example");
    static final Instant DATE = Instant.parse("2026-11-03T06:00:00.123Z");

    private Letters() {}

    /** What the e-mail of a statement with all that one can hold says. */
    static MailView issued() {
        return Issued.VIEW;
    }

    /** Measured when it is asked for: most letters do without. */
    private static final class Issued {
        static final MailView VIEW = view(Everything.issued());
    }

    static MailView view(Statement statement) {
        return MailView.of(statement, StatementView.of(statement));
    }

    static Document chart() {
        return new Document("mail.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    }

    static Document pdf(String name) {
        return new Document(name, "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
    }

    static Body body(MailView view, String group, String... intro) {
        return Composer.of()
                .statement(new StatementMail(
                        view, chart(), List.of(intro), group, List.of(pdf("Northwind NRR 2026-10.pdf")), false));
    }

    static Letter to(Mailbox... recipients) {
        return letter("Net Revenue Retention", List.of(recipients), List.of());
    }

    static Letter letter(String subject, List<Mailbox> to, List<Mailbox> bcc) {
        Body body = new Body(
                "<p>Grüße: <b>110.9%</b><img src=\"cid:chart@holdfast\"></p>\n",
                "Grüße: 110.9%\n.\n..\n", List.of(new Body.Picture("chart@holdfast", chart())));
        return letter(subject, to, bcc, body, List.of(pdf("Northwind NRR 2026-10.pdf")));
    }

    static Letter letter(String subject, List<Mailbox> to, List<Mailbox> bcc, Body body, List<Document> attachments) {
        List<String> parts = Stream.concat(
                        Stream.of("2026-10.1", "board", "1"), to.stream().map(Mailbox::address))
                .toList();
        return new Letter(
                MessageId.of(SENDER, parts),
                DATE,
                SENDER,
                Optional.of(Mailbox.parse("Finance <finance@northwind.example>")),
                to,
                List.of(),
                bcc,
                subject,
                body,
                attachments);
    }
}
