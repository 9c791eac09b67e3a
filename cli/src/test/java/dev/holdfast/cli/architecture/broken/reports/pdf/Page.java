package dev.holdfast.cli.architecture.broken.reports.pdf;

/** Seen by persistence, which is forbidden. */
public record Page(int number) {}
