package dev.holdfast.cli.demo;

/** State of an item version. */
enum Status {
    ACTIVE,
    TRIAL,
    PAUSED
}
