/**
 * The commands. Comes in: arguments. Goes out: figures to stdout, everything else to stderr, and an exit code. Each
 * command reads its options, calls one job and prints; docs/reference/command-line.md is made from them.
 */
@NullMarked
package dev.holdfast.cli.command;

import org.jspecify.annotations.NullMarked;
