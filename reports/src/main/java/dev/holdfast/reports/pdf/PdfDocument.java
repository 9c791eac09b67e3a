package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Face;
import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.template.Form;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.StatementView;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.util.XRLog;

/** Renders a statement as a PDF that meets PDF/A-3a and PDF/UA-1. */
public final class PdfDocument {
    private final Template template;
    private final Paper paper;

    /** A renderer that places views in the template, on paper of a size. */
    public PdfDocument(Template template, PaperSize size) {
        this.template = template;
        this.paper = Paper.of(size);
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The bytes of the PDF; equal views and figures give equal bytes.
     *
     * @param json the figures, attached as {@code statement.json}
     */
    public byte[] render(StatementView view, byte[] json) {
        Palette palette = template.look().palette();
        PdfFonts fonts = new PdfFonts();
        ITextOutputDevice device = new TaggedDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT, fonts);
        ClosedAgent agent = new ClosedAgent(device);
        ITextRenderer renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                agent,
                new ITextFontResolver(),
                new ITextReplacedElementFactory(device),
                new PaperText(fonts));
        for (Face face : Face.FAMILY) {
            renderer.getFontResolver().addFont(fonts.font(face), face.resource(), PdfFonts.FAMILY);
        }
        PaperPictures pictures = new PaperPictures(
                paper, palette, fonts, new ITextReplacedElementFactory(device), renderer.getDotsPerPoint());
        renderer.getSharedContext().setReplacedElementFactory(pictures);
        String xhtml = xhtml(view, pictures);
        renderer.setDocumentFromString(xhtml);
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setListener(new PdfImprint(view, xhtml, json));
        renderer.layout();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer.createPDF(bytes);
        agent.requireClosed();
        return bytes.toByteArray();
    }

    /** What is laid out. */
    String xhtml(StatementView view, PaperPictures pictures) {
        return template.xhtml(view, new Form(true, tokens(), pictures::place, "", "", style -> ""));
    }

    private Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>(paper.lengths());
        for (Swatch swatch : Swatch.values()) {
            tokens.put(swatch.css(), template.look().palette().light(swatch));
        }
        tokens.putAll(Map.of(
                "figure", "28pt",
                "lead", "14pt",
                "heading", "10pt",
                "text", "7.5pt",
                "leading", "10pt",
                "hairline_width", "0.6pt",
                "sum_width", "0.7pt",
                "row", "1.75pt",
                "gutter", "8pt"));
        return tokens;
    }
}
