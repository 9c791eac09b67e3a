package dev.holdfast.persistence.register;

import java.util.List;
import java.util.Locale;

/** How values of ours are called in the register's tables. */
final class RegisterWords {
    private RegisterWords() {}

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E value(Class<E> type, String key) {
        return Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
    }

    /** What stands between commas. */
    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
