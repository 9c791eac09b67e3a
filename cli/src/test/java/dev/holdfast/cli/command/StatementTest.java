package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reports.data.StatementJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void load() {
        program = new Program(folder)
                .file("holdfast.yaml", """
                company:
                  name: Fennmoor
                  confidentiality: For the board only
                warehouse:
                  url: %s
                """.formatted(database.url()))
                .file("customers.csv", "customer_id\nAcme\nBirch\n")
                .file("items.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                1,Acme,Pro,100,USD,2022-03-01,2025-06-01
                1,Acme,Pro,150,USD,2025-06-01,
                2,Birch,Basic,100,USD,2022-03-01,
                """);
        Program.Ended ended = program.run("load", "customers.csv", "items.csv");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @Test
    void writes_its_documents_and_prints_the_headline() throws IOException {
        Program.Ended ended = program.run("statement", "--close", "2025-12-31", "--out", "board/2025-12");
        assertThat(ended).isEqualTo(new Program.Ended(0, """
                Fennmoor, 31 December 2025, trailing 12 months

                  NRR     125.0%% ± 49.0 pp
                  GRR     100.0%%
                  Logos   100.0%%
                  MRR     $250.00

                Existing customers pay 25.0%% more than a year ago.

                %1$s/statement.pdf
                %1$s/statement.html
                %1$s/statement.xlsx
                %1$s/statement.json
                %1$s/movements.csv
                %1$s/movements.xlsx
                """.formatted(folder.resolve("board/2025-12")), ""));
        assertThat(files("board/2025-12"))
                .containsExactly(
                        "movements.csv",
                        "movements.xlsx",
                        "statement.html",
                        "statement.json",
                        "statement.pdf",
                        "statement.xlsx");
        byte[] movements = Files.readAllBytes(folder.resolve("board/2025-12/movements.csv"));
        assertThat(folder.resolve("board/2025-12/statement.json"))
                .content()
                .contains("\"sha256\" : \"" + StatementJson.sha256(movements) + "\"");
        assertThat(folder.resolve("board/2025-12/statement.html")).content().contains("For the board only");
    }

    @Test
    void the_same_call_writes_the_same_bytes() throws IOException {
        program.run("statement", "--close", "2025-12-31", "--out", "first");
        program.run("statement", "--close", "2025-12-31", "--out", "second", "--engine", "sql");
        for (String name : files("first")) {
            assertThat(folder.resolve("second").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(name));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_before_anything_is_measured() {
        program.file("taken", "a file");
        Program.Ended ended = program.run(
                "statement",
                "--close",
                "2025-12-31",
                "--out",
                "taken",
                "--db",
                "jdbc:postgresql://no-such-host.invalid/x");
        assertThat(ended).isEqualTo(new Program.Ended(1, "", """
                OUTPUT_UNWRITABLE: the folder %s cannot be written. \
                Choose another with --out, or mend its rights; nothing was left there half-written.
                """.formatted(folder.resolve("taken"))));
        assertThat(folder.resolve("taken")).hasContent("a file");
    }

    @Test
    void a_document_that_cannot_be_replaced_leaves_no_other_behind() throws IOException {
        program.file("board/statement.json/in-the-way", "");
        Program.Ended ended = program.run("statement", "--close", "2025-12-31", "--out", "board");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("OUTPUT_UNWRITABLE: ");
        assertThat(files("board")).containsExactly("statement.json");
    }

    @Test
    void nothing_is_written_when_there_is_no_data() {
        Program.Ended ended = program.run("statement", "--close", "2021-12-31", "--out", "board");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("NO_DATA: no unit had MRR at the close of 2020-12-31 or of 2021-12-31.");
        assertThat(folder.resolve("board")).isEmptyDirectory();
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
