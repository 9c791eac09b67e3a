package dev.holdfast.persistence.history;

/**
 * A kind of broken rows.
 *
 * @param words that follow a number of rows, such as {@code without currency}
 * @param condition that such a row meets, in SQL; the row is {@code s}
 */
record Kind(String words, String condition) {}
