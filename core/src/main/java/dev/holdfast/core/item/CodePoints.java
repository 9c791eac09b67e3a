package dev.holdfast.core.item;

import java.util.Comparator;

/** Orders names and ids by code point, as a database does under collation C; {@code String} itself orders by UTF-16. */
public final class CodePoints {
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // Only a surrogate, part of a code point above U+FFFF, sorts differently from its UTF-16 unit.
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
