package dev.holdfast.reports.workbook;

import java.util.regex.Pattern;

/** Text as a workbook can hold it: nothing in it is taken for a formula, a code or the end of a file. */
final class CellText {
    private static final int LONGEST_CELL = 32_767;
    /** All that stands in a head is 255 characters at most, codes among them. */
    private static final int LONGEST_MARGIN = 80;
    /** Spreadsheets read {@code _x0041_} as the letter A. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /**
     * The text for a cell. Control characters become spaces; what no XML can hold becomes U+FFFD; what is longer than a cell
     * ends in an ellipsis.
     */
    static String of(String text) {
        return CODE.matcher(cut(clean(text))).replaceAll("_x005F_");
    }

    /** The text for the head or foot of a printed page, where {@code &} begins a code and room is short. */
    static String margin(String text) {
        StringBuilder margin = new StringBuilder();
        for (int character : clean(text).codePoints().toArray()) {
            String written = character == '&' ? "&&" : Character.toString(character);
            if (margin.length() + written.length() >= LONGEST_MARGIN) {
                return margin.append('…').toString();
            }
            margin.append(written);
        }
        return margin.toString();
    }

    /** Whether somebody who edits the cell would be left with a formula. */
    static boolean readsAsFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(CellText::clean).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int clean(int character) {
        if (Character.getType(character) == Character.CONTROL) {
            return ' ';
        }
        boolean none = Character.getType(character) == Character.SURROGATE || (character & 0xfffe) == 0xfffe;
        return none ? 0xfffd : character;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
