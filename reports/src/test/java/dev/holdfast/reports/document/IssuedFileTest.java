package dev.holdfast.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.data.StatementJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedFileTest {
    private static final Statement ISSUED = Everything.issued();
    private static final Documents DOCUMENTS = Renderer.of().render(ISSUED);

    @ParameterizedTest
    @ValueSource(strings = {"statement.pdf", "statement.json"})
    void reads_what_was_rendered(String name) {
        IssuedFile file = IssuedFile.read(DOCUMENTS.named(name).bytes());
        assertThat(file.json()).isEqualTo(DOCUMENTS.named("statement.json").bytes());
        assertThat(file.run()).contains(Everything.RUN);
        assertThat(file.month()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(file.close()).isEqualTo(Close.of(YearMonth.of(2026, 10)));
        assertThat(file.knownAt()).isEqualTo(Instant.parse("2026-11-02T04:10:00Z"));
        assertThat(file.fingerprint()).isEqualTo(ISSUED.method().fingerprint().hex());
        assertThat(file.statedContentSha256()).contains(file.contentSha256());
        assertThat(file.contentSha256()).isEqualTo(StatementJson.sha256(StatementJson.content(ISSUED)));
        assertThat(file.isIssued()).isTrue();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void knows_a_draft_and_a_statement_that_waits() {
        IssuedFile draft = IssuedFile.read(StatementJson.bytes(Everything.draft()));
        IssuedFile waiting = IssuedFile.read(StatementJson.bytes(Everything.waiting()));
        assertThat(draft.isIssued()).isFalse();
        assertThat(draft.run()).isEmpty();
        assertThat(draft.statedContentSha256()).isEmpty();
        assertThat(waiting.isIssued()).isFalse();
        assertThat(waiting.run()).contains(Everything.RUN);
        assertThat(waiting.contentSha256()).isEqualTo(draft.contentSha256());
    }

    @Test
    void hashes_what_is_said_and_not_how_it_is_laid_out() {
        byte[] json = DOCUMENTS.named("statement.json").bytes();
        String one = new String(json, StandardCharsets.UTF_8).replace("\n", " ");
        assertThat(IssuedFile.read(one.getBytes(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    @Test
    void finds_a_changed_figure() {
        String changed = new String(DOCUMENTS.named("statement.json").bytes(), StandardCharsets.UTF_8)
                .replace("\"company\" : \"Northwind", "\"company\" : \"Southwind");
        assertThat(IssuedFile.read(changed.getBytes(StandardCharsets.UTF_8)).problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("seal.content_sha256: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                       | the file is neither a PDF nor JSON that can be read
                    not a statement                          | the file is neither a PDF nor JSON that can be read
                    {"figures": {}}                          | the file is JSON without figures.headline, so it is no statement
                    {"figures": {"headline": {}}}            | the file has no statement, so it is no statement
                    {"figures": {"headline": {}}, "a": 1, "a": 2} | the file is neither a PDF nor JSON that can be read
                    {"figures": {"headline": {}}} {}         | the file is neither a PDF nor JSON that can be read
                    {"figures": {"headline": {}}, "statement": "October"} | the file is no statement: Text 'October' could not be parsed
                    [1]                                      | the file is JSON without figures.headline
                    %PDF-1.7 and no more                     | the PDF cannot be read
                    """)
    void refuses_what_is_no_statement(String file, String message) {
        assertRefused(file.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void refuses_a_number_that_no_statement_holds() {
        String file = """
                {"statement": "2026-10", "method": {"fingerprint": "0"}, "provenance": {"known_at": "2026-11-02T04:10:00Z"},
                 "figures": {"headline": {"nrr": 1e999999999}}}
                """;
        assertRefused(file.getBytes(StandardCharsets.UTF_8), "neither a PDF nor JSON that can be read");
    }

    @Test
    void refuses_a_pdf_of_somebody_else() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        assertRefused(bytes.toByteArray(), "the PDF has no statement.json inside");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void refuses_a_file_that_is_cut_short(double part) {
        for (String name : new String[] {"statement.pdf", "statement.json"}) {
            byte[] whole = DOCUMENTS.named(name).bytes();
            assertRefused(Arrays.copyOf(whole, (int) (whole.length * part)), "VERIFY_FILE: the ");
        }
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> IssuedFile.read(file))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("VERIFY_FILE: ")
                .hasMessageContaining(message)
                .hasMessageEndingWith("Give statement.pdf or statement.json as Holdfast wrote it.");
    }
}
