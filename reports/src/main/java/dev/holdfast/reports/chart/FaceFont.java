package dev.holdfast.reports.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/**
 * A face in a size, as drawing surfaces ask for it. It answers from the font file alone: the platform's own font system,
 * which a small machine may not have, is never asked, and widths are the same on every machine.
 */
final class FaceFont extends Font {
    private static final long serialVersionUID = 1;

    private final Face face;

    FaceFont(Face face, float size) {
        super(face.name(), PLAIN, Math.round(size));
        this.face = face;
        this.pointSize = size;
    }

    Face face() {
        return face;
    }

    @Override
    public String getFamily() {
        return face.name();
    }

    @Override
    public String getFontName() {
        return face.name();
    }

    @Override
    public boolean canDisplay(char character) {
        return face.has(character);
    }

    @Override
    public boolean canDisplay(int codePoint) {
        return face.has(codePoint);
    }

    /** A surface that scales a font does so to measure it more finely, which is not needed here. */
    @Override
    public Font deriveFont(AffineTransform scale) {
        return this;
    }

    /** Takes the size among the attributes; a face has no other. */
    @Override
    public Font deriveFont(Map<? extends Attribute, ?> attributes) {
        return attributes.get(TextAttribute.SIZE) instanceof Float size ? new FaceFont(face, size) : this;
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Double(0, -pointSize, face.width(text, pointSize), pointSize);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceFont font && font.face == face && font.pointSize == pointSize;
    }

    @Override
    public int hashCode() {
        return 31 * face.name().hashCode() + Float.hashCode(pointSize);
    }
}
