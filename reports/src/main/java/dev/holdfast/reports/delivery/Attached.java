package dev.holdfast.reports.delivery;

import dev.holdfast.reports.document.Documents.Document;

/**
 * An attachment as the message tells it.
 *
 * @param name the file's
 * @param about what it is, and how large
 */
public record Attached(String name, String about) {
    private static final char NO_BREAK = '\u00a0';

    static Attached of(Document document, boolean locked) {
        String what = switch (document.mediaType()) {
            case "application/pdf" -> "the statement, " + (locked ? "opens with your password, " : "");
            case "text/html" -> "the statement for a screen, ";
            case "application/json" -> "its figures for programs, ";
            case "text/csv" -> "a table, ";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "a workbook, ";
            default -> "";
        };
        return new Attached(
                document.name(), what + Size.words(document.bytes().length).replace(' ', NO_BREAK));
    }
}
