package dev.holdfast.reports.pdf;

import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.chart.Frame;
import java.awt.Graphics2D;
import java.awt.Point;
import java.util.Objects;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A chart in its place on a page, drawn as vectors. */
final class PaperPicture implements ITextReplacedElement {
    private final Chart chart;
    private final Frame frame;
    private final PdfFonts fonts;
    private final float dotsPerPoint;
    private Point location = new Point();

    PaperPicture(Chart chart, Frame frame, PdfFonts fonts, float dotsPerPoint) {
        this.chart = chart;
        this.frame = frame;
        this.fonts = fonts;
        this.dotsPerPoint = dotsPerPoint;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        float width = (float) frame.width();
        float height = (float) frame.height();
        PdfContentByte content = device.getCurrentPage();
        PdfTemplate template = content.createTemplate(width, height);
        Graphics2D graphics = new PdfSurface(template, width, height, fonts);
        chart.draw(graphics, frame);
        graphics.dispose();
        PageBox page = Objects.requireNonNull(context.getPage(), "charts are painted on pages");
        float left = box.getAbsX() + page.getMarginBorderPadding(context, Edge.LEFT);
        float bottom = page.getBottom()
                - (box.getAbsY() + getIntrinsicHeight())
                + page.getMarginBorderPadding(context, Edge.BOTTOM);
        content.addTemplate(template, left / dotsPerPoint, bottom / dotsPerPoint);
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.floor(frame.width() * dotsPerPoint);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.floor(frame.height() * dotsPerPoint);
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {}

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
