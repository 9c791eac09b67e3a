package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Face.Stretch;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of a face as shapes, taken from the font file: they look the same on every machine, also without fonts. */
final class Outlines {
    private static final Map<Face, Outlines> OF = new ConcurrentHashMap<>();

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private Outlines(Face face) {
        try {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(face.ttf()));
            this.letters = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font " + face.resource() + " cannot be read", e);
        }
    }

    /** A line of text in a size, from its start on its baseline. */
    static Shape of(Face face, String text, double size, double x, double y) {
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (Stretch stretch : face.stretches(text)) {
            Outlines outlines = OF.computeIfAbsent(stretch.face(), Outlines::new);
            // The font reads its file where it last stopped.
            synchronized (outlines) {
                at = outlines.add(stretch.text(), size, at, y, line);
            }
        }
        return line;
    }

    private double add(String text, double size, double x, double y, Path2D line) {
        double scale = size / unitsPerEm;
        double at = x;
        for (int codePoint : text.codePoints().toArray()) {
            try {
                int glyph = letters.getGlyphId(codePoint);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    line.append(data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return at;
    }
}
