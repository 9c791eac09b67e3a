package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.register.SmallRegister.AUGUST;
import static dev.holdfast.persistence.register.SmallRegister.METHOD;
import static dev.holdfast.persistence.register.SmallRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final Database SOURCE = TestDatabase.fresh();
    private static final Database EMPTY = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private Path exported;

    @BeforeAll
    static void fill() {
        Register register = Register.in(SOURCE);
        SmallRegister.fill(register);
        register.restate(SmallRegister.begin(register), METHOD, SmallRegister.found(AUGUST), NOW);
        register.adopt(List.of(SmallRegister.imported(AUGUST)), NOW);
        Run failed = SmallRegister.begin(register);
        register.end(failed, Run.Outcome.FAILED, "NO_DATA: a, \"b\"\nc\r\n\\.\n", NOW);
    }

    @AfterAll
    static void close() {
        EMPTY.close();
        SOURCE.close();
    }

    @BeforeEach
    void export() throws IOException {
        exported = export(SOURCE, "exported", "");
    }

    @Test
    void what_is_exported_is_restored_elsewhere_exported_again_to_the_byte_and_goes_on() throws IOException {
        try (Database target = TestDatabase.fresh()) {
            long rows = restore(target);

            assertThat(SmallRegister.rows(target))
                    .isEqualTo(SmallRegister.rows(SOURCE))
                    .hasSize(Math.toIntExact(rows));
            assertEqualFiles(export(target, "again", ""));
            Register register = Register.in(target);
            assertThat(register.now().restatements())
                    .isEqualTo(Register.in(SOURCE).now().restatements());
            assertThat(register.now().documents("2026-10.1"))
                    .usingRecursiveComparison()
                    .isEqualTo(SmallRegister.documents());
            assertThat(SmallRegister.begin(register).id()).isEqualTo("2026-10.4");
            assertThat(register.adjust(SmallRegister.adjustment(AUGUST), NOW).number())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set local time zone 'Asia/Kathmandu'",
                "set local time zone 'America/New_York'",
                "set local bytea_output = 'escape'",
            })
    void the_bytes_are_the_same_whatever_the_session_says(String setting) throws IOException {
        assertEqualFiles(export(SOURCE, "again", setting));
        assertThat(exported.resolve("statements.csv")).content().contains(",2026-11-02 06:00:00+00,");
        assertThat(exported.resolve("documents.csv")).content().contains(",\\x00ff0a5c7f80,");
    }

    @Test
    void rows_stand_in_the_order_of_their_keys_whatever_order_they_were_entered_in() {
        assertThat(exported.resolve("unit_changes.csv"))
                .content()
                .containsSubsequence(
                        "2026-10.1,2026-09-30,superseded,B,",
                        "2026-10.1,2026-09-30,superseded,a,",
                        "2026-10.1,2026-09-30,superseded,m,",
                        "2026-10.2,2026-08-31,superseded,B,");
        assertThat(exported.resolve("effects.csv"))
                .content()
                .containsSubsequence("2026-10.1,2026-09-30,1,late,", "2026-10.1,2026-09-30,0,superseded,");
    }

    @Test
    void the_list_of_hashes_is_as_sha256sum_reads_it() throws IOException {
        assertThat(Files.readAllLines(exported.resolve("sha256.txt")))
                .hasSameSizeAs(SmallRegister.tables())
                .allSatisfy(line -> assertThat(line).matches("[0-9a-f]{64}  [a-z_]+\\.csv"));
    }

    static List<String> tables() {
        return SmallRegister.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_changed_byte_is_refused(String table) throws IOException {
        Path file = exported.resolve(table + ".csv");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> restore(EMPTY))
                .hasMessageStartingWith("REGISTER_FILE: " + table + ".csv has SHA-256 ")
                .hasMessageEndingWith(". Export the register again; nothing was taken in.");
        assertThat(SmallRegister.rows(EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"methods.csv", "adjustments.csv", "sha256.txt"})
    void a_missing_file_is_refused(String name) throws IOException {
        Files.delete(exported.resolve(name));

        assertThatThrownBy(() -> restore(EMPTY))
                .hasMessageStartingWith("REGISTER_FILE: the folder " + exported + " cannot be used: ")
                .hasMessageContaining(name);
        assertThat(SmallRegister.rows(EMPTY)).isEmpty();
    }

    @Test
    void a_file_that_the_list_does_not_name_is_refused() throws IOException {
        Path list = exported.resolve("sha256.txt");
        Files.writeString(
                list,
                String.join(
                        "\n",
                        Files.readAllLines(list).stream()
                                .filter(line -> !line.endsWith("documents.csv"))
                                .toList()));

        assertThatThrownBy(() -> restore(EMPTY)).hasMessageStartingWith("REGISTER_FILE: documents.csv has SHA-256 ");
        assertThat(SmallRegister.rows(EMPTY)).isEmpty();
    }

    @Test
    void a_register_with_entries_takes_nothing_in() {
        try (Database target = TestDatabase.fresh()) {
            Run run = SmallRegister.begin(Register.in(target));

            assertThatThrownBy(() -> restore(target))
                    .hasMessage(
                            "REGISTER_ENTRY: this register holds entries already, in runs. Take an exported register"
                                    + " into an empty one: name it with --register.");
            assertThat(Register.in(target).now().runs()).containsExactly(run);
        }
    }

    @Test
    void an_export_overwrites_nothing() throws IOException {
        Path statements = exported.resolve("statements.csv");
        byte[] before = Files.readAllBytes(statements);

        assertThatThrownBy(() -> Register.in(SOURCE).whole(sql -> new Archive(sql).export(exported)))
                .hasMessageStartingWith("REGISTER_FILE: the folder " + exported + " is not empty: it holds ");
        assertThat(statements).hasBinaryContent(before);
    }

    private long restore(Database target) {
        return Register.in(target).whole(sql -> new Archive(sql).restore(exported));
    }

    private void assertEqualFiles(Path again) throws IOException {
        for (Path file : files(exported)) {
            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    private Path export(Database database, String name, String setting) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        List<Path> files = Register.in(database).whole(sql -> {
            if (!setting.isEmpty()) {
                sql.execute(setting);
            }
            return new Archive(sql).export(to);
        });
        assertThat(files).containsExactlyInAnyOrderElementsOf(files(to)).last().isEqualTo(to.resolve("sha256.txt"));
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
