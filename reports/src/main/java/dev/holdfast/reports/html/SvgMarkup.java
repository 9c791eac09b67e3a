package dev.holdfast.reports.html;

import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.chart.Face;
import dev.holdfast.reports.chart.Spot;
import dev.holdfast.reports.chart.Swatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a drawn chart as inline SVG for a page. Colours become classes, so that the page's own colours, light or dark,
 * apply; text stays text; clips, ids and defaults go, so that many charts can stand in one page.
 */
final class SvgMarkup {
    private static final List<String> PLACES =
            List.of("x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "points", "transform");
    private static final Map<String, String> CLASSES =
            Stream.of(Swatch.values()).collect(Collectors.toUnmodifiableMap(SvgMarkup::rgb, Swatch::css));

    private final StringBuilder out = new StringBuilder();

    private SvgMarkup() {}

    /** The drawings of a chart, side by side; a stylesheet shows the one that fits the screen. */
    static String of(Chart chart) {
        SvgMarkup markup = new SvgMarkup();
        Screen.of(chart).forEach(screen -> markup.add(chart, screen));
        return markup.out.toString();
    }

    private void add(Chart chart, Screen screen) {
        out.append("<svg class=\"").append(("chart " + screen.css()).strip()).append('"');
        attribute(
                "viewBox",
                "0 0 " + number(screen.frame().width()) + " "
                        + number(screen.frame().height()));
        attribute("width", number(screen.frame().width()));
        attribute("height", number(screen.frame().height()));
        attribute("font-size", number(screen.frame().text()));
        if (chart.summary().isEmpty()) {
            attribute("aria-hidden", "true");
        } else {
            attribute("role", "img");
            attribute("aria-label", chart.summary());
        }
        out.append('>');
        children(Svg.draw(chart, screen.frame()));
        chart.spots(screen.frame()).forEach(this::spot);
        out.append("</svg>");
    }

    /** A part that can be pointed at: unseen, and without a script of no effect. */
    private void spot(Spot spot) {
        out.append("<rect class=\"spot\"");
        attribute("x", fine(spot.x()));
        attribute("y", fine(spot.y()));
        attribute("width", fine(spot.width()));
        attribute("height", fine(spot.height()));
        if (spot.mark() != null) {
            attribute("data-mark", fine(spot.mark()));
        }
        attribute("data-value", spot.text());
        out.append("/>");
    }

    private void children(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getTagName()) {
                    case "defs" -> {}
                    case "g", "svg" -> children(element);
                    default -> shape(element);
                }
            }
        }
    }

    private void shape(Element shape) {
        boolean text = shape.getTagName().equals("text");
        out.append('<').append(shape.getTagName());
        String classes = classes(shape, text);
        if (!classes.isEmpty()) {
            attribute("class", classes);
        }
        if (!inherited(shape, "stroke").equals("none")) {
            attribute("stroke-width", inherited(shape, "stroke-width"));
            if (!inherited(shape, "stroke-dasharray").equals("none")) {
                attribute("stroke-dasharray", inherited(shape, "stroke-dasharray"));
            }
        }
        PLACES.stream().filter(shape::hasAttribute).forEach(name -> attribute(name, shape.getAttribute(name)));
        if (text) {
            out.append('>').append(escaped(shape.getTextContent())).append("</text>");
        } else {
            out.append("/>");
        }
    }

    private static String classes(Element shape, boolean text) {
        return Stream.of(
                        colour("f-", inherited(shape, "fill")),
                        colour("s-", inherited(shape, "stroke")),
                        text && inherited(shape, "font-family").contains(Face.SEMIBOLD.name()) ? "b" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String colour(String prefix, String value) {
        if (value.equals("none")) {
            return "";
        }
        String name = CLASSES.get(value);
        if (name == null) {
            throw new IllegalStateException("a chart is drawn in " + value + ", which is no colour of the statement");
        }
        return prefix + name;
    }

    private static String inherited(Element element, String name) {
        if (element.hasAttribute(name)) {
            return element.getAttribute(name);
        }
        return element.getParentNode() instanceof Element parent ? inherited(parent, name) : "none";
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    private static String fine(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** A colour as the drawing names it. */
    private static String rgb(Swatch swatch) {
        int rgb = Integer.parseInt(swatch.light().substring(1), 16);
        return rgb == 0xffffff
                ? "white"
                : String.format(Locale.ROOT, "rgb(%d,%d,%d)", rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
