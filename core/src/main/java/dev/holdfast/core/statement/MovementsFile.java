package dev.holdfast.core.statement;

/**
 * The list of all units' movements that stands beside a statement, {@code movements.csv}: so that a statement says which list
 * is its own.
 *
 * @param rows of units, without the line of titles
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record MovementsFile(long rows, String sha256) {}
