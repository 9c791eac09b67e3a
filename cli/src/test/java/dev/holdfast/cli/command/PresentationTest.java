package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a company wants its statement told: names, balances, scale, events, and what was planned. */
class PresentationTest extends BoardAndFinance {
    private static final String LOADED = "2026-01-02T09:00:00Z";
    private static final String DATED = "2026-01-20T06:00:00Z";
    private static final String SAID = """
            statement:
              names: %s
              present: arr
              scale: thousand
              events:
                2025-08: List price +5%%
                2025-03: Support plan launched
            """;

    /** Names that are no part of an id; the last has the same initials as the first. */
    private void named() {
        company.load(LOADED, "customers-2.csv", """
                customer_id,name,channel
                Acme,Halden Logistics,ads
                Birch,Quillmere Outfitters,partner
                Cedar,Hollowell Libraries,ads
                """);
    }

    private void planned() {
        company.load(LOADED, "targets.csv", """
                close,measure,segment,value
                2025-11-30,nrr,,1.05
                2025-12-31,nrr,,1.115
                2025-12-31,nrr,Pro,1.9
                2025-12-31,grr,,0.9
                """);
    }

    /** The configuration of the board and the finance team, and this. */
    private void told(String more) {
        company.program().file("holdfast.yaml", read("holdfast.yaml") + more);
    }

    @ParameterizedTest
    @CsvSource({"ids, Acme, Acme", "initials, H. L. (Acme), H. L."})
    void no_form_prints_a_name_where_the_company_wants_none(String names, String mover, String listed)
            throws Exception {
        named();
        told(SAID.formatted(names));

        company.done(AT, "run");
        company.done(LATER, "statement", "--close", "2025-12-31", "--out", "draft");

        Map<String, String> forms = forms("draft");
        forms.putAll(forms("shared/2025-12"));
        forms.putAll(forms("statements/2025-12"));
        forms.put("mail to the board", Mails.words(office.only(ADA)));
        forms.put("mail to finance", Mails.words(office.only(CLEO)));
        forms.put("what the board is sent", pdf(Mails.attachment(office.only(ADA), "Fennmoor NRR 2025-12.pdf")));
        assertThat(forms).hasSizeGreaterThan(12);
        forms.forEach((form, text) ->
                assertThat(text).as(form).doesNotContain("Halden", "Quillmere", "Outfitters", "Hollowell"));
        assertThat(forms.get("draft/statement.html")).contains(mover);
        assertThat(forms.get("draft/statement.pdf")).contains(mover);
        assertThat(forms.get("draft/statement.json")).contains("\"name\" : \"" + mover + "\"");
        assertThat(forms.get("draft/movements.csv")).contains("\nAcme," + listed + ",Pro,ads,");
        assertThat(forms.get("draft/movements.xlsx")).contains(">" + listed + "<");
    }

    @Test
    void full_names_are_printed_where_nothing_is_said() throws IOException {
        named();
        company.done(LATER, "statement", "--close", "2025-12-31", "--out", "draft");

        Map<String, String> forms = forms("draft");
        for (String form : new String[] {"statement.pdf", "statement.html", "statement.json", "movements.csv"}) {
            assertThat(forms.get("draft/" + form)).as(form).contains("Halden Logistics");
        }
    }

    @Test
    void arr_is_printed_twelve_times_where_people_read_and_files_for_programs_stay_mrr() throws Exception {
        company.done(AT, "statement", "--close", "2025-12-31", "--out", "mrr");
        told("statement:\n  present: arr\n");

        Ended ended = company.done(AT, "statement", "--close", "2025-12-31", "--out", "arr");
        company.done(AT, "run");

        assertThat(ended.out()).contains("  ARR     $3.24k\n").doesNotContain("MRR");
        Map<String, String> arr = forms("arr");
        Map<String, String> mrr = forms("mrr");
        for (String form : new String[] {"statement.pdf", "statement.html"}) {
            assertThat(mrr.get("mrr/" + form))
                    .as(form)
                    .contains("Closing MRR", "$270.00")
                    .doesNotContain("ARR");
            assertThat(arr.get("arr/" + form)).as(form).contains("Closing ARR", "$3.24k", "twelve times MRR");
        }
        assertThat(Mails.words(office.only(ADA))).contains("ARR", "$3.24k").doesNotContain("MRR");
        assertThat(arr.get("arr/statement.xlsx")).contains("Closing MRR").doesNotContain("Closing ARR");
        assertThat(arr.get("arr/movements.csv")).isEqualTo(mrr.get("mrr/movements.csv"));
        for (String member : new String[] {"figures", "bridge", "cells", "movers", "spread", "migration"}) {
            assertThat(company.json("arr/statement.json").path(member))
                    .as(member)
                    .isEqualTo(company.json("mrr/statement.json").path(member));
        }
    }

    @Test
    void the_scale_is_the_one_that_was_said() throws IOException {
        told("statement:\n  scale: million\n");

        company.done(AT, "statement", "--close", "2025-12-31", "--out", "draft");

        assertThat(forms("draft").get("draft/statement.html")).contains("$ million", "$0.0M");
        assertThat(company.json("draft/statement.json")
                        .path("presentation")
                        .path("scale")
                        .asText())
                .isEqualTo("million");
    }

