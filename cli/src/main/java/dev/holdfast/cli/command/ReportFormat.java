package dev.holdfast.cli.command;

/** In which form a run tells how it ended. */
enum ReportFormat {
    /** For people: the headline and the paths. */
    TEXT,
    /** For programs: one JSON object, whatever happens. */
    JSON
}
