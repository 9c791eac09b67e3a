package dev.holdfast.persistence.contract;

import dev.holdfast.persistence.contract.ColumnType.Name;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a text. */
final class Texts {
    private Texts() {}

    /** Why no column takes a text: a character that PostgreSQL cannot hold, or a byte that is not UTF-8. */
    static Optional<String> unreadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of("contains a NUL character");
            }
            if (NotUtf8.isAt(text, i)) {
                return Optional.of("contains the byte 0x%02X, which is not UTF-8; save the file as UTF-8"
                        .formatted(NotUtf8.byteOf(unit)));
            }
        }
        return Optional.empty();
    }

    static Optional<String> nameProblem(String text) {
        return text.length() <= Name.LONGEST
                ? Optional.empty()
                : Optional.of("longer than " + Name.LONGEST + " characters");
    }

    static Optional<String> wordProblem(String text, List<String> allowed) {
        return allowed.contains(text) ? Optional.empty() : Optional.of("must be " + alternatives(allowed));
    }

    static Optional<String> currencyProblem(String text) {
        boolean sound = text.length() == 3 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        return sound ? Optional.empty() : Optional.of("must be a currency code of three capital letters, such as USD");
    }

    /** Such as {@code a, b or c}. */
    static String alternatives(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
