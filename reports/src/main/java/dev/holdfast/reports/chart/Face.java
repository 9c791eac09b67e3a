package dev.holdfast.reports.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The two weights of IBM Plex Sans, the statement's one family, whose figures are all of one width; and a face for letters of
 * names that it lacks.
 */
@SuppressWarnings("ImmutableEnumChecker") // What a file holds is read once, and then only looked at.
public enum Face {
    REGULAR("IBMPlexSans-Regular", 400),
    SEMIBOLD("IBMPlexSans-SemiBold", 600),
    /** Droid Sans Fallback: Chinese, Japanese and Korean. It is large, and only read where a text needs it. */
    EAST_ASIAN("DroidSansFallback", 400);

    /** The weights of the statement's family. */
    public static final List<Face> FAMILY = List.of(REGULAR, SEMIBOLD);

    private final String resource;
    private final int weight;
    private volatile @Nullable Contents contents;

    Face(String file, int weight) {
        this.resource = "dev/holdfast/reports/fonts/" + file + ".ttf";
        this.weight = weight;
    }

    /** What a font file holds. */
    private static final class Contents {
        private final byte[] ttf;
        private final BaseFont measure;

        Contents(String resource) {
            this.ttf = bytes(resource);
            this.measure = Face.embeddable(resource, ttf);
        }
    }

    /** A part of a line that one face prints. */
    public record Stretch(Face face, String text) {}

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
        return embeddable(resource, contents().ttf);
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
        double width = 0;
        for (Stretch stretch : stretches(text)) {
            width += stretch.face().measure().getWidthPoint(stretch.text(), (float) size);
        }
        return width;
    }

    /** A text as it is printed: what this face has by it, the rest by the face that has it, or by {@link Printable stand-ins}. */
    public List<Stretch> stretches(String text) {
        return Printable.in(this, text);
    }

    /** The letters of a text that are not printed in every weight of the family or by the face beside it, each once. */
    public static String missing(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter)
                        && !EAST_ASIAN.has(letter)
                        && !FAMILY.stream().allMatch(face -> face.has(letter)))
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The font file. */
    byte[] ttf() {
        return contents().ttf.clone();
    }

    boolean has(int codePoint) {
        return measure().charExists(codePoint);
    }

    private BaseFont measure() {
        return contents().measure;
    }

    /** To read it twice at once does no harm. */
    private Contents contents() {
        Contents read = contents;
        if (read == null) {
            read = new Contents(resource);
            contents = read;
        }
        return read;
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
