package dev.holdfast.cli.architecture.broken.persistence.query;

/** Seen by reports, which is forbidden. */
public record Rows(int count) {}
