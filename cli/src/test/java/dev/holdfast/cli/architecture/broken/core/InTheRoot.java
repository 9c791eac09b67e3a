package dev.holdfast.cli.architecture.broken.core;

/** A root package holds nothing. */
record InTheRoot(int something) {}
