package dev.holdfast.reports.pdf;

import dev.holdfast.reports.view.StatementView;
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
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** What a PDF says of itself: language, title, producer, date, id and figures, all from the statement, none from the clock. */
final class PdfImprint extends DefaultPDFCreationListener {
    private static final int ID_LENGTH = 16;

    private final StatementView view;
    private final String xhtml;
    private final byte[] json;

    PdfImprint(StatementView view, String xhtml, byte[] json) {
        this.view = view;
        this.xhtml = xhtml;
        this.json = json;
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pages) {
        PdfWriter writer = Objects.requireNonNull(renderer.getWriter(), "no document is open");
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(new PdfName("DisplayDocTitle"), PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(view.language()));
        writer.getExtraCatalog().put(PdfName.VIEWERPREFERENCES, preferences);
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(view.dated(), ZoneOffset.UTC)));
        info.put(PdfName.PRODUCER, new PdfString("Holdfast"));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] id = id();
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        try {
            PdfAttachment.add(writer, json, date);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
