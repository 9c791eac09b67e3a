package dev.holdfast.reports.pdf;

import dev.holdfast.reports.view.StatementView;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * What a PDF says of itself: its standards, language, title, producer, date, id, colours and figures, all from the statement,
 * none from the clock.
 */
final class PdfImprint extends DefaultPDFCreationListener {
    private static final int ID_LENGTH = 16;
    private static final String PRODUCER = "Holdfast";
    private static final String COLOURS = "sRGB IEC61966-2.1";

    private final StatementView view;
    private final String xhtml;
    private final byte[] json;

    PdfImprint(StatementView view, String xhtml, byte[] json) {
        this.view = view;
        this.xhtml = xhtml;
        this.json = json;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        writer(renderer).setTagged();
        writer(renderer).setTabs(PdfName.S);
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pages) {
        PdfWriter writer = writer(renderer);
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(new PdfName("DisplayDocTitle"), PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(view.language()));
        writer.getExtraCatalog().put(PdfName.VIEWERPREFERENCES, preferences);
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(view.dated(), ZoneOffset.UTC)));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.put(PdfName.CREATOR, new PdfString(PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] id = id();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(Xmp.packet(view.masthead().documentTitle(), PRODUCER, view.dated()));
        try {
            writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(colours(writer)));
            PdfAttachment.add(writer, json, date);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfWriter writer(ITextRenderer renderer) {
        return Objects.requireNonNull(renderer.getWriter(), "no document is open");
    }

    /** What the numbers of colours mean: sRGB. */
    private static PdfDictionary colours(PdfWriter writer) throws IOException {
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(COLOURS));
        intent.put(PdfName.INFO, new PdfString(COLOURS));
        PdfICCBased profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(view.identity().getBytes(StandardCharsets.UTF_8));
            digest.update(json);
            return Arrays.copyOf(digest.digest(xhtml.getBytes(StandardCharsets.UTF_8)), ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
