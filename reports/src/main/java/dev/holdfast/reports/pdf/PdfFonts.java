package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Face;
import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;

/** The faces as one PDF embeds them: subset, Unicode, and with subset names that are the same in every run. */
final class PdfFonts implements FontMapper {
    static final String FAMILY = "IBM Plex Sans";

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    BaseFont font(Face face) {
        return fonts.computeIfAbsent(face, PdfFonts::embedded);
    }

    /** A text as it is printed, in the fonts that print it. A font that is none of ours, by a company's stylesheet, prints all. */
    List<Stretch> stretches(ITextFSFont font, String text) {
        BaseFont asked = font.getFontDescription().getFont();
        for (Face face : Face.FAMILY) {
            if (font(face) == asked) {
                return face.stretches(text).stream()
                        .map(stretch -> new Stretch(
                                stretch.face() == face ? font : inPlaceOf(font, stretch.face()), stretch.text()))
                        .toList();
            }
        }
        return List.of(new Stretch(font, text));
    }

    private ITextFSFont inPlaceOf(ITextFSFont font, Face face) {
        return new ITextFSFont(new FontDescription(font(face), IdentValue.NORMAL, face.weight()), font.getSize2D());
    }

    /** A part of a line that one font prints. */
    record Stretch(ITextFSFont font, String text) {
        /** In the units of the font's size. */
        float width() {
            return font.getFontDescription().getFont().getWidthPoint(text, font.getSize2D());
        }
    }

    @Override
    public BaseFont awtToPdf(Font font) {
        return font(Face.of(font));
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
        throw new UnsupportedOperationException("charts are drawn with the statement's own faces");
    }

    private static BaseFont embedded(Face face) {
        BaseFont font = face.embeddable();
        font.setSecureRandom(new FixedRandom(face.weight()));
        font.setIncludeCidSet(false);
        return font;
    }
}
