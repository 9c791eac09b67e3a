package dev.holdfast.reports.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Puts a password on a PDF, with AES of 256 bits as ISO 32000-2 has it. The content stays, tags and the file inside too;
 * but PDF/A allows no password, so what is locked is none, and says so.
 */
public final class PdfLock {
    private static final int KEY_BITS = 256;
    private static final int OWNER_BYTES = 16;

    private PdfLock() {}

    /**
     * The PDF, to be opened with the password, and to be read and printed then. Keys are random, so each call gives other
     * bytes.
     *
     * @throws IllegalArgumentException when the password is empty, or the bytes are no PDF
     */
    public static byte[] lock(byte[] pdf, String password) {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("a PDF cannot be locked with an empty password");
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AccessPermission rights = new AccessPermission();
            rights.setCanModify(false);
            rights.setCanModifyAnnotations(false);
            rights.setCanFillInForm(false);
            rights.setCanAssembleDocument(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner(), password, rights);
            policy.setEncryptionKeyLength(KEY_BITS);
            document.protect(policy);
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                metadata.importXMPMetadata(Xmp.withoutArchive(metadata.toByteArray()));
            }
            document.save(locked);
        } catch (IOException e) {
            throw new IllegalArgumentException("these " + pdf.length + " bytes are no PDF that can be locked", e);
        }
        return locked.toByteArray();
    }

    /** Nobody is to change the rights, so nobody knows it. */
    private static String owner() {
        byte[] random = new byte[OWNER_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
