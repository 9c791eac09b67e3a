package dev.holdfast.persistence.query;

import java.util.Locale;

/** How tallies are made; both give the same to the last unit. */
public enum Engine {
    /** An ordered cursor flows through core's evaluator, one unit in memory at a time. */
    STREAM,
    /** The rules, compiled to SQL, are evaluated where the data lies; only tallies come back. */
    SQL;

    /** The name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
