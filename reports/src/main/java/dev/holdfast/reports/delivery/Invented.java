package dev.holdfast.reports.delivery;

import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.view.Headline;
import dev.holdfast.reports.view.Lead;
import dev.holdfast.reports.view.MailView;
import dev.holdfast.reports.view.Toned;
import java.util.List;

/** Messages that nobody receives: with a value in every field, to try templates with. */
final class Invented {
    private static final String TEXT = "text";

    private Invented() {}

    static StatementMail mail() {
        MailView view = new MailView(
                "en",
                TEXT,
                TEXT,
                new Lead(TEXT, TEXT),
                List.of(new Headline.Figure(TEXT, TEXT, List.of(Toned.good(TEXT), Toned.bad(TEXT)), TEXT)),
                new MailView.Picture(TEXT, TEXT, TEXT, TEXT),
                List.of(new MailView.Note(TEXT, TEXT)),
                List.of(TEXT),
                new MailView.Names(TEXT, TEXT, TEXT, TEXT));
        return new StatementMail(
                view,
                file("mail.png", "image/png"),
                List.of(TEXT),
                TEXT,
                List.of(file("a.pdf", "application/pdf")),
                false);
    }

    static Notice notice() {
        return new Notice(TEXT, List.of(TEXT), List.of(new Notice.Fact(TEXT, TEXT)), List.of(TEXT), TEXT);
    }

    private static Document file(String name, String mediaType) {
        return new Document(name, mediaType, new byte[0]);
    }
}
