package dev.holdfast.cli.command;

/** How a job that nobody watches tells what it does. */
enum LogFormat {
    /** Not at all: only its messages. */
    NONE,
    /** A line with time, level and run. */
    TEXT,
    /** A JSON object on a line. */
    JSON
}
