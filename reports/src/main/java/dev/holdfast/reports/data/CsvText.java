package dev.holdfast.reports.data;

/** Text for a cell of a CSV file. */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvText() {}

    /** The text; where a spreadsheet would run it as a formula, with an apostrophe before it, which makes it text again. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
