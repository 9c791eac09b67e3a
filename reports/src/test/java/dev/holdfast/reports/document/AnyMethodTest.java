package dev.holdfast.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.data.JsonIdentities;
import dev.holdfast.reports.data.JsonText;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.html.HtmlDocument;
import dev.holdfast.reports.pdf.PdfDocument;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of a statement stands every method. */
class AnyMethodTest {
    private static final HtmlDocument HTML = new HtmlDocument(Template.bundled());
    private static final PdfDocument PDF = new PdfDocument(Template.bundled(), PaperSize.A4);
    /** What is no number, a zero with a sign, and a number with the minus of typewriters. */
    private static final Pattern NO_NUMBER =
            Pattern.compile(".{0,40}(NaN|Infinity|∞|null|−0(\\.0+)?(?![0-9.])|(?<![0-9a-zA–])-[0-9]).{0,20}");

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Methods#statements")
    void is_written_without_a_trace_of_what_is_no_number(Statement statement) throws IOException {
        byte[] html = HTML.render(StatementView.of(statement));
        String text =
                Jsoup.parse(new String(html, StandardCharsets.UTF_8)).body().text();
        assertThat(NO_NUMBER.matcher(text).results().map(MatchResult::group)).isEmpty();
        byte[] json = StatementJson.bytes(statement);
        assertThat(JsonIdentities.problems((ObjectNode) JsonText.tree(json))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Methods#some")
    void is_printed_without_either(Statement statement) throws IOException {
        String text = pdfText(PDF.render(StatementView.of(statement), StatementJson.bytes(statement)));
        assertThat(NO_NUMBER.matcher(text).results().map(MatchResult::group)).isEmpty();
    }

    private static String pdfText(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
