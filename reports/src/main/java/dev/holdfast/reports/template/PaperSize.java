package dev.holdfast.reports.template;

import java.util.Locale;

/** The size of a printed page. */
public enum PaperSize {
    /** ISO 216: 210 × 297 mm. */
    A4,
    /** ANSI A: 8.5 × 11 inches. */
    LETTER;

    /** Its name in a configuration and in a stylesheet. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
