package dev.holdfast.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import org.w3c.dom.Element;

/** An element of a document's structure with what is in it, in the order of reading. */
final class Tag implements Kid {
    /** Groups that a reader need not hear of: their kids are their parent's. */
    static final String GROUP = "Div";

    private static final Set<String> HOLDS_TEXT =
            Set.of("P", "H1", "H2", "H3", "H4", "H5", "H6", "TH", "TD", "Caption", "LBody", "Figure");

    final String type;
    final @Nullable Tag parent;
    final Element source;
    final List<Kid> kids = new ArrayList<>();

    /** This element in the PDF, once something of it is painted. */
    @Nullable
    PdfStructureElement written;

    private Tag(String type, @Nullable Tag parent, Element source) {
        this.type = type;
        this.parent = parent;
        this.source = source;
    }

    static Tag root(Element source) {
        return new Tag("Document", null, source);
    }

    Tag add(String kid, Element from) {
        Tag tag = new Tag(kid, this, from);
        kids.add(tag);
        return tag;
    }

    Run run() {
        Run run = new Run(this);
        kids.add(run);
        return run;
    }

    boolean holdsText() {
        return HOLDS_TEXT.contains(type);
    }

    boolean isGroup() {
        return type.equals(GROUP);
    }
}
