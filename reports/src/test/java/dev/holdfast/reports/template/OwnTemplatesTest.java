package dev.holdfast.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.html.HtmlDocument;
import dev.holdfast.reports.pdf.PdfDocument;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTemplatesTest {
    private static final StatementView VIEW = StatementView.of(Histories.northwind());
    private static final String FOOT = "<footer class=\"foot\"><p>%s</p></footer>\n";

    @TempDir
    private Path folder;

    @Test
    void one_part_is_the_companys_and_the_rest_is_ours() throws IOException {
        write("foot.ftlh", FOOT.formatted("${view.masthead.confidential} Seen by <b>Legal</b>"));

        assertThat(page().expectFirst("footer").text())
                .isEqualTo(VIEW.masthead().confidential() + " Seen by Legal");
        assertThat(page().select("main section")).hasSizeGreaterThan(5);
        assertThat(pdf()).contains("Seen by Legal", VIEW.lead().message());
    }

    @Test
    void a_part_may_include_another_of_the_folder() throws IOException {
        write("masthead.ftlh", "<header class=\"masthead\"><h2>Ours</h2></header><#include \"foot.ftlh\">");
        write("foot.ftlh", FOOT.formatted("Of the folder"));

        assertThat(page().select("footer"))
                .hasSize(2)
                .allMatch(foot -> foot.text().equals("Of the folder"));
    }

    @Test
    void rules_of_its_own_stand_last_and_under_the_policy() throws IOException {
        write("extra.css", ".title { letter-spacing: 3px; }\n");
        write("screen.css.ftl", "body { margin: 7px; }\n");
        Document page = page();

        String style = page.expectFirst("style").data();
        assertThat(style).contains("body { margin: 7px; }").endsWith(".title { letter-spacing: 3px; }\n");
        assertThat(page.expectFirst("meta[http-equiv]").attr("content")).contains("'sha256-" + sha256(style) + "'");
    }

    @Test
    void signs_that_a_text_has_are_not_taken_for_what_is_refused() throws IOException {
        write(
                "foot.ftlh",
                FOOT.formatted("Was it ?new -> yes.. ${\"?eval -> x.. and so on... \"}<#list 1..3 as i>${i}</#list>"));
        assertThat(page().expectFirst("footer").text()).isEqualTo("Was it ?new -> yes.. ?eval -> x.. and so on... 123");
    }

    @Test
    void a_rule_that_a_page_would_take_for_markup_is_told() throws IOException {
        write("extra.css", "a { color: red; }\n@media (width < 600px) { }\n");
        assertThatThrownBy(this::look)
                .hasMessage(
                        "TEMPLATE_INVALID: extra.css has a < in line 2 of the rules, which cannot stand in a stylesheet"
                                + " inside a page. Write the rule without it.");
        Files.delete(folder.resolve("extra.css"));
        write("screen.css.ftl", "a { & b { } }\n");
        assertThatThrownBy(this::page).hasMessageContaining("screen.css.ftl has a & in line ");
    }

    @Test
    void texts_of_its_own_replace_ours_and_take_their_values() throws IOException {
        OwnTemplates templates = new OwnTemplates(
                Map.of("foot.ftlh", FOOT.formatted("${t(\"Definition\")} ${t(\"{} of {}\", 1, \"<2>\")}")),
                Map.of("Definition", "Fassung & Regel", "{} of {}", "{} von {}"));
        Document page = Jsoup.parse(html(templates));
        assertThat(page.expectFirst("footer").text()).isEqualTo("Fassung & Regel 1 von <2>");
        assertThat(templates.labels()).contains("Definition", "{} of {}", "To send anyway");
    }

    static Stream<Arguments> misunderstood() {
        return Stream.of(
                arguments("<p>\n<p>${view.lead.}</p>", "line 2, column 16: Encountered \"}\""),
                arguments("<#if paper>", "line 1, column 11: Unexpected end of file"),
                arguments("<p>\n<#iff paper></#iff>", "line 2, column 2: Unknown directive: #iff."),
                arguments("a ${\"abc\".bytes}", "line 1, column 5: Found string literal: \"abc\". Expecting: hash."),
                arguments("${\"1\"?interpret}", "line 1, column 1: ?interpret is not there for templates"),
                arguments("ab${\"${'1'?eval}\"}", "line 1, column 3: ?eval is not there for templates"),
                arguments("${\"1\"? <#-- hidden --> eval}", "line 1, column 1: ?eval is not there for templates"),
                arguments("<#if \"java.lang.Object\"?new()??></#if>", "line 1, column 1: ?new is not there"),
                arguments("${(1..)?filter(i -> false)?size}", "line 1, column 1: a range without an end is not there"),
                arguments("<#list 1.. as i></#list>", "line 1, column 1: a range without an end is not there"),
                arguments("${view.rows?filter(row -> row.total)?size}", "line 1, column 1: -> is not there"),
                arguments("${\"aaa\"?matches(\"(a+)+b\")?c}", "line 1, column 1: ?matches is not there"),
                arguments("\n<#assign x = view?api>", "line 2, column 1: ?api is not there for templates"));
    }

    @ParameterizedTest
    @MethodSource("misunderstood")
    void what_cannot_be_understood_is_told_by_its_place_before_anything_is_filled(String text, String told)
            throws IOException {
        write("foot.ftlh", text);
        assertThatThrownBy(() -> Template.of(look()))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("TEMPLATE_INVALID: foot.ftlh, " + told)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${view.masthead.titel}|there is no view.masthead.titel. docs/reference/templates.md lists what there is.",
                "${view.masthead}|For \"${...}\" content: Expected a string or something automatically convertible to string",
                "${view.masthead.toString()}|there is no view.masthead.toString",
                "${view.getClass().name}|there is no view.getClass",
                "${view.class}|there is no view.class",
                "${view.trend.chart.band}|there is no view.trend.chart.band",
                "<#include \"../../../../etc/passwd\">|there is no template ../../../../etc/passwd",
                "<#include \"/etc/passwd\">|there is no template etc/passwd",
                "<#include \"file:///etc/passwd\">|there is no template file:///etc/passwd",
                "<#include \"foot.ftlh\" parse=false>|foot.ftlh cannot be included without being understood",
            })
    void what_is_not_there_is_told_by_its_place(String template, String told) throws IOException {
        write("masthead.ftlh", "<header>\n  " + template + "</header>");
        assertThatThrownBy(this::page)
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("TEMPLATE_INVALID: masthead.ftlh, line 2, column ")
                .hasMessageContaining(told)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("freemarker", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 0..<2000000000 as i></#list>",
                "<#list 0..<2000000000 as i><#attempt>${nothing}<#recover></#attempt></#list>",
                "<#function f n><#list 0..<2000000000 as i></#list></#function>${f(1)}",
                "<#setting locale=\"de\"><#list 0..<2000000000 as i></#list>",
                "<#include \"foot.ftlh\" encoding=\"ISO-8859-1\">",
                "<#function f i><#return false></#function>${(0..<2000000000)?filter(f)?size}"
            })
    void a_loop_without_end_is_stopped(String template) throws Exception {
        write("masthead.ftlh", "<header>" + template + "</header>");
        write("foot.ftlh", "<#list 0..<2000000000 as i></#list>");
        Template loop = Template.of(look(), new Rendering(Duration.ofSeconds(1), 1_000_000));
        assertThatThrownBy(() -> new HtmlDocument(loop).render(VIEW))
                .hasMessage(
                        "TEMPLATE_INVALID: statement.ftlh was stopped after 1 seconds. Look for a loop that does not end.");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("template") && survives(thread));
    }

    private static boolean survives(Thread thread) {
        try {
            return !thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_loop_that_writes_without_end_is_stopped() throws IOException {
        write("masthead.ftlh", "<#list 0..<2000000000 as i>${i}</#list>");
        Template loop = Template.of(look(), new Rendering(Duration.ofSeconds(60), 2_000_000));
        assertThatThrownBy(() -> new HtmlDocument(loop).render(VIEW))
                .hasMessage("TEMPLATE_INVALID: statement.ftlh was stopped when it had written 2 million letters."
                        + " Look for a loop that does not end.");
    }

    @Test
    void macros_that_call_each_other_without_end_are_stopped() throws IOException {
        write("masthead.ftlh", "<#macro a><@a /></#macro><@a />");
        assertThatThrownBy(this::page).hasMessageContaining("has macros that call each other without end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<br>b</p>|wrote no well-formed XHTML: The element type \"br\" must be terminated",
                "<p>&nbsp;</p>|wrote no well-formed XHTML: The entity \"nbsp\" was referenced, but not declared",
                "<?xml-stylesheet href=\"file:///etc/passwd\"?>|wrote an instruction to programs, xml-stylesheet",
                "<img src=\"file:///etc/logo.png\" alt=\"\" />|wrote src=\"file:///etc/logo.png\", and a statement is one file",
                "<link rel=\"preconnect\" href=\"https://example.com\" />|wrote <link>, and a statement is one file",
                "<meta http-equiv=\"refresh\" content=\"0\" />|wrote <meta http-equiv=\"refresh\"> that is not ${policy}",
            })
    void what_is_no_statement_is_told_by_its_line_and_template(String template, String told) throws IOException {
        write("masthead.ftlh", "<header>\n" + template + "\n</header>");
        assertThatThrownBy(this::page)
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("TEMPLATE_INVALID: masthead.ftlh " + told)
                .hasMessageContaining(" of the document: ");
    }

    @Test
    void a_page_without_our_policy_is_refused() throws IOException {
        String page = Objects.requireNonNull(BundledTemplates.texts().get("statement.ftlh"));
        write("statement.ftlh", page.replaceAll("<meta http-equiv[^\n]*\n", ""));
        assertThatThrownBy(this::page)
                .hasMessageContaining("before the policy that keeps a statement from asking any network");
        write("statement.ftlh", page.replace("content=\"${policy}\"", "content=\"default-src *\""));
        assertThatThrownBy(this::page).hasMessageContaining("that is not ${policy}");
    }

    @ParameterizedTest
    @CsvSource({
        "Welcome,text",
        "<!-- begin -->,a comment",
        "<![CDATA[begin]]>,a CDATA section",
        "<IMG SRC=\"data:\" />,<IMG>",
        "<META HTTP-EQUIV=\"refresh\" content=\"0\" />,<meta http-equiv=\"refresh\"> that is not ${policy}"
    })
    void nothing_that_ends_the_head_stands_before_our_policy(String before, String refused) throws IOException {
        String page = Objects.requireNonNull(BundledTemplates.texts().get("statement.ftlh"));
        write("statement.ftlh", page.replace("<head>", "<head>" + before));
        assertThatThrownBy(this::page).hasMessageContaining(refused);
    }

    @Test
    void a_document_type_of_its_own_reads_no_file() throws IOException {
        String page = Objects.requireNonNull(BundledTemplates.texts().get("statement.ftlh"));
        write(
                "statement.ftlh",
                page.replace("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"));
        assertThatThrownBy(this::pdf).hasMessageContaining("wrote an entity of its own, secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(\"file:///etc/rules.css\");",
                "body { background-image: url(\"file:///etc/logo.png\"); }",
                "body { background-image: url(\"http://127.0.0.1:9/logo.png\"); }",
                "@font-face { font-family: X; src: url(\"file:///etc/x.ttf\"); } body { font-family: X; }"
            })
    void a_stylesheet_fetches_nothing_for_paper(String rules) throws IOException {
        write("statement.css.ftl", rules);
        assertThatThrownBy(this::pdf).hasMessageMatching("TEMPLATE_INVALID: a template or stylesheet asks for .*");
    }

    @Test
    void a_file_of_another_name_is_told_with_the_name_it_may_be() throws IOException {
        write("mastehad.ftlh", "");
        assertThatThrownBy(this::look)
                .hasMessageStartingWith("TEMPLATE_INVALID: the folder of templates " + folder
                        + " has 'mastehad.ftlh', and there is no template of that name."
                        + " Call it masthead.ftlh; the names are statement.ftlh, ");
    }

    @Test
    void a_hidden_file_is_passed_over_and_a_folder_is_not() throws IOException {
        write(".DS_Store", "");
        assertThat(look().templates().files()).isEmpty();
        Files.createDirectory(folder.resolve("foot.ftlh"));
        assertThatThrownBy(this::look).hasMessageContaining("foot.ftlh is no file");
    }

    @Test
    void a_file_that_leads_out_of_the_folder_is_refused(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("foot.ftlh"), secret);
        assertThatThrownBy(this::look)
                .hasMessageContaining("foot.ftlh leads out of the folder of templates, to " + secret.toRealPath());
        Files.delete(folder.resolve("foot.ftlh"));
        Files.createSymbolicLink(folder.resolve("texts.yaml"), secret);
        assertThatThrownBy(this::look).hasMessageContaining("texts.yaml leads out of the folder of templates");
    }

    @Test
    void a_link_inside_the_folder_is_followed() throws IOException {
        write("foot.ftlh", FOOT.formatted("Linked"));
        Files.createSymbolicLink(folder.resolve("masthead.ftlh"), folder.resolve("foot.ftlh"));
        assertThat(look().templates().files()).containsOnlyKeys("foot.ftlh", "masthead.ftlh");
    }

    @Test
    void what_is_not_utf_8_is_told_by_its_place() throws IOException {
        Files.write(folder.resolve("foot.ftlh"), "<p>\nGr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::look)
                .hasMessage(
                        "TEMPLATE_INVALID: foot.ftlh, line 2, column 3: this is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void a_file_that_is_too_large_or_a_folder_that_is_missing_is_told() throws IOException {
        write("foot.ftlh", "x".repeat(1_000_001));
        assertThatThrownBy(this::look)
                .hasMessageContaining("foot.ftlh has 1000001 bytes, and a template may have 1000000");
        assertThatThrownBy(() -> OwnTemplates.read(folder.resolve("none")))
                .hasMessageContaining("the folder of templates " + folder.resolve("none") + " cannot be read");
    }

    @Test
    void what_customers_are_called_is_never_understood_as_a_template() throws IOException {
        String name = "${7*7} <#assign x=1> #{8*8} [=9*9] <script>alert(1)</script> <b>&amp;\"'";
        StatementView view = StatementView.of(Everything.saying(name));
        Document page =
                Jsoup.parse(new String(new HtmlDocument(Template.bundled()).render(view), StandardCharsets.UTF_8));
        assertThat(page.expectFirst(".adjustments td.words").text()).isEqualTo(name);
        assertThat(page.select("main script, main b")).isEmpty();
        byte[] pdf = new PdfDocument(Template.bundled(), PaperSize.A4).render(view, new byte[] {'{', '}'});
        assertThat(text(pdf).replaceAll("\\s+", "")).contains(name.replace(" ", ""));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Look look() {
        return look(OwnTemplates.read(folder));
    }

    private static Look look(OwnTemplates templates) {
        return new Look(Palette.STANDARD, Optional.empty(), "", PaperSize.A4, templates);
    }

    private static String html(OwnTemplates templates) {
        return new String(new HtmlDocument(Template.of(look(templates))).render(VIEW), StandardCharsets.UTF_8);
    }

    private Document page() {
        return Jsoup.parse(html(OwnTemplates.read(folder)));
    }

    private String pdf() throws IOException {
        return text(new PdfDocument(Template.of(look()), PaperSize.A4).render(VIEW, new byte[] {'{', '}'}));
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String sha256(String text) {
        try {
            return java.util.Base64.getEncoder()
                    .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
