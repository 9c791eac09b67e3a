package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.check.GateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksPageTest {
    private static final Path PAGE = Path.of("reference/checks.md");
    private static final Pattern GATE =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([a-z]+) \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern SEVERITY = Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-z_.\\[\\]]+)` \\| [^|]+ \\|$");
    private static final Pattern CONFIGURED =
            Pattern.compile("(?m)^\\| `checks\\.([a-z-]+)` \\| [^|]+ \\| ([a-z0-9]+) \\| [^|]+ \\|$");

    private record Row(String gate, String severity) {}

    @Test
    void every_gate_is_there_in_its_order_with_its_severity_and_no_other() throws IOException {
        assertThat(rows(GATE, PAGE)).containsExactlyElementsOf(gates());
    }

    @Test
    void every_severity_is_there() throws IOException {
        assertThat(SEVERITY.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(Severity.values()).map(Severity::key).toList());
    }

    @Test
    void the_page_of_the_configuration_has_the_same_defaults() throws IOException {
        List<Row> rows = rows(CONFIGURED, Path.of("reference/configuration.md"));

        assertThat(rows).startsWith(gates().toArray(Row[]::new));
        assertThat(rows.subList(gates().size(), rows.size()))
                .containsExactly(new Row(
                        "row-count-drop", GateSettings.STANDARD.rowCountDrop().toPlainString()));
        assertThat(Files.readString(PAGE))
                .contains("over " + GateSettings.STANDARD.rowCountDrop().toPlainString() + " % fewer rows");
    }

    @Test
    void every_key_for_programs_is_there_and_no_other(@TempDir Path folder) throws IOException {
        Program program = new Program(folder);
        Files.writeString(folder.resolve("customers.csv"), "customer_id\nAcme\n");
        Files.writeString(
                folder.resolve("items.csv"),
                "item_id,customer_id,amount,currency,valid_from\n1,Acme,140,USD,2023-03-01\n");
        program.run("init", "--db", "embedded:./warehouse");
        program.run("load", "customers.csv", "items.csv");

        Program.Ended ended = program.run("check", "--close", "2025-12-31", "--format", "json");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        JsonNode printed = new JsonMapper().readTree(ended.out());
        Set<String> keys = new TreeSet<>(JsonPaths.of(printed, ""));
        keys.add("findings[]");
        assertThat(KEY.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private static List<Row> gates() {
        return Arrays.stream(Gate.values())
                .map(gate -> new Row(gate.key(), gate.severity().key()))
                .toList();
    }

    private static List<Row> rows(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(row -> new Row(row.group(1), row.group(2)))
                .toList();
    }
}
