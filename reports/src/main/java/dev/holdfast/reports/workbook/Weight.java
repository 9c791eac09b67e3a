package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Notation;
import dev.holdfast.reports.chart.Swatch;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** What a row is to its sheet. */
enum Weight {
    TITLE,
    SUBTITLE,
    /** Titles of columns. */
    HEAD,
    PLAIN,
    /** What the rows above add up to. */
    SUM;

    private static final int TITLE_SIZE = 14;

    /** Styles one cell. */
    void style(StyleSetter style, Look look, boolean right, Notation notation) {
        style.fontColor(color(this == SUBTITLE ? Swatch.MUTED : Swatch.INK))
                .verticalAlignment(this == HEAD ? "bottom" : "top")
                .horizontalAlignment(right ? "right" : "left")
                .wrapText(this == HEAD || look == Look.WORDS);
        if (!look.isText()) {
            style.format(look.format(notation));
        }
        switch (this) {
            case TITLE -> style.bold().fontSize(TITLE_SIZE);
            case SUBTITLE -> {}
            case HEAD -> {
                style.bold().fillColor(color(Swatch.SHADE));
                border(style, BorderSide.BOTTOM, BorderStyle.THIN, Swatch.BALANCE);
            }
            case PLAIN -> border(style, BorderSide.BOTTOM, BorderStyle.HAIR, Swatch.HAIRLINE);
            case SUM -> {
                style.bold();
                border(style, BorderSide.TOP, BorderStyle.THIN, Swatch.BALANCE);
            }
        }
    }

    private static void border(StyleSetter style, BorderSide side, BorderStyle line, Swatch colour) {
        style.borderStyle(side, line).borderColor(side, color(colour));
    }

    private static String color(Swatch swatch) {
        return swatch.light().substring(1);
    }
}
