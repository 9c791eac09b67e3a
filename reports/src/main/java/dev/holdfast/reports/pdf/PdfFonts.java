package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Face;
import java.awt.Font;
import java.util.EnumMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/** The faces as one PDF embeds them: subset, Unicode, and with subset names that are the same in every run. */
final class PdfFonts implements FontMapper {
    static final String FAMILY = "IBM Plex Sans";

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    PdfFonts() {
        for (Face face : Face.values()) {
            fonts.put(face, embedded(face));
        }
    }

    BaseFont font(Face face) {
        BaseFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
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
