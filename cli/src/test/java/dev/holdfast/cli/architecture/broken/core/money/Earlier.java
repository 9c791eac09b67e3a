package dev.holdfast.cli.architecture.broken.core.money;

/** Money comes first. */
public record Earlier(long amount) {}
