package dev.holdfast.reports.template;

import java.util.Locale;

/** The size of a statement's pages. */
public enum PaperSize {
    /** ISO A4, 210 × 297 mm. */
    A4,
    /** US Letter, 8.5 × 11 inches. */
    LETTER;

    /** The name as configurations have it: {@code a4}, {@code letter}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
