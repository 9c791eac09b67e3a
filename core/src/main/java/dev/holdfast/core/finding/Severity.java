package dev.holdfast.core.finding;

import java.util.Locale;

/** What a finding means for a statement. */
public enum Severity {
    /** No statement is issued from this data. */
    ERROR,
    /** It is told, and the statement is issued. */
    WARNING,
    /** It is not looked for. */
    OFF;

    /** The word in the configuration and in tables, such as {@code warning}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
