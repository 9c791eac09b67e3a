package dev.holdfast.reports.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/** The two weights of IBM Plex Sans, the statement's one family. Its figures are all of one width. */
@SuppressWarnings("ImmutableEnumChecker") // The bytes are copied out, and the measure is only read.
public enum Face {
    REGULAR("IBMPlexSans-Regular", 400),
    SEMIBOLD("IBMPlexSans-SemiBold", 600);

    private final String resource;
    private final int weight;
    private final byte[] ttf;
    private final BaseFont measure;

    Face(String file, int weight) {
        this.resource = "dev/holdfast/reports/fonts/" + file + ".ttf";
        this.weight = weight;
        this.ttf = bytes(resource);
        this.measure = embeddable(resource, ttf);
    }

    /** The name of the font file on the class path. */
    public String resource() {
        return resource;
    }

    /** The weight as stylesheets count it, 400 or 600. */
    public int weight() {
        return weight;
    }

    /** This face for a new PDF, to be embedded there. */
    public BaseFont embeddable() {
        return embeddable(resource, ttf);
    }

    /** This face in a size, in the units of the surface that it is drawn on. */
    public Font font(double size) {
        return new FaceFont(this, (float) size);
    }

    /** Whether a font was made from a face. */
    public static boolean isFace(Font font) {
        return font instanceof FaceFont;
    }

    /**
     * The face that a font was made from.
     *
     * @throws IllegalArgumentException when it is none of the statement's own
     */
    public static Face of(Font font) {
        if (font instanceof FaceFont made) {
            return made.face();
        }
        throw new IllegalArgumentException(font.getName() + " is no font of the statement");
    }

    /** The width of a line of text as it is printed, in the units of its size. */
    public double width(String text, double size) {
        return measure.getWidthPoint(printable(text), (float) size);
    }

    /** The text with a stand-in for each letter that this face does not have. */
    public String printable(String text) {
        return Printable.in(measure, text);
    }

    /** The letters of a text that this face does not have, each once. */
    public String missing(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !has(letter))
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The font file. */
    byte[] ttf() {
        return ttf.clone();
    }

    boolean has(int codePoint) {
        return measure.charExists(codePoint);
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

    private static BaseFont embeddable(String resource, byte[] ttf) {
        try {
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, ttf, null);
        } catch (DocumentException e) {
            throw new IllegalStateException("the bundled font " + resource + " cannot be embedded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
