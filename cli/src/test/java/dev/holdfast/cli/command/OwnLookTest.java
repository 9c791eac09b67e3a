package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OwnLookTest extends BoardAndFinance {
    private static final String FOOT = "<footer class=\"foot\"><p>%s</p></footer>\n";

    /** The file once more, with more about the company and a section for the statement. */
    private void looking(String company, String statement) throws IOException {
        Path file = folder.resolve("holdfast.yaml");
        String text = Files.readString(file).replaceAll("(?s)statement:.*", "");
        text = text.replaceFirst(
                "(?m)^  name: Fennmoor\\R(  (footer|logo|colours).*\\R)*", "  name: Fennmoor\n" + company);
        Files.writeString(file, text + (statement.isEmpty() ? "" : "statement:\n" + statement));
    }

    private void logo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        company.program().file("logo.png", bytes.toByteArray());
    }

    @Test
    void a_draft_and_an_issued_statement_have_the_look_of_the_configuration() throws Exception {
        logo();
        company.program()
                .file(
                        "ours/masthead.ftlh",
                        "<header><p>Ours: ${t(\"Figures of\")} ${view.masthead.title}</p></header>"
                                + "<#if paper><#include \"foot.ftlh\"></#if>")
                .file("ours/texts.yaml", "\"Figures of\": \"Zahlen zu\"\n");
        looking("  footer: 1 Main Street\n  colours: {light: {good: \"#0b6e4f\"}}\n", "  templates: ours\n");

        company.done(AT, "statement", "--close", "2025-12-31", "--out", "draft");
        company.done(AT, "run");

        for (String file : List.of("draft/statement.html", "statements/2025-12/statement.html")) {
            assertThat(read(file)).contains("Ours: Zahlen zu Net Revenue Retention", "1 Main Street", "--good:#0b6e4f");
        }
    }

    @Test
    void a_logo_is_on_the_statement_and_not_in_the_message() throws Exception {
        logo();
        looking("  logo: logo.png\n", "");
        company.done(AT, "run");
        assertThat(read("statements/2025-12/statement.html"))
                .contains("<img class=\"logo\" src=\"data:image/png;base64,");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        office.only(ADA).writeTo(message);
        assertThat(message.toString(StandardCharsets.US_ASCII).replaceAll("=\\R", ""))
                .contains("cid:")
                .doesNotContain("data:image");
    }

    @Test
    void a_message_is_written_with_the_templates_of_the_folder() throws Exception {
        company.program().file("ours/mail.ftl", "<#ftl output_format=\"plainText\">\nOurs: ${view.lead.message}\n");
        looking("", "  templates: ours\n");
        company.done(AT, "run");
        assertThat(Mails.text(office.only(ADA))).startsWith("Ours: Existing customers");
        company.done(AT, "resend", "2025-12", "--to", "auditor@example.com");
        assertThat(Mails.text(office.only("auditor@example.com"))).startsWith("Ours: ");
    }

    @Test
    void another_look_changes_no_figure_and_nothing_that_was_issued() throws Exception {
        company.done(AT, "run");
        String method = company.statement("2025-12").at("/method/fingerprint").asText();
        byte[] issued = Files.readAllBytes(folder.resolve("statements/2025-12/statement.pdf"));
        company.program().file("ours/foot.ftlh", FOOT.formatted("Ours"));
        looking("  footer: Ours\n", "  templates: ours\n");
        Files.delete(folder.resolve("statements/2025-12/statement.pdf"));

        Ended again = company.done(LATER, "run");
        assertThat(again.err()).doesNotContain("METHOD_CHANGED");
        assertThat(folder.resolve("statements/2025-12/statement.pdf")).hasBinaryContent(issued);
        company.done(LATER, "verify", "statements/2025-12/statement.pdf");
        company.done(LATER, "statement", "--close", "2025-12-31", "--out", "draft");
        assertThat(company.json("draft/statement.json")
                        .at("/method/fingerprint")
                        .asText())
                .isEqualTo(method);
    }

    @Test
    void what_is_wrong_with_a_template_stops_everything_before_it_begins_and_the_owner_is_told_in_ours()
            throws Exception {
        company.program()
                .file("ours/foot.ftlh", "<footer>\n  <#if paper>\n</footer>")
                .file("ours/notice.ftl", "Ours");
        looking("", "  templates: ours\n");

        String told = "TEMPLATE_INVALID: foot.ftlh, line 3, column 9: Unexpected end of file reached.";
        for (Ended stopped : List.of(
                company.run(AT, "statement", "--close", "2025-12-31", "--out", "draft"),
                company.run(AT, "run", "--dry-run"),
                company.run(AT, "run"))) {
            assertThat(stopped.exitCode()).isEqualTo(2);
            assertThat(stopped.err()).contains(told);
        }
        assertThat(folder.resolve("draft/statement.json")).doesNotExist();
        assertThat(Mails.text(office.only(OWNER)).replaceAll("\\s+", " "))
                .contains(told.replace("TEMPLATE_INVALID: ", ""), "Error: TEMPLATE_INVALID")
                .doesNotStartWith("Ours");
        assertThat(company.run(AT, "doctor").out()).contains("!!  look", told);
        assertThat(company.run(AT, "register", "list").err()).doesNotContain("TEMPLATE_INVALID");
    }

    @Test
    void what_a_statement_does_not_have_stops_a_run_before_anything_is_issued() throws Exception {
        company.program().file("ours/foot.ftlh", FOOT.formatted("${view.masthead.secret}"));
        looking("", "  templates: ours\n");
        Ended stopped = company.run(AT, "run");
        assertThat(stopped.exitCode()).isEqualTo(2);
        assertThat(stopped.err())
                .contains("TEMPLATE_INVALID: foot.ftlh, line 1, column 27: there is no view.masthead.secret.");
        assertThat(folder.resolve("statements/2025-12")).doesNotExist();
        assertThat(office.count(ADA)).isZero();

        company.program().file("ours/foot.ftlh", FOOT.formatted("${view.masthead.rounding}"));
        company.done(LATER, "run");
        assertThat(office.count(ADA)).isOne();
    }

    @Test
    void a_message_that_cannot_be_written_stops_a_run_before_anything_is_issued() throws Exception {
        company.program().file("ours/mail.ftlh", "<p>${view.lead.words}</p>");
        looking("", "  templates: ours\n");
        Ended stopped = company.run(AT, "run");
        assertThat(stopped.err())
                .contains("TEMPLATE_INVALID: mail.ftlh, line 1, column 6: there is no view.lead.words.");
        assertThat(folder.resolve("statements")).doesNotExist();
    }

    @Test
    void a_logo_that_is_missing_is_told_before_anything_is_measured() throws Exception {
        looking("  logo: art/logo.png\n", "");
        Ended stopped = company.run(AT, "run");
        assertThat(stopped.exitCode()).isEqualTo(2);
        assertThat(stopped.err())
                .contains("CONFIG_INVALID: company.logo: " + folder.resolve("art/logo.png") + " cannot be read.");
    }

    @Test
    void templates_as_init_writes_them_change_nothing() throws Exception {
        company.done(AT, "statement", "--close", "2025-12-31", "--out", "bundled");
        Ended written = company.done(AT, "init", "--templates", "ours");
        assertThat(written.err()).startsWith("Wrote ").contains("name the folder in statement.templates");
        looking("", "  templates: ours\n");
        company.done(AT, "statement", "--close", "2025-12-31", "--out", "ours-out");
        for (String name : files(folder.resolve("bundled"))) {
            assertThat(folder.resolve("ours-out").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("bundled").resolve(name));
        }
        assertThat(company.run(AT, "doctor").out()).contains("ok  look", "the company's, with answer.ftlh, ");

        Ended again = company.run(AT, "init", "--templates", "ours");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is there already and was left as it is");
    }
}
