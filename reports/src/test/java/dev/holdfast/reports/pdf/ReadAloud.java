package dev.holdfast.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as those hear it who cannot see it: its structure from first to last, with the texts that belong to it. */
final class ReadAloud {
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final Part document;

    /** An element of the structure: its own text, and what is in it. */
    record Part(String type, PDStructureElement element, String text, List<Part> parts) {
        /** This and all within, in order. */
        Stream<Part> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
        }

        /** All that is read of it, its parts apart. */
        String read() {
            return all().map(Part::text).filter(Predicate.not(String::isBlank)).collect(Collectors.joining(" | "));
        }

        /** The attribute that its owner gave it; empty where there is none. */
        String attribute(String name) {
            COSDictionary attributes = element.getCOSObject().getCOSDictionary(COSName.A);
            return attributes == null ? "" : Objects.requireNonNullElse(attributes.getNameAsString(name), "");
        }
    }

    ReadAloud(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().stream()
                    .filter(content -> content.getMCID() >= 0)
                    .forEach(content -> ofPage.merge(content.getMCID(), text(content), String::concat));
            texts.put(page.getCOSObject(), ofPage);
        }
        List<Object> roots = pdf.getDocumentCatalog().getStructureTreeRoot().getKids();
        this.document = part((PDStructureElement) roots.getFirst());
    }

    Part document() {
        return document;
    }

    List<Part> all(String type) {
        return document.all().filter(part -> part.type.equals(type)).toList();
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object piece : content.getContents()) {
            if (piece instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (piece instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        }
        return text.toString();
    }

    private Part part(PDStructureElement element) {
        StringBuilder own = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (Object kid : element.getKids()) {
            switch (kid) {
                case PDStructureElement inner -> parts.add(part(inner));
                case PDMarkedContentReference mark -> own.append(text(mark));
                default -> throw new IllegalStateException("nothing that can be read: " + kid);
            }
        }
        return new Part(element.getStructureType(), element, own.toString().strip(), parts);
    }

    private String text(PDMarkedContentReference mark) {
        Map<Integer, String> ofPage = texts.getOrDefault(mark.getPage().getCOSObject(), Map.of());
        return Objects.requireNonNull(ofPage.get(mark.getMCID()), "no content has the mark " + mark.getMCID());
    }
}
