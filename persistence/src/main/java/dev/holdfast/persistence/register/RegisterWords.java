package dev.holdfast.persistence.register;

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
}
