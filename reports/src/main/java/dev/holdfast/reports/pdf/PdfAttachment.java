package dev.holdfast.reports.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The figures of a statement as a file inside its PDF. */
public final class PdfAttachment {
    /** The name of the file inside. */
    public static final String NAME = "statement.json";

    private static final String START = "%PDF-";
    private static final int STRONGEST = 9;

    private PdfAttachment() {}

    /** Puts the file into a document that is being written, as the data behind all of it. */
    static void add(PdfWriter writer, byte[] json, PdfDate date) throws IOException {
        PdfDictionary dates = new PdfDictionary();
        dates.put(PdfName.CREATIONDATE, date);
        dates.put(PdfName.MODDATE, date);
        PdfFileSpecification file =
                PdfFileSpecification.fileEmbedded(writer, null, NAME, json, "application/json", dates, STRONGEST);
        file.put(PdfName.UF, new PdfString(NAME, PdfObject.TEXT_UNICODE));
        file.put(PdfName.DESC, new PdfString("The figures of this statement"));
        file.put(new PdfName("AFRelationship"), new PdfName("Data"));
        writer.addFileAttachment(NAME, file);
        writer.getExtraCatalog().put(PdfName.AF, new PdfArray(file.getReference()));
    }

    /** Whether a file begins as a PDF does. */
    public static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(file.length, START.length()), StandardCharsets.ISO_8859_1).equals(START);
    }

    /**
     * The file inside a PDF; empty where there is none of its name.
     *
     * @throws IOException when the PDF cannot be read
     */
    public static Optional<byte[]> read(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            Map<String, PdfObject> files = PdfNameTree.readTree(
                    dictionary(dictionary(reader.getCatalog(), PdfName.NAMES), PdfName.EMBEDDEDFILES));
            for (PdfObject file : files.values()) {
                if (PdfReader.getPdfObject(file) instanceof PdfDictionary specification
                        && isNamed(specification)
                        && PdfReader.getPdfObject(
                                        dictionary(specification, PdfName.EF).get(PdfName.F))
                                instanceof PRStream stream) {
                    return Optional.of(PdfReader.getStreamBytes(stream));
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // The reader answers a broken file with whatever exception its parts run into.
            throw new IOException("the PDF is broken", e);
        }
    }

    private static boolean isNamed(PdfDictionary specification) {
        PdfString unicode = specification.getAsString(PdfName.UF);
        PdfString plain = specification.getAsString(PdfName.F);
        PdfString name = unicode == null ? plain : unicode;
        return name != null && name.toUnicodeString().equals(NAME);
    }

    /** A dictionary inside another; an empty one where there is none. */
    private static PdfDictionary dictionary(PdfDictionary within, PdfName name) {
        PdfDictionary inner = within.getAsDict(name);
        return inner == null ? new PdfDictionary() : inner;
    }
}
