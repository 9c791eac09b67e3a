package dev.holdfast.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfIndirectReference;

/** A text of the markup or a picture, with the marks of its pieces in the PDF. */
final class Run implements Kid {
    final Tag of;
    final List<Mark> marks = new ArrayList<>();

    Run(Tag of) {
        this.of = of;
    }

    /** A piece of a page's content, by the number that it has there. */
    record Mark(PdfIndirectReference page, int id) {}
}
