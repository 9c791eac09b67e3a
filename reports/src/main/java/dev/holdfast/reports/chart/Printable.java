package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Face.Stretch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as a face can print them. A letter that no face has is printed as a lozenge, so that nobody takes a name for empty or
 * for another; fonts with every letter of the world would be larger than all the rest.
 */
final class Printable {
    /** What stands for a letter that no face has. */
    private static final String STAND_IN = "◊";

    private final Face face;
    private final List<Stretch> stretches = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Face by;

    private Printable(Face face) {
        this.face = face;
        this.by = face;
    }

    /**
     * The text itself where the face has every letter of it. Else each missing letter by the face that has it or as a
     * stand-in, a space of any width as a plain one, and what is never seen by itself, such as a mark of direction or an accent
     * on a missing letter, as nothing.
     */
    static List<Stretch> in(Face face, String text) {
        if (hasAll(face, text)) {
            return List.of(new Stretch(face, text));
        }
        Printable printable = new Printable(face);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(printable::add);
        printable.end();
        return printable.stretches.isEmpty() ? List.of(new Stretch(face, "")) : printable.stretches;
    }

    /** Every text of a page is asked this each time that it is measured. */
    private static boolean hasAll(Face face, String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!has(face, text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Face face, int letter) {
        return isPlain(letter) || face.has(letter);
    }

    private void add(int letter) {
        if (has(face, letter)) {
            add(face, Character.toString(letter));
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            add(face, " ");
        } else if (!isUnseen(letter)) {
            boolean eastAsian = Face.EAST_ASIAN.has(letter);
            add(eastAsian ? Face.EAST_ASIAN : face, eastAsian ? Character.toString(letter) : STAND_IN);
        }
    }

    private void add(Face next, String letter) {
        if (next != by) {
            end();
            by = next;
        }
        text.append(letter);
    }

    private void end() {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(by, text.toString()));
            text.setLength(0);
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
