package dev.holdfast.reports.pdf;

import dev.holdfast.reports.template.PaperSize;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters on the body of a page, between head and foot: what is drawn beyond it is clipped, and stands on the next. */
final class PrintedText extends PDFTextStripper {
    /** What letters may share, in points: less than anybody sees. */
    private static final double SLACK = 0.8;

    private final List<Letter> letters = new ArrayList<>();

    private PrintedText() {}

    static PrintedText of(PDDocument pdf, int page) throws IOException {
        PrintedText text = new PrintedText();
        text.setStartPage(page);
        text.setEndPage(page);
        text.setSuppressDuplicateOverlappingText(false);
        text.writeText(pdf, new StringWriter());
        return text;
    }

    private record Letter(String text, Rectangle2D box) {}

    @Override
    protected void processTextPosition(TextPosition at) {
        double height = getCurrentPage().getMediaBox().getHeight();
        Paper paper = Paper.of(height > 800 ? PaperSize.A4 : PaperSize.LETTER);
        boolean body = at.getYDirAdj() > paper.top() && at.getYDirAdj() < height - paper.bottom();
        if (body && !at.getUnicode().isBlank()) {
            double rise = at.getFontSizeInPt() * 0.7;
            letters.add(new Letter(
                    at.getUnicode(),
                    new Rectangle2D.Double(
                            at.getXDirAdj() + SLACK / 2,
                            at.getYDirAdj() - rise + SLACK / 2,
                            Math.max(0.1, at.getWidthDirAdj() - SLACK),
                            rise - SLACK)));
        }
        super.processTextPosition(at);
    }

    /** Pairs of letters that touch. */
    List<String> touching() {
        letters.sort(Comparator.comparingDouble(letter -> letter.box.getMinY()));
        List<String> touching = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Letter upper = letters.get(i);
            for (Letter lower : letters.subList(i + 1, letters.size())) {
                if (lower.box.getMinY() >= upper.box.getMaxY()) {
                    break;
                }
                if (lower.box.intersects(upper.box)) {
                    touching.add(upper + " | " + lower);
                }
            }
        }
        return touching;
    }
}
