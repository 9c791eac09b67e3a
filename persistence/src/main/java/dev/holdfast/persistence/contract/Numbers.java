package dev.holdfast.persistence.contract;

import dev.holdfast.persistence.contract.ColumnType.Decimal;
import java.util.Optional;

/** What can be wrong with a number. */
final class Numbers {
    private static final int LONGEST_COUNT = 9;

    private Numbers() {}

    static Optional<String> decimalProblem(String text, Decimal type) {
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int point = text.indexOf('.');
        int wholeEnd = point < 0 ? text.length() : point;
        if (!isDigits(text, start, wholeEnd) || (point >= 0 && !isDigits(text, point + 1, text.length()))) {
            return Optional.of("must be a number of digits with a point, such as 1234.50");
        }
        if (wholeEnd - firstNonZero(text, start, wholeEnd) > type.whole()) {
            return Optional.of("must have at most " + type.whole() + " digits before the point");
        }
        // Zeros at the end say nothing; any other digit would be lost.
        if (point >= 0 && lastNonZero(text, point) - point > type.scale()) {
            return Optional.of("must have at most " + type.scale() + " decimals; it is not rounded");
        }
        return Optional.empty();
    }

    static Optional<String> countProblem(String text) {
        boolean sound = text.length() <= LONGEST_COUNT
                && isDigits(text, 0, text.length())
                && firstNonZero(text, 0, text.length()) < text.length();
        return sound ? Optional.empty() : Optional.of("must be a whole number from 1 to 999999999");
    }

    /** Whether there is at least one character and all are 0 to 9. */
    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static int firstNonZero(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int lastNonZero(String text, int point) {
        int at = text.length() - 1;
        while (at > point && text.charAt(at) == '0') {
            at--;
        }
        return at;
    }
}
