package dev.holdfast.reports.pdf;

import dev.holdfast.reports.pdf.PdfFonts.Stretch;
import java.awt.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints a document so that each text and picture belongs to its place in the structure. All else is an artifact, which
 * readers pass over: lines, backgrounds, generated text, and head and foot from the second page on.
 */
final class TaggedDevice extends ITextOutputDevice {
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private @Nullable Structure structure;
    private @Nullable TagWriter tags;
    private final Set<InlineText> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final PdfFonts fonts;
    private @Nullable ITextFSFont font;
    private boolean marked;
    private String after = "";

    TaggedDevice(float dotsPerPoint, PdfFonts fonts) {
        super(dotsPerPoint);
        this.fonts = fonts;
    }

    @Override
    public void start(Document xhtml) {
        super.start(xhtml);
        structure = Structure.of(xhtml);
    }

    @Override
    public void setWriter(PdfWriter writer) {
        super.setWriter(writer);
        tags = new TagWriter(Objects.requireNonNull(structure, "painting has not begun"), writer);
    }

    @Override
    public void finish(RenderingContext context, Box root) {
        super.finish(context, root);
        tags().finish();
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        if (text.getSubstring().isEmpty()) {
            return;
        }
        after = LineEnd.wordBreak(text);
        Optional<Run> run = structure().run(text.getTextNode());
        if (run.isPresent() && isRead(context, text)) {
            tagged(run.get(), () -> super.drawText(context, text));
        } else {
            artifact(pagination(text), () -> super.drawText(context, text));
        }
        after = "";
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        Optional<Run> run = structure().run(box.getElement());
        // The head is read once, on the first page.
        boolean again = box.isContainedInMarginBox() && context.getPageNo() > 0;
        if (run.isPresent() && !again) {
            tags().place(run.get(), createLocalTargetArea(context, box));
            tagged(run.get(), () -> super.paintReplacedElement(context, box));
        } else {
            artifact(null, () -> super.paintReplacedElement(context, box));
        }
    }

    @Override
    public void setFont(ITextFSFont font) {
        super.setFont(font);
        this.font = font;
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
        ITextFSFont whole = Objects.requireNonNull(font, "a text needs a font");
        List<Stretch> stretches = fonts.stretches(whole, text);
        Runnable painting = () -> paint(stretches, x, y, info);
        String printed = stretches.stream().map(Stretch::text).collect(Collectors.joining());
        artifact(null, printed.equals(text) ? painting : () -> meant(text, painting));
        super.setFont(whole);
    }

    private void paint(List<Stretch> stretches, float x, float y, @Nullable JustificationInfo info) {
        float at = x;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            super.setFont(stretch.font());
            super.drawString(i == stretches.size() - 1 ? stretch.text() + after : stretch.text(), at, y, info);
            at += stretch.width();
        }
    }

    /** Paints stand-ins and tells what they stand for, to those who search, copy or listen. */
    private void meant(String text, Runnable painting) {
        PdfDictionary meant = new PdfDictionary();
        meant.put(PdfName.ACTUALTEXT, new PdfString(text + after, PdfObject.TEXT_UNICODE));
        getCurrentPage().beginMarkedContentSequence(PdfName.SPAN, meant, true);
        painting.run();
        getCurrentPage().endMarkedContentSequence();
    }

    @Override
    public void draw(Shape shape) {
        artifact(null, () -> super.draw(shape));
    }

    @Override
    public void fill(Shape shape) {
        artifact(null, () -> super.fill(shape));
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        artifact(null, () -> super.drawImage(image, x, y));
    }

    /**
     * Whether a text is read where it is painted: each is read once, so in the head of the first page and not of the others,
     * and not where it hangs over from another page and is clipped.
     */
    private boolean isRead(RenderingContext context, InlineText text) {
        Box line = Objects.requireNonNull(text.getParent(), "text without a line");
        if (line.isContainedInMarginBox()) {
            return context.getPageNo() == 0 && told.add(text);
        }
        PageBox page = Objects.requireNonNull(context.getPage(), "text is painted on pages");
        int baseline = text.getParent().getAbsY() + text.getParent().getBaseline();
        return baseline > page.getTop() && baseline <= page.getBottom() && told.add(text);
    }

    private static @Nullable PdfDictionary pagination(InlineText text) {
        Box line = Objects.requireNonNull(text.getParent(), "text without a line");
        if (!line.isContainedInMarginBox()) {
            return null;
        }
        PdfDictionary pagination = new PdfDictionary();
        pagination.put(PdfName.TYPE, new PdfName("Pagination"));
        pagination.put(PdfName.SUBTYPE, new PdfName(isInFooter(line) ? "Footer" : "Header"));
        return pagination;
    }

    private static boolean isInFooter(Box within) {
        for (Box box = within; box != null; box = box.getParent()) {
            Element element = box.getElement();
            if (element != null && element.getTagName().equals("footer")) {
                return true;
            }
        }
        return false;
    }

    private void tagged(Run run, Runnable painting) {
        tags().begin(run, getCurrentPage());
        paint(painting);
    }

    private void artifact(@Nullable PdfDictionary property, Runnable painting) {
        if (marked) {
            painting.run();
            return;
        }
        getCurrentPage().beginMarkedContentSequence(ARTIFACT, property, true);
        paint(painting);
    }

    private void paint(Runnable painting) {
        PdfContentByte content = getCurrentPage();
        marked = true;
        painting.run();
        marked = false;
        content.endMarkedContentSequence();
    }

    private Structure structure() {
        return Objects.requireNonNull(structure, "painting has not begun");
    }

    private TagWriter tags() {
        return Objects.requireNonNull(tags, "painting has not begun");
    }
}
