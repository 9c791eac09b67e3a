package dev.holdfast.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.ReconciliationSection;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfDocumentTest {
    private static final PdfDocument RENDERER = new PdfDocument(Template.bundled());

    static Stream<Statement> statements() {
        return Stream.of(
                Histories.northwind(),
                Histories.vast(),
                Histories.segmented(Histories.names("Tier", 8), Histories.names("Channel", 5), 900));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void numbers_every_page_and_repeats_head_and_foot(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(view))) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page))
                        .contains(
                                page + " / " + pages,
                                view.masthead().title(),
                                view.masthead().scope(),
                                view.masthead().issue(),
                                view.masthead().confidential());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void never_breaks_an_amount(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(view))) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                    .contains(view.reconciliation().blocks().stream()
                            .flatMap(block -> block.rows().stream())
                            .flatMap(row -> row.amounts().stream())
                            .map(ReconciliationSection.Amount::text)
                            .toList());
        }
    }

    @Test
    void embeds_both_faces_and_holds_no_raster_image() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(StatementView.of(Histories.northwind())))) {
            List<PDFont> fonts = new ArrayList<>();
            List<PDXObject> objects = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                collect(page.getResources(), fonts, objects);
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts.stream().map(font -> font.getName().replaceAll(".*\\+", "")))
                    .contains("IBMPlexSans-Regular", "IBMPlexSans-SemiBold")
                    .allMatch(name -> name.startsWith("IBMPlexSans-"));
            assertThat(objects).isNotEmpty().noneMatch(PDImageXObject.class::isInstance);
        }
    }

    @Test
    void tells_title_language_date_and_bookmarks() throws IOException {
        StatementView view = StatementView.of(Histories.northwind());
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(view))) {
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Northwind Cloud, Inc.: Net Revenue Retention, October 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(view.dated());
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .startsWith(view.lead().message(), view.bridge().heading().title())
                    .hasSize(8);
        }
    }

    @Test
    void stays_small() {
        assertThat(RENDERER.render(StatementView.of(Histories.northwind())).length)
                .isLessThan(150_000);
    }

    @Test
    void embeds_figures_as_text_that_can_be_searched() throws IOException {
        StatementView view = StatementView.of(Histories.northwind());
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(view))) {
            String text = text(pdf, 1, pdf.getNumberOfPages());
            assertThat(text).contains(view.headline().value(), "Retained", "110 healthy", "Enterprise");
            view.bridge().chart().steps().forEach(step -> assertThat(text).contains(step.label()));
        }
    }

    private static void collect(PDResources resources, List<PDFont> fonts, List<PDXObject> objects) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            objects.add(object);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                collect(form.getResources(), fonts, objects);
            }
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        return text(pdf, page, page);
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf);
    }
}