    @Test
    void events_and_the_plan_reach_the_headline_and_the_trend() throws IOException {
        planned();
        told(SAID.formatted("full"));

        company.done(AT, "statement", "--close", "2025-12-31", "--out", "draft");

        Map<String, String> forms = forms("draft");
        for (String form : new String[] {"statement.pdf", "statement.html"}) {
            assertThat(words(forms.get("draft/" + form)))
                    .as(form)
                    .contains("−3.5 pp to plan", "Plan 111.5", "List price +5%", "Support plan launched");
        }
        JsonNode targets = company.json("draft/statement.json").path("targets");
        assertThat(targets.path("nrr").findValuesAsText("close")).containsExactly("2025-11-30", "2025-12-31");
        assertThat(targets.path("grr").path(0).path("value").decimalValue()).isEqualByComparingTo("0.9");
        assertThat(company.json("draft/statement.json")
                        .path("presentation")
                        .path("events")
                        .findValuesAsText("text"))
                .containsExactly("Support plan launched", "List price +5%");
    }

    @Test
    void what_the_checks_found_is_on_the_statement() throws IOException {
        company.load(LOADED, "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                9,Birch,Basic,5,USD,2025-10-01,2025-11-15
                9,Birch,Basic,5,USD,2025-11-16,
                """);

        company.done(AT, "run");

        JsonNode findings = company.statement("2025-12").path("findings");
        assertThat(findings.findValuesAsText("gate")).contains("gap");
        assertThat(read("statements/2025-12/statement.html")).contains("One warning is open", "Warning, gap");
    }

    @Test
    void told_otherwise_before_it_is_approved_it_is_prepared_anew() {
        String approved = "sign-off:\n  approvals: one\n";
        told(approved + "statement:\n  names: ids\n");
        assertThat(company.run(AT, "run").err()).contains("run 2025-12.1 waits");
        assertThat(company.run(AT, "run").err()).as("told the same").contains("run 2025-12.1 waits");
        configured("");
        told(approved + "statement:\n  names: ids\n  present: arr\n");

        assertThat(company.run(AT, "run").err()).contains("run 2025-12.2 waits");

        company.done(LATER, "approve", "2025-12.2", "--as", "S. Whitfield");
        company.done(LATER, "run");
        assertThat(company.statement("2025-12")
                        .path("presentation")
                        .path("present")
                        .asText())
                .isEqualTo("arr");
    }

    @Test
    void checks_that_are_told_otherwise_prepare_it_anew_too() {
        String approved = "sign-off:\n  approvals: one\n";
        told(approved);
        assertThat(company.run(AT, "run").err()).contains("run 2025-12.1 waits");
        told("checks:\n  gap: off\n");

        assertThat(company.run(AT, "run").err()).contains("run 2025-12.2 waits");
    }

    @Test
    void all_of_it_comes_out_again_from_the_data_whatever_the_configuration_says_since() throws IOException {
        named();
        planned();
        told(SAID.formatted("initials") + "checks:\n  missing-channel: off\n");
        company.done(AT, "run");
        String knownAt =
                company.statement("2025-12").path("provenance").path("known_at").asText();
        company.load(DATED, "targets-2.csv", "close,measure,segment,value\n2025-12-31,nrr,,1.2\n");
        company.load(DATED, "customers-3.csv", "customer_id,name,channel\nAcme,Zander Freight,ads\n");
        configured("");

        Ended verified = company.done(DATED, "verify", "statements/2025-12/statement.pdf", "--recompute");
        company.done(DATED, "statement", "--close", "2025-12-31", "--known-at", knownAt, "--out", "again");

        assertThat(verified.out() + verified.err()).contains("it comes out the same, to the byte");
        for (String form : new String[] {"statement.json", "statement.pdf", "statement.html", "statement.xlsx"}) {
            assertThat(folder.resolve("again/" + form))
                    .hasSameBinaryContentAs(folder.resolve("statements/2025-12/" + form));
        }
        assertThat(folder.resolve("again/movements.csv"))
                .hasSameBinaryContentAs(folder.resolve("shared/2025-12/movements.csv"));
    }

    /** What each document of a folder says. */
    private Map<String, String> forms(String name) throws IOException {
        Map<String, String> forms = new LinkedHashMap<>();
        for (String file : files(folder.resolve(name))) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name).resolve(file));
            forms.put(
                    name + "/" + file,
                    file.endsWith(".pdf")
                            ? pdf(bytes)
                            : file.endsWith(".xlsx")
                                    ? parts(bytes)
                                    // Fonts and pictures are no words.
                                    : new String(bytes, StandardCharsets.UTF_8).replaceAll("base64,[\\w+/=]+", ""));
        }
        return forms;
    }

    /** Without the marks between them. */
    private static String words(@Nullable String html) {
        return String.valueOf(html).replaceAll("<[^>]*>", "");
    }

    /** The text of a PDF as it is read, in one line. */
    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** All parts of a workbook. */
    private static String parts(byte[] bytes) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return parts.toString();
    }
}
