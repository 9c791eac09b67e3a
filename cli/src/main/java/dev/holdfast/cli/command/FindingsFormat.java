package dev.holdfast.cli.command;

/** In which form findings are printed. */
enum FindingsFormat {
    TABLE,
    JSON
}
