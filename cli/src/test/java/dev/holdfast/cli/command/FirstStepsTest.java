package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a new user begins. */
class FirstStepsTest {
    @TempDir
    private Path folder;

    @Test
    void the_demo_shows_all_of_it_and_leaves_no_server_behind() throws IOException {
        Program program = new Program(folder);
        Program.Ended ended = program.run("demo", "--out", "look");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("Fennmoor Cloud, Inc., 31 October 2026, trailing 12 months\n\n  NRR     1")
                .containsPattern("GRR +[89]\\d\\.\\d%\n")
                .endsWith("""
                        %1$s/look/statement.pdf
                        %1$s/look/statement.html
                        %1$s/look/statement.xlsx
                        %1$s/look/statement.json
                        %1$s/look/movements.csv
                        %1$s/look/movements.xlsx
                        """.formatted(folder));
        assertThat(ended.err().lines().filter(line -> line.startsWith("Warning, ")))
                .as("its data is checked, and lacks a few channels; its last month is not over in March")
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Warning, missing-channel: 65 units"),
                        line -> assertThat(line).startsWith("Warning, watermark: "));
        assertThat(Files.readAllBytes(folder.resolve("look/statement.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(folder.resolve("look/statement.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve("look/statement.json")).content().contains("\"company\" : \"Fennmoor Cloud, Inc.\"");
        try (Stream<Path> files = Files.list(folder.resolve("look"))) {
            assertThat(files).hasSize(7);
        }
    }

    @Test
    void the_demo_heeds_no_database() {
        Program.Ended ended = new Program(folder).run("demo", "--db", "embedded:./data");
        assertThat(ended).isEqualTo(new Program.Ended(2, "", """
                USAGE: demo has a database and a method of its own. Leave out --db, --register and --config.
                """));
    }

    @Test
    void init_then_load_then_measure() {
        Program program = new Program(folder)
                .file("exports/customers.csv", "customer_id\nAcme\n")
                .file("exports/items.csv", """
                        item_id,customer_id,amount,currency,valid_from
                        1,Acme,100,USD,2024-01-01
                        """);
        Program.Ended init = program.run("init", "--db", "embedded:./data");
        assertThat(init).isEqualTo(new Program.Ended(0, "", """
                Wrote %1$s/holdfast.yaml. Next: holdfast load --dir DIR
                The tables are ready in embedded:%1$s/data.
                """.formatted(folder)));
        Program.Ended load = program.run("load", "--dir", "exports");
        assertThat(load).isEqualTo(new Program.Ended(0, "", """
                customers      1 rows: 1 new, 0 replaced, 0 unchanged
                items          1 rows: 1 new, 0 replaced, 0 unchanged
                """));
        Program.Ended measure = program.run("measure", "--close", "2025-12-31");
        assertThat(measure.exitCode()).isZero();
        assertThat(measure.err()).isEmpty();
        assertThat(measure.out()).contains("Total †  100.0%");
    }

    @Test
    void init_leaves_a_configuration_as_it_is() {
        Program program = new Program(folder).file("holdfast.yaml", "company:\n  name: Mine\n");
        Program.Ended ended = program.run("init", "--db", "embedded:./data");
        assertThat(ended).isEqualTo(new Program.Ended(2, "", """
                USAGE: %s/holdfast.yaml is there already and was left as it is. Edit it, or remove it first; \
                the tables of its database are made by holdfast load, too.
                """.formatted(folder)));
        assertThat(folder.resolve("holdfast.yaml")).hasContent("company:\n  name: Mine\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void init_leaves_no_configuration_when_the_database_cannot_be_used() {
        TestDatabase database = TestDatabase.empty();
        Program.Ended ended = new Program(folder).run("init", "--db", database.url("nobody"));
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("DATABASE_LOGIN: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_embedded_alone_loads_is_said_to_be_forgotten() {
        Program program = new Program(folder).file("customers.csv", "customer_id\nAcme\n");
        Program.Ended ended = program.run("load", "customers.csv");
        assertThat(ended).isEqualTo(new Program.Ended(0, "", """
                customers      1 rows: 1 new, 0 replaced, 0 unchanged
                Note: the database 'embedded' forgets all this now; --db embedded:DIR keeps it.
                """));
    }

    @Test
    void help_and_version_go_to_stdout() {
        Program program = new Program(folder);
        assertThat(program.run("--version").out()).matches("holdfast \\d+\\.\\d+\\.\\d+.*\n");
        assertThat(program.run("measure", "--version").out()).matches("holdfast \\d+\\.\\d+\\.\\d+.*\n");
        assertThat(program.run("measure", "--help").out()).contains("Exit codes:", "Examples:", "Default: table");
        assertThat(program.run("measure", "--help").err()).isEmpty();
    }
}
