package dev.holdfast.reports.chart;

import java.awt.Color;

/**
 * The surface of a chart: its size, the size of its text, how many units make one point of stroke, and its colours.
 *
 * @param width width, in units
 * @param height height, in units
 * @param text the one text size of charts, in units
 * @param point units for each point: 1 on paper, 4/3 on a screen counted in pixels
 * @param outlines whether letters are drawn as shapes, for a surface that has no fonts of its own
 * @param palette the colours that it is drawn in
 */
public record Frame(double width, double height, double text, double point, boolean outlines, Palette palette) {

    /** A frame on paper, in points; charts are lettered in 7.5 point. */
    public static Frame paper(double width, double height) {
        return new Frame(width, height, 7.5, 1, false, Palette.STANDARD);
    }

    /** A frame on a screen, in pixels; charts are lettered in 12 pixels. */
    public static Frame screen(double width, double height) {
        return new Frame(width, height, 12, 4.0 / 3, false, Palette.STANDARD);
    }

    /** A frame of a picture, in pixels as a page counts them, lettered in so many of them. */
    static Frame picture(double width, double height, double text) {
        return new Frame(width, height, text, text / 9, true, Palette.STANDARD);
    }

    /** The same surface in other colours. */
    public Frame in(Palette others) {
        return new Frame(width, height, text, point, outlines, others);
    }

    Color color(Swatch swatch) {
        return palette.color(swatch);
    }

    /** The distance from one line of text to the next. */
    double leading() {
        return text * 4 / 3;
    }

    double points(double count) {
        return count * point;
    }

    double textWidth(String text, Face face) {
        return face.width(text, this.text);
    }

    /** The text, its end replaced by an ellipsis where it is wider than the room. */
    String shortened(String text, Face face, double room) {
        String rest = text;
        while (textWidth(rest, face) > room && rest.length() > 1) {
            rest = rest.substring(0, rest.length() - (rest.endsWith("…") ? 2 : 1))
                            .stripTrailing() + "…";
        }
        return rest;
    }
}
