package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.Face;

/** Cuts names to the room that a column of the page has for them, in points of the text size. */
final class Fit {
    /** The width of a page's text. */
    static final double PAGE = 523;

    private static final double TEXT = 7.5;

    private Fit() {}

    /** The name, its end an ellipsis where it is wider than a line. */
    static String oneLine(String name, double width) {
        String rest = name;
        while (width(rest) > width && rest.codePointCount(0, rest.length()) > 2) {
            int keep = rest.endsWith("…") ? rest.length() - 1 : rest.length();
            rest = rest.substring(0, rest.offsetByCodePoints(keep, -1)).stripTrailing() + "…";
        }
        return rest;
    }

    /** The name, wrapped once at a space where it is wider than a line; each line is cut to the width. */
    static String twoLines(String name, double width) {
        String whole = name;
        int space = whole.indexOf(' ');
        if (width(whole) <= width || space < 0) {
            return oneLine(whole, width);
        }
        int last = space;
        for (int at = space; at >= 0 && width(whole.substring(0, at)) <= width; at = whole.indexOf(' ', at + 1)) {
            last = at;
        }
        return oneLine(whole.substring(0, last), width) + " " + oneLine(whole.substring(last + 1), width);
    }

    /** The width of a line of text that is never set bold. */
    static double regularWidth(String text) {
        return Face.REGULAR.width(text, TEXT);
    }

    /** The width of a line of text, as bold as it may be set. */
    static double width(String text) {
        return Face.SEMIBOLD.width(text, TEXT);
    }
}
