package dev.holdfast.core.statement;

import java.util.List;
import java.util.Locale;

/** Pieces of English that several headings need. */
final class Phrases {
    /** Letters of a name that a sentence has room for; tables and files hold all of it. */
    private static final int NAME_LENGTH = 40;

    private Phrases() {}

    /** A name inside a sentence, cut short where it is long. */
    static String name(String name) {
        return name.codePointCount(0, name.length()) <= NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH - 1)).stripTrailing() + "…";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Whether a verb after them is in the singular: one name that is no plural. */
    static boolean isOne(List<String> names) {
        return names.size() == 1 && !names.getFirst().endsWith("s");
    }

    /** With a capital at its beginning. */
    static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** {@code one customer}, {@code 2,777 customers}; small numbers in words. */
    static String customers(long count, Notation notation) {
        return number(count, notation) + (count == 1 ? " customer" : " customers");
    }

    /** Up to twelve in words. */
    static String number(long count, Notation notation) {
        return count >= 0 && count <= 12 ? Numerals.of((int) count) : notation.count(count);
    }
}
