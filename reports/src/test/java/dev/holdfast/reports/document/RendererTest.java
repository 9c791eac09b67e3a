package dev.holdfast.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Documents.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RendererTest {
    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Extremes#statements")
    void writes_well_formed_documents_without_a_trace_of_what_is_no_number(Statement statement) throws Exception {
        Documents documents = Renderer.of().render(statement);
        String html = text(documents.named("statement.html"));
        String json = text(documents.named("statement.json"));
        String pdf = pdfText(documents.named("statement.pdf"));
        DocumentBuilder parser = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        assertThat(parser.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("html");
        assertThat(html.substring(html.indexOf("<body>")) + pdf + json)
                .doesNotContain("NaN", "Infinity", "∞", "null,null", ">null<")
                .doesNotContainPattern("[−-]0(\\.0+)?(?![0-9.])");
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Extremes#some")
    void gives_the_same_bytes_for_the_same_statement(Statement statement) {
        Documents once = Renderer.of().render(statement);
        Documents again = Renderer.of().render(statement);
        assertThat(once.all())
                .allSatisfy(document ->
                        assertThat(again.named(document.name()).bytes()).isEqualTo(document.bytes()));
    }

    @Test
    void names_its_documents() {
        assertThat(Renderer.of().render(Histories.doubled()).all())
                .extracting(Document::name)
                .containsExactly(
                        "statement.pdf", "statement.html", "statement.xlsx", "statement.json", "mail.json", "mail.png");
    }

    @Test
    void tells_the_documents_to_publish_from_those_of_the_mail() {
        Documents documents = Renderer.of().render(Histories.doubled());
        assertThat(documents.statement())
                .extracting(Document::name)
                .containsExactly("statement.pdf", "statement.html", "statement.xlsx", "statement.json");
        assertThat(documents.statement()).noneMatch(Document::isForMail);
        assertThat(documents.mail()).extracting(Document::name).containsExactly("mail.json", "mail.png");
        assertThat(documents.mail()).allMatch(Document::isForMail);
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    private static String pdfText(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
