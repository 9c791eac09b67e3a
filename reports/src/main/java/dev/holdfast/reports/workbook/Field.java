package dev.holdfast.reports.workbook;

/**
 * A column of a table.
 *
 * @param title what stands above it
 * @param width in characters
 * @param number whether it holds numbers, whose title stands at the right
 */
record Field(String title, double width, boolean number) {
    private static final double MONEY = 18;
    private static final double RATIO = 13;

    static Field text(String title, double width) {
        return new Field(title, width, false);
    }

    static Field money(String title) {
        return new Field(title, MONEY, true);
    }

    /** A ratio, a count or a day. */
    static Field number(String title) {
        return new Field(title, RATIO, true);
    }
}
