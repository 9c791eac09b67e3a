package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.reports.document.IssuedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each release issued still holds in itself, and comes out again. */
class ReleasesTest {
    private static final Path RELEASES = Path.of("src/test/resources/dev/holdfast/cli/releases");
    private static final List<String> KEPT = List.of("statement.json", "statement.pdf");
    private static final Set<Integer> GOES_ON = Set.of(0, 5);

    /** What a later release may say otherwise: its own version, the hash over all, and words. */
    private static final Set<String> ITS_OWN =
            Set.of("/provenance/engine_version", "/seal/content_sha256", "/commentary");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder;

    static List<Path> releases() {
        return folders(RELEASES);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void its_statements_verify(Path release) throws IOException {
        List<Path> months = folders(release);
        assertThat(months).hasSizeGreaterThan(1);
        for (Path month : months) {
            IssuedFile json = IssuedFile.read(Files.readAllBytes(month.resolve("statement.json")));
            IssuedFile pdf = IssuedFile.read(Files.readAllBytes(month.resolve("statement.pdf")));

            assertThat(json.problems()).isEmpty();
            assertThat(json.isIssued()).isTrue();
            assertThat(pdf.problems()).isEmpty();
            assertThat(pdf.json()).isEqualTo(json.json());
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void its_statements_come_out_again(Path release) throws IOException {
        replay(release);
        if ("write".equals(System.getProperty("holdfast.golden"))) {
            write(release);
        }
        for (Path month : folders(release)) {
            JsonNode issued = MAPPER.readTree(Files.readAllBytes(month.resolve("statement.json")));
            JsonNode again = MAPPER.readTree(Files.readAllBytes(
                    folder.resolve("statements").resolve(month.getFileName()).resolve("statement.json")));
            List<String> differences = new ArrayList<>();
            compare("", issued, again, differences);
            assertThat(differences)
                    .as("%s, as issued then and as it comes out today", month)
                    .isEmpty();
        }
    }

    private void replay(Path release) throws IOException {
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        TestDatabase database = TestDatabase.empty();
        Program program = new Program(folder);
        for (String step : Files.readAllLines(release.resolve("steps.txt"))) {
            List<String> words = Arrays.asList(step.split(" ", -1));
            List<String> call = new ArrayList<>(words.subList(1, words.size()));
            call.addAll(List.of("--db", database.url()));
            Ended ended = program.at(words.getFirst()).run(call.toArray(String[]::new));
            assertThat(ended.exitCode()).as(step + ": " + ended.err()).isIn(GOES_ON);
        }
    }

    private void write(Path release) throws IOException {
        for (String month : List.of("2025-12", "2026-01")) {
            Path kept = Files.createDirectories(release.resolve(month));
            for (String name : KEPT) {
                Files.copy(
                        folder.resolve("statements").resolve(month).resolve(name),
                        kept.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Everything that was said then is said again; a later release may say more. */
    private static void compare(String path, JsonNode then, JsonNode now, List<String> differences) {
        if (ITS_OWN.contains(path)) {
            return;
        }
        if (then.isObject()) {
            then.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), now.path(field.getKey()), differences));
        } else if (then.isArray() && then.size() == now.size()) {
            for (int i = 0; i < then.size(); i++) {
                compare(path + "/" + i, then.get(i), now.get(i), differences);
            }
        } else if (!then.equals(now)) {
            differences.add(path + ": " + then + " then, " + now + " now");
        }
    }

    private static List<Path> folders(Path below) {
        try (Stream<Path> entries = Files.list(below)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
