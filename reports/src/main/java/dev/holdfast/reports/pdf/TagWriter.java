package dev.holdfast.reports.pdf;

import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes a structure into a PDF, as far as something of it is painted. OpenPDF lets an element have either marks or
 * elements in it; so its kids are set here, once all are known.
 */
final class TagWriter {
    private static final PdfName MCR = new PdfName("MCR");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName LAYOUT = new PdfName("Layout");

    private final Structure structure;
    private final PdfWriter writer;

    TagWriter(Structure structure, PdfWriter writer) {
        this.structure = structure;
        this.writer = writer;
    }

    /** Begins a piece of a run; what is painted until {@link PdfContentByte#endMarkedContentSequence} belongs to it. */
    void begin(Run run, PdfContentByte content) {
        PdfStructureElement element = element(run.of);
        element.remove(PdfName.K);
        content.beginMarkedContentSequence(element);
        PdfNumber id = Objects.requireNonNull(element.getAsNumber(PdfName.K), "the mark has no number");
        run.marks.add(new Run.Mark(writer.getCurrentPage(), id.intValue()));
    }

    /** Tells where a picture is. */
    void place(Run run, Rectangle box) {
        PdfDictionary layout = owned(LAYOUT);
        layout.put(PdfName.BBOX, new PdfRectangle(box));
        element(run.of).put(PdfName.A, layout);
    }

    /** Gives every element its kids, in the order of reading. To be called when all is painted. */
    void finish() {
        Tag document = structure.document();
        PdfStructureElement root = element(document);
        finish(document, root);
    }

    private void finish(Tag tag, PdfStructureElement element) {
        PdfArray kids = new PdfArray();
        collect(tag, kids);
        element.remove(PdfName.PG);
        element.remove(PdfName.K);
        if (!kids.isEmpty()) {
            element.put(PdfName.K, kids);
        }
    }

    private void collect(Tag tag, PdfArray into) {
        for (Kid kid : tag.kids) {
            switch (kid) {
                case Run run -> run.marks.forEach(mark -> into.add(reference(mark)));
                case Tag inner when inner.isGroup() -> collect(inner, into);
                case Tag inner -> {
                    if (inner.written != null || isCellOf(tag)) {
                        PdfStructureElement element = element(inner);
                        into.add(element);
                        finish(inner, element);
                    }
                }
            }
        }
    }

    /** An empty cell is there all the same, or the next would stand in its column. */
    private static boolean isCellOf(Tag row) {
        return row.type.equals("TR");
    }

    private static PdfObject reference(Run.Mark mark) {
        PdfDictionary reference = new PdfDictionary(MCR);
        reference.put(PdfName.PG, mark.page());
        reference.put(PdfName.MCID, new PdfNumber(mark.id()));
        return reference;
    }

    private PdfStructureElement element(Tag tag) {
        if (tag.written == null) {
            tag.written = created(tag);
        }
        return tag.written;
    }

    private PdfStructureElement created(Tag tag) {
        PdfName type = new PdfName(tag.type);
        Tag parent = tag.parent;
        while (parent != null && parent.isGroup()) {
            parent = parent.parent;
        }
        if (parent == null) {
            return new PdfStructureElement(writer.getStructureTreeRoot(), type);
        }
        PdfStructureElement within = element(parent);
        within.remove(PdfName.K);
        PdfStructureElement element = new PdfStructureElement(within, type);
        switch (tag.type) {
            case "TH", "TD" -> describeCell(tag, element);
            case "Figure" ->
                element.put(PdfName.ALT, new PdfString(Structure.text(tag.source), PdfObject.TEXT_UNICODE));
            default -> {}
        }
        return element;
    }

    private static void describeCell(Tag cell, PdfStructureElement element) {
        PdfDictionary table = owned(TABLE);
        String scope = cell.source.getAttribute("scope");
        if (cell.type.equals("TH") && !scope.isEmpty()) {
            table.put(
                    new PdfName("Scope"),
                    new PdfName(scope.toLowerCase(Locale.ROOT).startsWith("col") ? "Column" : "Row"));
        }
        span(cell, "colspan", "ColSpan", table);
        span(cell, "rowspan", "RowSpan", table);
        if (table.size() > 1) {
            element.put(PdfName.A, table);
        }
    }

    private static void span(Tag cell, String attribute, String name, PdfDictionary table) {
        String count = cell.source.getAttribute(attribute);
        if (!count.isEmpty() && !count.equals("1")) {
            table.put(new PdfName(name), new PdfNumber(Integer.parseInt(count)));
        }
    }

    private static PdfDictionary owned(PdfName owner) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, owner);
        return attributes;
    }
}
