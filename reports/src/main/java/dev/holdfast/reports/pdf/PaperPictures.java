package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.chart.Palette;
import freemarker.template.utility.StringUtil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** Keeps the charts that a template places, and lets the layout put each into its place. */
final class PaperPictures implements ReplacedElementFactory {
    static final String MARK = "data-chart";

    private final Paper paper;
    private final Palette palette;
    private final PdfFonts fonts;
    private final ReplacedElementFactory images;
    private final float dotsPerPoint;
    private final List<Chart> charts = new ArrayList<>();

    PaperPictures(Paper paper, Palette palette, PdfFonts fonts, ReplacedElementFactory images, float dotsPerPoint) {
        this.paper = paper;
        this.palette = palette;
        this.fonts = fonts;
        this.images = images;
        this.dotsPerPoint = dotsPerPoint;
    }

    /** The markup that stands for a chart until it is drawn, with its text for those who cannot see it. */
    String place(Chart chart) {
        charts.add(chart);
        return "<span class=\"picture\" role=\"img\" aria-label=\"" + StringUtil.XHTMLEnc(chart.summary()) + "\" "
                + MARK + "=\"" + (charts.size() - 1) + "\"></span>";
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
        Element element = box.getElement();
        if (element == null || !element.hasAttribute(MARK)) {
            return images.createReplacedElement(context, box, agent, cssWidth, cssHeight);
        }
        Chart chart = charts.get(Integer.parseInt(element.getAttribute(MARK)));
        return new PaperPicture(chart, paper.frame(chart).in(palette), fonts, dotsPerPoint);
    }

    @Override
    public void reset() {}

    @Override
    public void remove(Element element) {}

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {}
}
