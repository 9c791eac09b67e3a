package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Printable;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/** Measures texts as they are printed, with a stand-in for each letter that the font does not have. */
final class PaperText extends ITextTextRenderer {
    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        return super.getWidth(
                context, font, Printable.in(font.getFontDescription().getFont(), text));
    }
}
