package dev.holdfast.cli.demo;

/** What a charge is for. */
enum ChargeKind {
    RECURRING,
    ONE_TIME,
    TAX
}
