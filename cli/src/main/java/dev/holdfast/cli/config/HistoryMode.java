package dev.holdfast.cli.config;

/** Who keeps what the rows of the warehouse said before. */
public enum HistoryMode {
    /** Not said: tables of our own keep it; views have to say. */
    UNDECIDED,
    /** The rows themselves, by {@code recorded_at} and {@code superseded_at}. */
    SOURCE,
    /** We do: each run first copies what changed. */
    COPY
}
