package dev.holdfast.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.reports.document.Documents;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfLockTest {
    private static final String PASSWORD = "Öffne dich, 42";

    @Test
    void opens_with_the_password_alone_and_holds_all_that_it_held() throws IOException {
        Documents documents = Renderer.of().render(Histories.doubled());
        byte[] plain = documents.named("statement.pdf").bytes();
        byte[] locked = PdfLock.lock(plain, PASSWORD);
        assertThatExceptionOfType(InvalidPasswordException.class).isThrownBy(() -> Loader.loadPDF(locked));
        assertThatExceptionOfType(InvalidPasswordException.class).isThrownBy(() -> Loader.loadPDF(locked, "wrong"));
        try (PDDocument before = Loader.loadPDF(plain);
                PDDocument after = Loader.loadPDF(locked, PASSWORD)) {
            assertThat(new PDFTextStripper().getText(after)).isEqualTo(new PDFTextStripper().getText(before));
            assertThat(Objects.requireNonNull(new PDDocumentNameDictionary(after.getDocumentCatalog())
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get(PdfAttachment.NAME))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(documents.named("statement.json").bytes());
            assertThat(new ReadAloud(after).document().read())
                    .isEqualTo(new ReadAloud(before).document().read());
            assertThat(metadata(before)).contains("<pdfaid:part>3</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>");
            assertThat(metadata(after))
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .doesNotContain("<pdfaid:");
            assertThat(after.getEncryption().getVersion()).isEqualTo(5);
            assertThat(after.getCurrentAccessPermission().isOwnerPermission()).isFalse();
            assertThat(after.getCurrentAccessPermission().canPrint()).isTrue();
            assertThat(after.getCurrentAccessPermission().canModify()).isFalse();
        }
        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("Northwind");
    }

    private static String metadata(PDDocument pdf) throws IOException {
        return new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void refuses_an_empty_password() {
        assertThatIllegalArgumentException().isThrownBy(() -> PdfLock.lock(new byte[0], ""));
    }
}
