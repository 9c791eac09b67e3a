package dev.holdfast.persistence.contract;

/**
 * How a text carries bytes that are not UTF-8, so that they are found in the row and column where they stand: each is a
 * lone low surrogate, which no UTF-8 decodes to.
 */
public final class NotUtf8 {
    private static final int BASE = 0xDC00;
    private static final int FIRST = 0x80;
    private static final int LAST = 0xFF;

    private NotUtf8() {}

    /** The character that stands for a byte; only bytes from 0x80 on can be wrong. */
    public static char charOf(byte wrong) {
        return (char) (BASE + Byte.toUnsignedInt(wrong));
    }

    static int byteOf(char unit) {
        return unit - BASE;
    }

    /** Whether a text has such a character in a place. */
    public static boolean isAt(String text, int place) {
        char unit = text.charAt(place);
        return unit >= BASE + FIRST
                && unit <= BASE + LAST
                && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
    }
}
