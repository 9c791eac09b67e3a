package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Face;
import dev.holdfast.reports.chart.Face.Stretch;
import java.awt.Font;
import java.awt.RenderingHints;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGraphics2D;

/**
 * A drawing inside a PDF, lettered with the statement's own faces. The default font that its base sets first is passed
 * over: to name it would ask the platform's font system, which a small machine may not have.
 */
final class PdfSurface extends PdfGraphics2D {

    PdfSurface(PdfContentByte content, float width, float height, PdfFonts fonts) {
        super(content, width, height, fonts, false, false, 0);
        setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        float at = x;
        for (Stretch stretch : Face.of(font).stretches(text)) {
            setFont(stretch.face().font(font.getSize2D()));
            super.drawString(stretch.text(), at, y);
            at += (float) stretch.face().width(stretch.text(), font.getSize2D());
        }
        setFont(font);
    }

    @Override
    public void setFont(Font font) {
        if (Face.isFace(font)) {
            super.setFont(font);
        }
    }
}
