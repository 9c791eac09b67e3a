package dev.holdfast.cli.architecture.broken.core.time;

/** Time comes after money. */
public record Later(int day) {}
