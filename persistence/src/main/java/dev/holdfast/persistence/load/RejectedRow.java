package dev.holdfast.persistence.load;

/**
 * A place in a file that cannot be loaded. A row has one of these for each thing that is wrong with it.
 *
 * @param line the line where the row begins; the first is 1
 * @param column empty: the whole row
 * @param value what stands there, shortened; empty: nothing
 * @param reason what is wrong with it, such as {@code must be a day, such as 2026-01-31}
 */
public record RejectedRow(String file, long line, String column, String value, String reason) {
    private static final int LONGEST = 80;

    public RejectedRow {
        column = printable(column, LONGEST);
        value = printable(value, LONGEST);
        reason = printable(reason, Integer.MAX_VALUE);
    }

    /** Such as {@code items.csv:12 valid_from '31.01.2026' must be a day, such as 2026-01-31}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file).append(':').append(line);
        if (!column.isEmpty()) {
            text.append(' ').append(column);
        }
        if (!value.isEmpty()) {
            text.append(" '").append(value).append('\'');
        }
        return text.append(' ').append(reason).toString();
    }

    /** One line, without characters that would upset a terminal. */
    private static String printable(String value, int longest) {
        int end = Math.min(value.length(), longest);
        StringBuilder text = new StringBuilder(end + 1);
        for (int i = 0; i < end; ) {
            int point = value.codePointAt(i);
            int width = Character.charCount(point);
            text.appendCodePoint(isPrintable(point) ? point : '\uFFFD');
            i += width;
        }
        return end < value.length() ? text.append('…').toString() : text.toString();
    }

    private static boolean isPrintable(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.FORMAT;
    }
}
