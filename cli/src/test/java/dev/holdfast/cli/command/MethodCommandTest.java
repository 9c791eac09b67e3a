package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method is looked at, compared, and held to the one that was issued under. */
class MethodCommandTest {
    private static final String RUN_AT = "2026-01-05T06:00:00Z";

    @TempDir
    private Path folder;

    @Test
    void show_marks_what_is_not_the_default_and_names_the_fingerprint() {
        Program program = new Program(folder).file("holdfast.yaml", "method:\n  version: B\n  grain: customer\n");

        Ended shown = program.run("method", "show");

        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out())
                .startsWith("Method B, SHA-256 "
                        + Method.standard().with(Setting.GRAIN, "customer").fingerprint())
                .contains("\n* grain              customer\n", "\n  averaging          none\n");
    }

    @Test
    void the_hash_of_the_canonical_text_is_the_fingerprint() throws NoSuchAlgorithmException {
        Program program = new Program(folder);

        String text = program.run("method", "show", "hubspot-fy2025", "--format", "text")
                .out();
        JsonNode json = Figure.json(program.run("method", "show", "hubspot-fy2025", "--format", "json")
                .out());

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(json.path("fingerprint").asText()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(json.path("settings").path("averaging").asText()).isEqualTo("weighted-month-pow-12");
        assertThat(json.path("text")).hasSize((int) text.lines().count());
    }

    @Test
    void a_preset_says_whose_definition_it_is() {
        Preset figma = Preset.of("figma-s1-2025");

        assertThat(new Program(folder).run("method", "show", figma.name()).out())
                .contains(figma.company(), figma.filing(), figma.source(), figma.differs());
        assertThat(new Program(folder).run("method", "presets").out())
                .contains(Preset.all().stream().map(Preset::name).toArray(String[]::new));
    }

    @Test
    void two_methods_differ_by_their_settings_or_not_at_all() {
        Program program = new Program(folder).file("holdfast.yaml", "method:\n  preset: figma-s1-2025\n");

        assertThat(program.run("method", "diff", "default", "configured").out())
                .startsWith("cohort: active-at-open \u2192 survivors\n\nFrom ");
        assertThat(program.run("method", "diff", "configured", "figma-s1-2025").out())
                .startsWith("The same method: ");
    }

    @Test
    void what_is_no_method_is_refused() {
        Ended ended = new Program(folder).run("method", "show", "acme");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(
                        "PRESET_UNKNOWN: there is no method 'acme'. Use configured, default, issued, a month or run of the register,");
    }

    @Test
    void the_method_is_locked_by_the_first_statement_that_is_issued_under_it() {
        Company company = new Company(folder);
        company.done(RUN_AT, "run", "--close", "2025-12-31");

        assertThat(company.done(RUN_AT, "method", "check").out())
                .startsWith("The method is that of the statement issued last: ");
        assertThat(company.done(RUN_AT, "method", "diff", "2025-12", "issued").out())
                .startsWith("The same method: ");

        company.configured("method:\n  returned: lost\n  currency: USD\n");
        Ended changed = company.run(RUN_AT, "method", "check");

        assertThat(changed.exitCode()).isEqualTo(2);
        assertThat(changed.err())
                .startsWith("METHOD_CHANGED: the method is another than that of the statement issued last, ")
                .contains("(returned: counted \u2192 lost)");
        assertThat(company.run("2026-02-05T06:00:00Z", "run", "--close", "2026-01-31")
                        .exitCode())
                .isEqualTo(2);
    }
}
