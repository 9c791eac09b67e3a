package dev.holdfast.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.pdf.ReadAloud.Part;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.ReconciliationSection;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.Revisions;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;

class StructureTest {
    private static final PdfDocument RENDERER = new PdfDocument(Template.bundled(), PaperSize.A4);

    static Stream<Statement> statements() {
        return Stream.of(
                Everything.defined(),
                Everything.saying("a reason that goes on ".repeat(60) + "x".repeat(200)),
                Names.inOtherLetters(),
                Histories.segmented(Histories.names("Tier", 12), Histories.names("Channel", 9), 900));
    }

    /** Nothing is left out, nothing is said twice, whatever line, page and order it is painted in. */
    @ParameterizedTest
    @MethodSource("statements")
    void reads_every_word_of_the_markup_once_and_in_its_order(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        Document markup = Jsoup.parse(RENDERER.xhtml(view, pictures()));
        List<String> words = new ArrayList<>();
        read(view)
                .document()
                .all()
                .filter(part -> !part.type().equals("Figure"))
                .forEach(part -> words.addAll(words(part.text())));
        assertThat(String.join("", words))
                .isEqualTo(String.join("", words(markup.body().text())));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void keeps_words_apart_that_a_line_ends_between(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        assertThat(read(view).all("P"))
                .extracting(Part::text)
                .contains(
                        view.lead().rest(),
                        view.masthead().scope(),
                        view.reconciliation().heading().subtitle())
                .containsAll(view.method().paragraphs());
    }

    @Test
    void heads_the_document_once_and_every_section() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            ReadAloud read = new ReadAloud(pdf);
            assertThat(read.all("H1")).extracting(Part::text).containsExactly(bookmarks.getFirst());
            assertThat(read.all("H2")).extracting(Part::text).containsAll(bookmarks.subList(1, bookmarks.size() - 1));
            assertThat(read.document().all()).noneMatch(part -> part.type().matches("H[3-6]?"));
        }
    }

    @Test
    void reads_head_and_foot_once_before_all_else() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        assertThat(read(view).document().parts().stream().limit(7).map(Part::read))
                .containsExactly(
                        view.masthead().title(),
                        view.masthead().scope(),
                        view.masthead().issue(),
                        view.masthead().provenance(),
                        view.masthead().confidential(),
                        view.masthead().rounding(),
                        view.lead().message());
    }

    @Test
    void reads_a_table_row_by_row_with_its_heads() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        ReconciliationSection.Block block = view.reconciliation().blocks().getFirst();
        Part table = read(view).all("Table").stream()
                .filter(each -> each.read().startsWith(block.corner()))
                .findFirst()
                .orElseThrow();
        assertThat(table.parts()).extracting(Part::type).containsExactly("THead", "TBody");
        List<Part> rows = table.parts().getLast().parts();
        assertThat(rows)
                .extracting(Part::read)
                .containsExactlyElementsOf(block.rows().stream()
                        .map(row -> String.join(
                                " | ",
                                Stream.concat(
                                                Stream.of(row.name()),
                                                row.amounts().stream().map(ReconciliationSection.Amount::text))
                                        .toList()))
                        .toList());
        assertThat(table.all().filter(part -> part.type().equals("TH")))
                .allSatisfy(head -> assertThat(head.attribute("Scope")).isIn("Row", "Column"));
    }

    /** Over how many columns a cell goes. */
    private static int columns(Part cell) {
        Revisions<PDAttributeObject> attributes = cell.element().getAttributes();
        return IntStream.range(0, attributes.size())
                .mapToObj(attributes::getObject)
                .filter(PDTableAttributeObject.class::isInstance)
                .mapToInt(table -> ((PDTableAttributeObject) table).getColSpan())
                .findFirst()
                .orElse(1);
    }

    @Test
    void gives_every_row_of_a_table_as_many_cells() throws IOException {
        for (Part table : read(StatementView.of(Everything.defined())).all("Table")) {
            assertThat(table.all()
                            .filter(part -> part.type().equals("TR"))
                            .map(row -> row.parts().stream()
                                    .mapToInt(StructureTest::columns)
                                    .sum())
                            .distinct())
                    .as(table.read())
                    .hasSize(1);
        }
    }

    @Test
    void tells_what_the_charts_show_and_leaves_out_bars_beside_their_numbers() throws IOException {
        StatementView view = StatementView.of(Everything.issued());
        assertThat(read(view).all("Figure"))
                .extracting(figure -> figure.element().getAlternateDescription())
                .hasSize(3)
                .contains(view.bridge().chart().summary(), view.trend().chart().summary());
    }

    @Test
    void reads_a_name_as_it_is_where_stand_ins_are_printed() throws IOException {
        ReadAloud read = read(StatementView.of(Names.inOtherLetters()));
        assertThat(read.all("TH")).extracting(Part::text).contains(Names.TIER, Names.CHANNEL);
        assertThat(read.all("P").get(1).text()).startsWith(Names.COMPANY);
    }

    private static List<String> words(String text) {
        return List.of(text.replace("\u00a0", " ").strip().split("\\s+"));
    }

    private static ReadAloud read(StatementView view) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(view))) {
            return new ReadAloud(pdf);
        }
    }

    private static byte[] render(StatementView view) {
        return RENDERER.render(view, "{}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static PaperPictures pictures() {
        return new PaperPictures(
                Paper.of(PaperSize.A4),
                Palette.STANDARD,
                new PdfFonts(),
                new ITextReplacedElementFactory(new ITextOutputDevice(1)),
                1);
    }
}
