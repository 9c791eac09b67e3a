package dev.holdfast.reports.chart;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.awt.Color;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The colours that roles have on a company's statements, on light and on dark paper. */
public final class Palette {
    /** The colours of a company that sets none. */
    public static final Palette STANDARD = new Palette(Map.of(), Map.of());

    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3;
    private static final double APART = 2;
    private static final double TINT = 0.45;

    private final Map<Swatch, Color> light;
    private final Map<Swatch, Color> dark;

    private Palette(Map<Swatch, Color> light, Map<Swatch, Color> dark) {
        this.light = light;
        this.dark = dark;
    }

    /** A colour that a company may set; the roles that carry its meaning follow. */
    public enum Accent {
        /** Gains, and what lies above 100 %: text and fill. */
        GOOD,
        /** Losses, and what lies below 100 %: text and edge; the fill is a tint of it. */
        BAD,
        /** The balance that was measured: the solid bars. */
        ACTUAL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a statement is read on. */
    public enum Ground {
        LIGHT,
        DARK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The colour of a role on light paper, as {@code #rrggbb}. */
    public String light(Swatch swatch) {
        return Swatch.hex(color(swatch, Ground.LIGHT));
    }

    /** The colour of a role on dark paper, as {@code #rrggbb}. */
    public String dark(Swatch swatch) {
        return Swatch.hex(color(swatch, Ground.DARK));
    }

    /** The colour that charts are drawn in: that of light paper. */
    Color color(Swatch swatch) {
        return color(swatch, Ground.LIGHT);
    }

    private Color color(Swatch swatch, Ground ground) {
        return switch (ground) {
            case LIGHT -> light.getOrDefault(swatch, swatch.light);
            case DARK -> dark.getOrDefault(swatch, swatch.dark);
        };
    }

    /**
     * These colours with one of the company's.
     *
     * @param hex the colour, {@code #rrggbb}
     * @throws Fault {@code CONFIG_INVALID} where that is no colour, or cannot be told from the paper: text needs a contrast of
     *     4.5 to 1 and a fill 3 to 1, as WCAG 2.2 counts it
     */
    public Palette with(Accent accent, Ground ground, String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "'" + hex + "' is no colour",
                    "Write it as \"#rrggbb\", in quotes, such as \"" + light(Swatch.GOOD) + "\"");
        }
        Color color = Color.decode(hex);
        Color paper = color(Swatch.PAPER, ground);
        double least = accent == Accent.ACTUAL ? GRAPHIC : TEXT;
        double contrast = Contrast.of(color, paper);
        if (contrast < least) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "the colour " + hex + " has a contrast of " + ratio(contrast) + " with the paper "
                            + Swatch.hex(paper) + ", and needs " + ratio(least),
                    "Take a " + (ground == Ground.LIGHT ? "darker" : "lighter") + " one");
        }
        Map<Swatch, Color> colours = new EnumMap<>(Swatch.class);
        colours.putAll(ground == Ground.LIGHT ? light : dark);
        switch (accent) {
            case GOOD -> put(colours, color, Swatch.GOOD, Swatch.GOOD_FILL);
            case BAD -> {
                put(colours, color, Swatch.BAD, Swatch.BAD_EDGE);
                colours.put(Swatch.BAD_FILL, Contrast.mixed(color, paper, TINT));
            }
            case ACTUAL -> put(colours, color, Swatch.BALANCE);
        }
        return ground == Ground.LIGHT ? new Palette(colours, dark) : new Palette(light, colours);
    }

    private static void put(Map<Swatch, Color> colours, Color color, Swatch... swatches) {
        Arrays.stream(swatches).forEach(swatch -> colours.put(swatch, color));
    }

    /**
     * These colours, once it is seen that a grey printer keeps good and bad apart.
     *
     * @throws Fault {@code CONFIG_INVALID} where the contrast of their fills is less than 2 to 1
     */
    public Palette requireApart(Ground ground) {
        Color good = color(Swatch.GOOD_FILL, ground);
        Color bad = color(Swatch.BAD_FILL, ground);
        double contrast = Contrast.of(good, bad);
        if (contrast < APART) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "on " + ground.key() + " paper the fill of good, " + Swatch.hex(good) + ", and the fill of bad, "
                            + Swatch.hex(bad) + ", have a contrast of " + ratio(contrast) + ", and need " + ratio(APART)
                            + " to be told apart in grey",
                    "Take a " + (ground == Ground.LIGHT ? "darker" : "lighter") + " good, or a "
                            + (ground == Ground.LIGHT ? "lighter" : "darker") + " bad");
        }
        return this;
    }

    // Cut, not rounded: what misses its least must not print as it.
    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.2f to 1", Math.floor(contrast * 100) / 100);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Palette palette && light.equals(palette.light) && dark.equals(palette.dark);
    }

    @Override
    public int hashCode() {
        return light.hashCode() * 31 + dark.hashCode();
    }
}
