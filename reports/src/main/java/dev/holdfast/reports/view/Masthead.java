package dev.holdfast.reports.view;

/**
 * What stands on the head and foot of each page.
 *
 * @param title what the document is
 * @param documentTitle the title shown by a window or a library: what, whose, and when
 * @param scope company, window and currency
 * @param issue which statement, and when it was issued
 * @param provenance method, fingerprint and known-at
 * @param confidential to whom the statement is confidential
 * @param rounding how its figures are rounded
 */
public record Masthead(
        String title,
        String documentTitle,
        String scope,
        String issue,
        String provenance,
        String confidential,
        String rounding) {}
