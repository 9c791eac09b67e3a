package dev.holdfast.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Methods;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.ReconciliationSection;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfDocumentTest {
    private static final PdfDocument RENDERER = new PdfDocument(Template.bundled(), PaperSize.A4);
    private static final PdfDocument ON_LETTER = new PdfDocument(Template.bundled(), PaperSize.LETTER);
    private static final byte[] JSON = "{}\n".getBytes(StandardCharsets.UTF_8);

    private static final List<Statement> STATEMENTS = List.of(
            Histories.northwind(),
            Histories.vast(),
            Everything.issued(),
            Everything.defined(),
            Methods.defined(
                    Method.standard()
                            .with(Setting.MEASUREMENT, "all-flows")
                            .with(Setting.GRR, "of-totals")
                            .with(Setting.ATTRIBUTION, "close"),
                    Preset.all().toArray(Preset[]::new)),
            Everything.saying("<b>bold</b> & \"a reason that goes on\" ".repeat(8) + "x".repeat(90)),
            Histories.segmented(Histories.names("Tier", 8), Histories.names("Channel", 5), 900));

    static Stream<Statement> statements() {
        return STATEMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void numbers_every_page_and_repeats_head_and_foot(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
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
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                    .contains(view.reconciliation().blocks().stream()
                            .flatMap(block -> block.rows().stream())
                            .flatMap(row -> row.amounts().stream())
                            .map(ReconciliationSection.Amount::text)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void lets_no_text_touch_another(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        for (PdfDocument renderer : List.of(RENDERER, ON_LETTER)) {
            try (PDDocument pdf = Loader.loadPDF(renderer.render(view, JSON))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    assertThat(PrintedText.of(pdf, page).touching()).isEmpty();
                }
            }
        }
    }

    @Test
    void fits_page_one_on_letter_by_lower_charts() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        try (PDDocument a4 = Loader.loadPDF(render(view));
                PDDocument letter = Loader.loadPDF(ON_LETTER.render(view, JSON))) {
            assertThat(letter.getPages())
                    .allSatisfy(page -> assertThat(List.of(
                                    page.getMediaBox().getWidth(),
                                    page.getMediaBox().getHeight()))
                            .containsExactly(612f, 792f));
            String last = view.components().heading().title();
            assertThat(text(a4, 1)).containsIgnoringWhitespaces(last);
            assertThat(text(letter, 1)).containsIgnoringWhitespaces(last);
            assertThat(chartHeights(letter).stream().limit(2))
                    .containsExactlyElementsOf(chartHeights(a4).stream()
                            .limit(2)
                            .map(height -> height - 26)
                            .toList());
        }
    }

    /** The heights of the pictures of page one, the highest first. */
    private static List<Float> chartHeights(PDDocument pdf) throws IOException {
        PDResources resources = pdf.getPage(0).getResources();
        List<Float> heights = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                heights.add(form.getBBox().getHeight());
            }
        }
        heights.sort(Comparator.reverseOrder());
        return heights;
    }

    @Test
    void gives_the_same_bytes_on_letter_too() {
        StatementView view = StatementView.of(Everything.issued());
        assertThat(ON_LETTER.render(view, JSON)).isEqualTo(ON_LETTER.render(view, JSON));
    }

    @Test
    void prints_each_letter_by_the_font_that_has_it_and_a_stand_in_for_what_none_has() throws IOException {
        StringBuilder printed = new StringBuilder();
        PDFTextStripper letters = new PDFTextStripper() {
            @Override
            protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
                printed.append(font.toUnicode(code));
            }
        };
        try (PDDocument pdf = Loader.loadPDF(render(StatementView.of(Names.inOtherLetters())))) {
            letters.getText(pdf);
        }
        assertThat(printed).contains("株式会社ノース ◊◊◊◊ · twelve months", "エンタープライズ 企業", "Café ◊", "Отдел продаж", "ab");
    }

    @Test
    void keeps_each_section_on_one_page() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
            assertTogether(pdf, view.ledger().heading().title(), "−18,533.99", "514.10");
            assertTogether(
                    pdf, Objects.requireNonNull(view.adjustments()).heading().title(), "4711", "4802");
            assertTogether(
                    pdf, Objects.requireNonNull(view.restatements()).heading().title(), "Jan 2025", "Nov 2026");
            assertTogether(
                    pdf, Objects.requireNonNull(view.amendment()).heading().title(), "Apr 2026", "Sep 2026");
            assertTogether(pdf, "Every setting is at its default", "small-units", "S. Whitfield");
        }
    }

    @Test
    void bookmarks_every_section_there_is() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .containsSubsequence(
                            Objects.requireNonNull(view.walk()).heading().title(),
                            view.components().heading().title(),
                            Objects.requireNonNull(view.contribution())
                                    .heading()
                                    .title(),
                            Objects.requireNonNull(view.gains()).heading().title(),
                            Objects.requireNonNull(view.renewals()).heading().title(),
                            view.ledger().heading().title(),
                            view.data().heading().title(),
                            Objects.requireNonNull(view.adjustments()).heading().title(),
                            Objects.requireNonNull(view.restatements())
                                    .heading()
                                    .title(),
                            Objects.requireNonNull(view.amendment()).heading().title(),
                            view.method().heading().title(),
                            "Prepared, reviewed, approved")
                    .hasSize(24);
        }
    }

    private static void assertTogether(PDDocument pdf, String title, String... texts) throws IOException {
        int page = 1;
        while (!text(pdf, page).contains(title)) {
            page++;
        }
        assertThat(text(pdf, page)).contains(texts);
    }

    @Test
    void embeds_both_faces_and_holds_no_raster_image() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(StatementView.of(Histories.northwind())))) {
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
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
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
                    .hasSize(17);
        }
    }

    @Test
    void stays_small() {
        byte[] json = StatementJson.bytes(Everything.issued());
        assertThat(RENDERER.render(StatementView.of(Everything.issued()), json).length)
                .isLessThan(150_000);
    }

    @Test
    void holds_its_figures_as_an_associated_file() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        byte[] json = StatementJson.bytes(Everything.issued());
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(view, json))) {
            Map<String, PDComplexFileSpecification> files = new PDDocumentNameDictionary(pdf.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames();
            PDComplexFileSpecification file = Objects.requireNonNull(files.get("statement.json"));
            assertThat(file.getFilename()).isEqualTo("statement.json");
            assertThat(file.getFileUnicode()).isEqualTo("statement.json");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(file.getEmbeddedFile().getModDate().toInstant()).isEqualTo(view.dated());
            assertThat(file.getEmbeddedFile().getCreationDate().toInstant()).isEqualTo(view.dated());
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(json);
            assertThat(Objects.requireNonNull(
                                    pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
                            .getObject(0))
                    .isSameAs(file.getCOSObject());
        }
    }

    @Test
    void takes_its_id_from_the_figures_too() throws IOException {
        StatementView view = StatementView.of(Histories.doubled());
        try (PDDocument one = Loader.loadPDF(RENDERER.render(view, new byte[] {1}));
                PDDocument other = Loader.loadPDF(RENDERER.render(view, new byte[] {2}))) {
            assertThat(one.getDocument().getDocumentID().get(0))
                    .isNotEqualTo(other.getDocument().getDocumentID().get(0));
        }
    }

    @Test
    void embeds_figures_as_text_that_can_be_searched() throws IOException {
        StatementView view = StatementView.of(Histories.northwind());
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
            String text = text(pdf, 1, pdf.getNumberOfPages());
            assertThat(text).contains(view.headline().value(), "Retained", "110 healthy", "Enterprise");
            view.bridge().chart().steps().forEach(step -> assertThat(text).contains(step.label()));
        }
    }

    private static byte[] render(StatementView view) {
        return RENDERER.render(view, JSON);
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
