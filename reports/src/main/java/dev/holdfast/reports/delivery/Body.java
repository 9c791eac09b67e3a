package dev.holdfast.reports.delivery;

import dev.holdfast.reports.document.Documents.Document;
import java.util.List;

/**
 * What a message says, in two forms that say the same.
 *
 * @param html for readers of HTML; its pictures are addressed as {@code cid:} and nothing is fetched
 * @param text for all others
 * @param pictures those of the HTML
 */
public record Body(String html, String text, List<Picture> pictures) {
    /** A picture with the id that the HTML addresses it by, without {@code cid:}. */
    public record Picture(String id, Document document) {}

    public Body {
        pictures = List.copyOf(pictures);
    }
}
