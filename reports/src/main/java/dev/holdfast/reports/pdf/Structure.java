package dev.holdfast.reports.pdf;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The structure of a document as its markup has it: the order of reading, whatever the order of painting. Text outside of a
 * paragraph gets one; a picture without a text of its own is no part of it.
 */
final class Structure {
    private final Tag document;
    private final IdentityHashMap<Node, Run> runs = new IdentityHashMap<>();

    private Structure(Element body) {
        this.document = Tag.root(body);
        addAll(body, document);
    }

    static Structure of(Document xhtml) {
        if (xhtml.getElementsByTagName("body").item(0) instanceof Element body) {
            return new Structure(body);
        }
        throw new IllegalArgumentException("there is no body in the markup");
    }

    Tag document() {
        return document;
    }

    /** The run that a text or a picture of the markup is; empty where it tells nothing. */
    Optional<Run> run(@Nullable Node node) {
        return Optional.ofNullable(node == null ? null : runs.get(node));
    }

    private void addAll(Node within, Tag tag) {
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                addText(text, tag);
            } else if (node instanceof Element element) {
                addElement(element, tag);
            }
        }
    }

    private void addText(Text text, Tag tag) {
        if (tag.holdsText()) {
            runs.put(text, tag.run());
        } else if (openParagraph(tag).isPresent() || !text.getData().isBlank()) {
            Tag paragraph = openParagraph(tag).orElseGet(() -> tag.add("P", tag.source));
            runs.put(text, paragraph.run());
        }
    }

    /** The paragraph that was made for the text just before. */
    private static Optional<Tag> openParagraph(Tag tag) {
        return !tag.kids.isEmpty()
                        && tag.kids.getLast() instanceof Tag last
                        && last.type.equals("P")
                        && last.source == tag.source
                ? Optional.of(last)
                : Optional.empty();
    }

    private void addElement(Element element, Tag tag) {
        if (isPicture(element)) {
            if (!text(element).isEmpty()) {
                runs.put(element, tag.add("Figure", element).run());
            }
            return;
        }
        String type = type(element, tag);
        switch (type) {
            case "" -> addAll(element, tag);
            case "LI" -> addAll(element, tag.add(type, element).add("LBody", element));
            default -> addAll(element, tag.add(type, element));
        }
    }

    /** The standard type of ISO 32000-1, 14.8.4; empty for what stands within a line. */
    private static String type(Element element, Tag within) {
        return switch (element.getTagName().toLowerCase(Locale.ROOT)) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "p" -> element.getTagName().toUpperCase(Locale.ROOT);
            case "section", "article" -> "Sect";
            case "table" -> element.getAttribute("role").equals("presentation") ? Tag.GROUP : "Table";
            case "thead" -> inTable(within, "THead");
            case "tbody" -> inTable(within, "TBody");
            case "tfoot" -> inTable(within, "TFoot");
            case "tr" -> inTable(within, "TR");
            case "th" -> inTable(within, "TH");
            case "td" -> inTable(within, "TD");
            case "caption", "figcaption" -> "Caption";
            case "ul", "ol" -> "L";
            case "li" -> "LI";
            case "blockquote" -> "BlockQuote";
            case "div", "header", "footer", "main", "figure", "dl", "dt", "dd" -> Tag.GROUP;
            default -> "";
        };
    }

    /** The type where the table is one of data; a group where it only places things. */
    private static String inTable(Tag within, String type) {
        return within.isGroup() ? Tag.GROUP : type;
    }

    private static boolean isPicture(Element element) {
        return element.getTagName().equalsIgnoreCase("img")
                || element.getAttribute("role").equals("img")
                || element.hasAttribute(PaperPictures.MARK);
    }

    /** What a picture shows, in words. */
    static String text(Element picture) {
        return picture.hasAttribute("alt") ? picture.getAttribute("alt") : picture.getAttribute("aria-label");
    }
}
