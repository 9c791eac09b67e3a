package dev.holdfast.cli.demo;

/** What a contract is written in. The company reports in USD. */
enum Currency {
    USD,
    EUR
}
