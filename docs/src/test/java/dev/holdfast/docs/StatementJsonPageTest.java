package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class StatementJsonPageTest {
    private static final Path PAGE = Path.of("reference/statement-json.md");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_.\\[\\]]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\[?`[^|]+) \\| [^|]+ \\|$");

    /** A statement with something in every member: of a second month, by another method, of data that changed. */
    private static String issued;

    @BeforeAll
    static void issue(@TempDir Path folder) throws IOException {
        write(folder, "customers.csv", "customer_id,parent_id\nAcme,\nBirch,\nCedar,Birch\n");
        write(folder, "items.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                1,Acme,Pro,130,USD,2023-03-01,2025-06-01
                1,Acme,Pro,140,USD,2025-06-01,
                2,Birch,Basic,110,USD,2023-03-01,2025-08-01
                2,Birch,Basic,100,USD,2025-08-01,
                3,Cedar,Basic,30,USD,2023-03-01,
                """);
        write(folder, "targets.csv", "close,measure,value\n2026-01-31,nrr,1.1\n2026-01-31,grr,0.9\n");
        write(folder, "gl_control.csv", "close,measure,amount,currency\n2026-01-31,closing_mrr,251,USD\n");
        write(folder, "items-2.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                3,Cedar,Basic,30,USD,2023-03-01,2025-11-15
                4,Birch,Basic,10,USD,2025-11-15,
                """);
        done(folder, "2026-01-02T08:00:00Z", "init", "--db", "embedded:./warehouse");
        done(folder, "2026-01-02T08:00:00Z", "load", "customers.csv", "items.csv");
        done(folder, "2026-01-05T06:00:00Z", "run");
        done(folder, "2026-01-20T06:00:00Z", "load", "items-2.csv", "gl_control.csv", "targets.csv");
        done(
                folder,
                "2026-01-20T06:00:00Z",
                "register",
                "adjust",
                "--close",
                "2026-01-31",
                "--measure",
                "closing_mrr",
                "--amount",
                "1",
                "--currency",
                "USD",
                "--reason",
                "r",
                "--author",
                "a",
                "--evidence",
                "e");
        Path configuration = folder.resolve("holdfast.yaml");
        Files.writeString(
                configuration,
                Files.readString(configuration).replaceAll("(?m)^  # grain: .*$", "  grain: customer")
                        + "statement:\n  definitions: [figma-s1-2025]\n  events:\n    2025-08: Price list\n");
        done(folder, "2026-02-03T06:00:00Z", "run", "--restate", "Booked late", "--amend", "Told apart");
        issued = Files.readString(folder.resolve("statements/2026-01/statement.json"));
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static void done(Path folder, String at, String... arguments) {
        Program.Ended ended = new Program(folder, Instant.parse(at)).run(arguments);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @Test
    void every_member_is_there() throws IOException {
        assertThat(rows("").stream().map(name -> name.replaceAll("\\W", "")))
                .containsExactlyElementsOf(JsonPaths.names(tree()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"walk", "ledger", "restatements", "amendment", "definitions", "seal"})
    void every_name_in_a_member_is_there(String member) throws IOException {
        assertThat(rows(member)).containsExactlyInAnyOrderElementsOf(JsonPaths.of(tree().path(member), ""));
    }

    /** Names that are there twice, for both directions and for both years, are told once. */
    @ParameterizedTest
    @ValueSource(strings = {"presentation", "targets", "contribution", "movers", "spread"})
    void every_name_in_a_member_with_a_section_in_common_is_there(String member) throws IOException {
        List<String> told = ROW.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .filter(name -> name.startsWith(member + "."))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(JsonPaths.of(tree().path(member), member + ".").stream()
                        .map(path -> path.replace("movers.losses.", "movers.gains.")
                                .replace("spread.year_ago.", "spread.now.")
                                .replaceFirst("\\.causes\\..*", ".causes"))
                        .distinct()
                        .toList());
    }

    @Test
    void every_name_in_a_story_is_there() throws IOException {
        assertThat(rows("stories"))
                .containsExactlyInAnyOrderElementsOf(JsonPaths.of(tree().path("stories"), "").stream()
                        .map(path -> path.replaceFirst("^segment\\.\\w+", "segment"))
                        .toList());
    }

    @Test
    void what_was_first_reported_is_there_and_so_is_the_method() throws IOException {
        JsonNode december = tree().path("trend").path(tree().path("trend").size() - 2);
        List<String> reported = JsonPaths.of(december.path("reported"), "reported.");
        reported.add("reported");
        assertThat(rows("trend")).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(rows("method"))
                .containsExactlyInAnyOrder("version", "fingerprint", "settings", "text[]")
                .map(name -> name.replace("[]", ""))
                .containsExactlyInAnyOrderElementsOf(JsonPaths.names(tree().path("method")));
    }

    @Test
    void the_content_is_the_file_without_its_seal_as_it_is_printed() throws IOException {
        String content = issued.substring(0, issued.indexOf(",\n  \"seal\" : {\n")) + "\n}\n";

        assertThat(sha256(content))
                .isEqualTo(tree().path("seal").path("content_sha256").asText());
    }

    @Test
    void the_fingerprint_is_that_of_the_text() throws IOException {
        JsonNode method = tree().path("method");

        assertThat(sha256(elements(method.path("text"))
                        .map(line -> line.asText() + "\n")
                        .collect(Collectors.joining())))
                .isEqualTo(method.path("fingerprint").asText());
    }

    private static JsonNode tree() throws IOException {
        return new JsonMapper().readTree(issued);
    }

    /** The names in the first column of a section's table. */
    private static List<String> rows(String section) throws IOException {
        String page = Files.readString(PAGE);
        String from = section.isEmpty() ? page : page.substring(page.indexOf("\n## `" + section + "`\n") + 1);
        return ROW.matcher(from.substring(0, from.indexOf("\n## ")))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::path);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
