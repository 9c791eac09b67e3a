package dev.holdfast.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.StatementView;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** PDF/A-3 at level A, which holds what level B asks for and more, and PDF/UA-1, as veraPDF sees them. */
class StandardsTest {
    @Test
    void breaks_no_rule() throws Exception {
        assertKept(render(Names.inOtherLetters(), PaperSize.A4));
    }

    @Test
    @Tag("slow")
    void breaks_no_rule_with_all_that_a_statement_can_hold() throws Exception {
        assertKept(render(Everything.defined(), PaperSize.LETTER));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Extremes#statements")
    void breaks_no_rule_at_the_edges(Statement statement) throws Exception {
        assertKept(render(statement, PaperSize.A4));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Methods#few")
    void breaks_no_rule_by_any_method(Statement statement) throws Exception {
        assertKept(render(statement, PaperSize.A4));
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void would_break_one_without_its_structure(PDFAFlavour standard) throws Exception {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(render(Histories.doubled(), PaperSize.A4))) {
            pdf.getDocumentCatalog().setStructureTreeRoot(null);
            pdf.save(spoilt);
        }
        assertThat(VeraPdf.problems(spoilt.toByteArray(), standard)).isNotEmpty();
    }

    private static void assertKept(byte[] pdf) {
        assertThat(Stream.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))
                .allSatisfy(
                        standard -> assertThat(VeraPdf.problems(pdf, standard)).isEmpty());
    }

    private static byte[] render(Statement statement, PaperSize size) {
        return new PdfDocument(Template.bundled(), size)
                .render(StatementView.of(statement), StatementJson.bytes(statement));
    }
}
