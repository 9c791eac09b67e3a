package dev.holdfast.reports.delivery;

import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.view.MailView;
import java.util.List;

/**
 * What the message of a statement is composed of.
 *
 * @param view what it says, as kept with the statement
 * @param chart the picture kept with it
 * @param intro the company's introduction, see {@link MailTexts#intro}
 * @param group of which its reader is a member, such as {@code board}
 * @param attachments what comes with it, under the names that the reader sees
 * @param locked whether the PDF among them opens with a password only
 */
public record StatementMail(
        MailView view, Document chart, List<String> intro, String group, List<Document> attachments, boolean locked) {
    public StatementMail {
        intro = List.copyOf(intro);
        attachments = List.copyOf(attachments);
    }
}
