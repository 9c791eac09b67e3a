package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Notation;

/** How a kind of cell is written. */
enum Look {
    TEXT,
    /** Text that may run over several lines. */
    WORDS,
    COUNT,
    /** An amount in the statement's currency. */
    MONEY,
    /** An amount in a currency that is named beside it. */
    AMOUNT,
    RATE,
    /** A level: 1 is 100 %. */
    PERCENT,
    /** A difference of two levels, with its sign. */
    POINTS,
    DAY,
    MONTH;

    boolean isText() {
        return this == TEXT || this == WORDS;
    }

    /** The format code of a spreadsheet. */
    String format(Notation notation) {
        return switch (this) {
            case TEXT, WORDS -> "General";
            case COUNT -> "#,##0";
            case MONEY -> money(notation);
            case AMOUNT -> "#,##0.00##";
            case RATE -> "0.0#########";
            case PERCENT -> "0.00%";
            case POINTS -> "+0.00%;-0.00%;0.00%";
            case DAY -> "yyyy-mm-dd";
            case MONTH -> "yyyy-mm";
        };
    }

    private static String money(Notation notation) {
        int decimals = notation.decimals();
        String number = '"' + notation.of("") + "\"#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return number + ";-" + number;
    }
}
