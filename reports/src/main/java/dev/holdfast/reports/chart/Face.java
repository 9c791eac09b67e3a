package dev.holdfast.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two weights of IBM Plex Sans, the statement's one family. Its figures are all of one width. */
@SuppressWarnings("ImmutableEnumChecker") // The bytes are copied out, and a font has no setter.
public enum Face {
    REGULAR("IBMPlexSans-Regular", 400),
    SEMIBOLD("IBMPlexSans-SemiBold", 600);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String resource;
    private final int weight;
    private final byte[] ttf;
    private final Font font;

    Face(String file, int weight) {
        this.resource = "dev/holdfast/reports/fonts/" + file + ".ttf";
        this.weight = weight;
        this.ttf = bytes(resource);
        this.font = font(ttf);
    }

    /** The name of the font file on the class path. */
    public String resource() {
        return resource;
    }

    /** The weight as stylesheets count it, 400 or 600. */
    public int weight() {
        return weight;
    }

    /** The whole font file. */
    public byte[] ttf() {
        return ttf.clone();
    }

    /** This face in a size, in the units of the surface that it is drawn on. */
    public Font font(double size) {
        return font.deriveFont((float) size);
    }

    /** The face that a font was derived from: the one of the same name, else the regular one. */
    public static Face of(Font font) {
        return SEMIBOLD.font.getName().equals(font.getName()) ? SEMIBOLD : REGULAR;
    }

    /** The width of a line of text, in the units of its size. */
    public double width(String text, double size) {
        return font(size).getStringBounds(text, EXACT).getWidth();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Face.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no font at " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(byte[] ttf) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(ttf));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font cannot be read: " + e.getMessage(), e);
        }
    }
}
