package dev.holdfast.cli.command;

/** In which form figures are printed. */
enum Format {
    TABLE,
    JSON,
    CSV
}
