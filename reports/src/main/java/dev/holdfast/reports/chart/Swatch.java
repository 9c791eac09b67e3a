package dev.holdfast.reports.chart;

import java.awt.Color;
import java.util.Locale;

/**
 * A role that colour plays on a statement, with its standard colour on light and on dark paper; a {@link Palette} may have
 * others. No two share a standard light colour.
 */
public enum Swatch {
    PAPER(0xffffff, 0x10161f),
    SHADE(0xf4f6f8, 0x171f2a),
    INK(0x16202e, 0xe9eef4),
    MUTED(0x566170, 0xa4b0be),
    BALANCE(0x2f3e54, 0xb9c5d3),
    PRIOR(0x7f8c9e, 0x74849a),
    BAND(0xe3e8ef, 0x263242),
    HAIRLINE(0xc9d0d9, 0x38434f),
    GRID(0xe6e9ee, 0x232c37),
    GOOD(0x1c5799, 0x7db8f5),
    GOOD_FILL(0x1f5fa8, 0x6aaaf0),
    BAD(0x974200, 0xffb778),
    BAD_FILL(0xf2b27a, 0x8f4c10),
    BAD_EDGE(0xb05000, 0xffab63),
    /** What a cohort keeps: at least all, 110 and 125 %. */
    STEP1(0xf1f4f8, 0x1a2430),
    STEP2(0xe0eaf5, 0x1d2f45),
    STEP3(0xcfe0f2, 0x21405f);

    final Color light;
    final Color dark;

    Swatch(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    /** The name of this role in a stylesheet, such as {@code good-fill}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standard colour on light paper, as {@code #rrggbb}. */
    public String light() {
        return hex(light);
    }

    /** The standard colour on dark paper, as {@code #rrggbb}. */
    public String dark() {
        return hex(dark);
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }
}
