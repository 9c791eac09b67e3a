package dev.holdfast.reports.chart;

import java.awt.Color;

/** How far two colours are apart in luminance, as WCAG 2.2 counts it: from 1 to 21. */
final class Contrast {
    private Contrast() {}

    static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** A colour thinned with paper. */
    static Color mixed(Color color, Color paper, double part) {
        return new Color(
                mixed(color.getRed(), paper.getRed(), part),
                mixed(color.getGreen(), paper.getGreen(), part),
                mixed(color.getBlue(), paper.getBlue(), part));
    }

    private static int mixed(int channel, int paper, double part) {
        return (int) Math.round(channel * part + paper * (1 - part));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
