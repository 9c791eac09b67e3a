package dev.holdfast.reports.view;

/**
 * The head of a section.
 *
 * @param id its address inside the document
 * @param title the section's message
 * @param subtitle what is shown: population, unit, window
 */
public record Heading(String id, String title, String subtitle) {

    static Heading of(String id, dev.holdfast.core.statement.Heading heading) {
        return of(id, heading, "");
    }

    /** A heading whose subtitle ends with a remark, which may be empty. */
    static Heading of(String id, dev.holdfast.core.statement.Heading heading, String remark) {
        String end = remark.isEmpty() ? "" : heading.subtitle().endsWith(".") ? " " : ". ";
        return new Heading(id, heading.message(), heading.subtitle() + end + remark);
    }
}
