package dev.holdfast.reports.pdf;

import dev.holdfast.reports.pdf.PdfFonts.Stretch;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Measures texts as they are printed, each letter by the font that has it. */
final class PaperText extends ITextTextRenderer {
    private final PdfFonts fonts;

    PaperText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        int width = 0;
        for (Stretch stretch : fonts.stretches(font, text)) {
            width += super.getWidth(context, stretch.font(), stretch.text());
        }
        return width;
    }
}
