package dev.holdfast.reports.chart;

import java.text.Normalizer;
import org.openpdf.text.pdf.BaseFont;

/**
 * Texts as a font can print them. A letter that it does not have is printed as a lozenge, so that nobody takes a name for
 * empty or for another; a font with every letter of the world would be larger than all the rest.
 */
public final class Printable {
    /** What stands for a letter that the font does not have. */
    public static final char STAND_IN = '◊';

    private Printable() {}

    /**
     * The text itself where the font has every letter of it. Else each missing letter is a stand-in, a space of any width a
     * plain one, and what is never seen by itself, such as a mark of direction or an accent on a missing letter, nothing.
     */
    public static String in(BaseFont font, String text) {
        if (hasAll(font, text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> append(font, letter, printable));
        return printable.toString();
    }

    /** Every text of a page is asked this each time that it is measured. */
    private static boolean hasAll(BaseFont font, String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (!isPlain(letter) && !font.charExists(letter)) {
                return false;
            }
        }
        return true;
    }

    private static void append(BaseFont font, int letter, StringBuilder to) {
        if (isPlain(letter) || font.charExists(letter)) {
            to.appendCodePoint(letter);
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            to.append(' ');
        } else if (!isUnseen(letter)) {
            to.append(STAND_IN);
        }
    }

    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter <= '~';
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
