package dev.holdfast.cli.architecture.broken.core.misc;

/** In a package that has no place in the order. */
record Homeless(int something) {}
