package dev.holdfast.reports.html;

import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.chart.Face;
import dev.holdfast.reports.chart.Frame;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Element;

/** Draws a chart as a tree of SVG. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 2;
    // To find it takes longer than to draw a small chart.
    private static final DOMImplementation DOM = implementation();

    private Svg() {}

    static Element draw(Chart chart, Frame frame) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(DOM.createDocument(NAMESPACE, "svg", null));
        context.setPrecision(DECIMALS);
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        // The platform's default font must not be asked for: a small machine may have none.
        defaults.setFont(Face.REGULAR.font(frame.text()));
        context.setGraphicContextDefaults(defaults);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        chart.draw(graphics, frame);
        return graphics.getRoot();
    }

    private static DOMImplementation implementation() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java platform has no plain XML parser", e);
        }
    }
}
