package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final String PDF = "statements/2025-12/statement.pdf";
    private static final String JSON = "statements/2025-12/statement.json";

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void issue() {
        company = new Company(folder);
        company.done(AT, "run");
    }

    @Test
    void a_pdf_is_what_was_issued_to_the_byte() {
        Ended ended = company.run(AT, "verify", PDF);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith(
                        "Statement 2025-12, known at 2026-01-05T06:00:00Z\nok  Its figures add up, and its content is")
                .contains("ok  Its content is that of run 2025-12.1, which was issued for 2025-12\n")
                .endsWith("ok  The file is statement.pdf as it was issued, to the byte\n");
    }

    @Test
    void it_is_measured_again_to_the_byte() {
        assertThat(company.done(AT, "verify", JSON, "--recompute").out())
                .endsWith("ok  Measured again as known at 2026-01-05T06:00:00Z, it comes out the same, to the byte\n");

        company.database().execute("update holdfast.items set amount = amount + 1 where item_id = '2'");

        Ended changed = company.run(AT, "verify", JSON, "--recompute");
        assertThat(changed.exitCode()).isEqualTo(6);
        assertThat(changed.err())
                .contains(
                        "!!  STATEMENT_CHANGED: what run 2025-12.1 prepared comes out otherwise when it is measured again");
    }

    @Test
    void without_a_database_its_own_sums_and_hashes_are_checked() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(folder.resolve(PDF), elsewhere.resolve("statement.pdf"));

        Ended ended = new Program(elsewhere).run("verify", "statement.pdf");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("ok  Its figures add up", "was not checked: the register was not asked")
                .doesNotContain("run 2025");
    }

    @Test
    void a_changed_figure_is_found_with_and_without_the_register() throws IOException {
        String json = Files.readString(folder.resolve(JSON));
        Files.writeString(
                folder.resolve("forged.json"),
                json.replace("\"140.0000\"", "\"141.0000\"")
                        .replace("\"opening\" : \"250.0000\"", "\"opening\" : \"249.0000\""));

        Ended offline = company.run(AT, "verify", "forged.json", "--offline");
        assertThat(offline.exitCode()).isEqualTo(6);
        assertThat(offline.err())
                .contains("!!  ", "seal.content_sha256")
                .endsWith(
                        "Do not rely on this file; 'holdfast register show 2025-12 --out DIR' writes what was issued.\n");

        Ended online = company.run(AT, "verify", "forged.json");
        assertThat(online.err()).contains("and the register says");
    }

    @Test
    void a_pdf_around_the_right_figures_that_was_not_issued_is_found() throws IOException {
        Path copy = folder.resolve("resaved.pdf");
        byte[] pdf = Files.readAllBytes(folder.resolve(PDF));
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
        longer[pdf.length] = '\n';
        Files.write(copy, longer);

        Ended ended = company.run(AT, "verify", "resaved.pdf");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err()).contains("is none of the documents that were issued, though the statement inside is");
    }

    @Test
    void what_holds_no_statement_is_refused() {
        company.program().file("other.json", "{}").file("other.txt", "hello");

        assertThat(company.run(AT, "verify", "other.json").err()).startsWith("VERIFY_FILE: ");
        assertThat(company.run(AT, "verify", "other.txt").err()).startsWith("VERIFY_FILE: ");
        assertThat(company.run(AT, "verify", "missing.pdf").err())
                .isEqualTo("VERIFY_FILE: " + folder.resolve("missing.pdf") + " cannot be read. Correct its name.\n");
        assertThat(company.run(AT, "verify", JSON, "--offline", "--recompute").exitCode())
                .isEqualTo(2);
    }
}
