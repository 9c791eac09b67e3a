package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.config.Steps.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** There is one log in a program. */
@Isolated
@Tag("slow")
class RunReportPageTest {
    private static final Path PAGE = Path.of("reference/run-report.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_.\\[\\]-]+)`");
    private static final String NOBODY = "nobody@fennmoor.example";

    /** A run that issues, and does not reach everybody. */
    private static Program.Ended partly;

    /** A call that is not understood. */
    private static Program.Ended refused;

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("customers.csv"), "customer_id\nAcme\n");
        Files.writeString(
                folder.resolve("items.csv"),
                "item_id,customer_id,amount,currency,valid_from\n1,Acme,140,USD,2023-03-01\n");
        try (MailServer mail = new MailServer(NOBODY, "")) {
            Program program = new Program(
                    folder,
                    Instant.parse("2026-01-05T06:00:00Z"),
                    Map.of("HOLDFAST_SMTP_PASSWORD", MailServer.PASSWORD));
            program.run("init", "--db", "embedded:./warehouse");
            program.run("load", "customers.csv", "items.csv");
            Path configuration = folder.resolve("holdfast.yaml");
            Files.writeString(configuration, Files.readString(configuration) + """
                    delivery:
                      owner: owner@fennmoor.example
                      from: nrr@fennmoor.example
                      smtp:
                        user: holdfast
                        %s  groups:
                        board:
                          to: [ada@board.example, %s]
                          folder: ./shared
                    """.formatted(mail.settings(), NOBODY));
            partly = program.run("run", "--format", "json", "--log", "json");
            refused = program.run("run", "--close", "2026-03-31", "--format", "json");
        }
    }

    @Test
    void every_key_is_there_and_no_other() throws IOException {
        assertThat(partly.exitCode()).as(partly.err()).isEqualTo(4);
        JsonNode report = json(partly.out());
        Set<String> keys = new TreeSet<>(JsonPaths.of(report, ""));
        JsonPaths.names(report).forEach(name -> keys.add(report.path(name).isArray() ? name + "[]" : name));

        assertThat(names("The report")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(JsonPaths.names(json(refused.out())))
                .as("a call that is not understood has the same")
                .isEqualTo(JsonPaths.names(report));
    }

    @Test
    void every_step_is_there_in_its_order() throws IOException {
        String steps =
                Arrays.stream(Step.values()).map(step -> "`" + step.key() + "`").collect(Collectors.joining(", "));

        assertThat(section("The report")).contains("| " + steps + "; milliseconds |");
    }

    @Test
    void outcomes_that_came_out_are_there() throws IOException {
        assertThat(names("`outcome`"))
                .contains(
                        json(partly.out()).path("outcome").asText(),
                        json(refused.out()).path("outcome").asText());
    }

    @Test
    void every_field_of_the_log_is_there_and_no_other() throws IOException {
        Set<String> fields = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        for (String line :
                partly.err().lines().filter(line -> line.startsWith("{")).toList()) {
            fields.addAll(JsonPaths.names(json(line)));
            json(line).path("kvpList").forEach(pair -> pairs.addAll(JsonPaths.names(pair)));
        }
        assertThat(names("The log")).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(section("The log"))
                .contains(pairs.stream().map(name -> "`" + name + "`").toList());
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    /** The names in the first column of a section's table. */
    private static List<String> names(String section) throws IOException {
        return ROW.matcher(section(section))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE) + "\n## ";
        String from = page.substring(page.indexOf("\n## " + heading + "\n") + 1);
        return from.substring(0, from.indexOf("\n## "));
    }
}
