package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A run in a folder of its own that is stopped on its way, and what the next one makes of it. */
final class FaultTrial {
    static final String AT = "2026-01-05T06:00:00Z";
    private static final List<String> RUN = List.of("run", "--close", "2025-12-31");
    private static final long PATIENCE_SECONDS = 120;
    private static final long POLL_MILLIS = 5;
    private static final List<String> TABLES =
            List.of("customers", "items", "invoice_lines", "fx_rates", "attributes", "gl_control", "targets");

    private final Path folder;

    FaultTrial(Path folder) {
        this.folder = folder;
    }

    /** A folder with a warehouse of views over a loaded company, whose history each run copies. */
    static Path template(Path folder) {
        Program program = new Program(folder)
                .file("holdfast.yaml", "warehouse:\n  url: embedded:./data\n")
                .file("customers.csv", Company.CUSTOMERS)
                .file("items.csv", Company.ITEMS);
        Ended loaded = program.at("2026-01-02T08:00:00Z").run("load", "customers.csv", "items.csv");
        assertThat(loaded.exitCode()).as(loaded.err()).isZero();
        try (Database database = Database.open("embedded:" + folder.resolve("data"), Options.STANDARD)) {
            database.write(sql -> {
                sql.execute("create schema mine");
                TABLES.forEach(
                        table -> sql.execute("create view mine.%1$s as select * from holdfast.%1$s".formatted(table)));
                return true;
            });
        }
        program.file("holdfast.yaml", """
                warehouse:
                  url: embedded:./data
                  schema: mine
                  history: copy
                """);
        return folder;
    }

    static FaultTrial of(Path template, Path folder) {
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(template.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            // PostgreSQL refuses a data folder that others may enter.
            Files.setPosixFilePermissions(
                    folder.resolve("data/data"), Files.getPosixFilePermissions(template.resolve("data/data")));
            return new FaultTrial(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a run that dies at a step, or does not ({@code -}). */
    Process start(String dieAt) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrashingMain.class.getName(),
                dieAt,
                AT));
        command.addAll(RUN);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until a run reaches its first step, or ends. */
    void awaitFirstStep(Process process) throws InterruptedException {
        while (process.isAlive() && !Files.exists(folder.resolve(CrashingMain.STEPS))) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** How it ended; a run that does not end in two minutes is a failure. */
    int end(Process process) {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("ends: " + told())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Kills the database server of a run, where it has one by now. */
    void killServer() {
        Path file = folder.resolve("data/data/postmaster.pid");
        try {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (IOException | RuntimeException notYetWritten) {
            // The server is just starting or stopping.
        }
    }

    String told() {
        return read("out.log");
    }

    /** The last step that a run reached. */
    String lastStep() {
        String steps = read(CrashingMain.STEPS);
        return steps.isEmpty() ? "before any step" : steps.lines().toList().getLast();
    }

    /** Runs once more, to the end, and holds the register and the folder to what they must be then. */
    String recovers() {
        Program program = new Program(folder).at(AT);
        Ended again = program.run(RUN.toArray(String[]::new));
        assertThat(again.exitCode()).as(again.err() + told()).isZero();
        Ended verified = program.run("verify", "statements/2025-12/statement.pdf", "--recompute");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(names("statements/2025-12")).containsExactly("statement.html", "statement.json", "statement.pdf");
        consistent();
        return again.err().startsWith("Issued") ? "issued by the next run" : "had been issued";
    }

    private void consistent() {
        try (Database database = Database.open("embedded:" + folder.resolve("data"), Options.STANDARD)) {
            assertThat(count(database, "select count(*) from holdfast_register.statements"))
                    .isOne();
            assertThat(count(database, "select count(*) from holdfast_register.documents"))
                    .isEqualTo(3);
            assertThat(count(database, """
                    select count(*) from holdfast_register.prepared p
                    where not exists (select from holdfast_register.unit_balances u where u.run_id = p.run_id)
                       or not exists (select from holdfast_register.run_ends e where e.run_id = p.run_id)
                    """)).as("nothing is half prepared").isZero();
            assertThat(count(database, """
                    select count(*) from holdfast_history.items i join holdfast_history.items j
                    using (item_id, valid_from) where i.superseded_at is null and j.superseded_at is null
                    """)).as("the history has each row once").isEqualTo(5);
        }
    }

    private static int count(Database database, String query) {
        return Objects.requireNonNull(
                database.<Integer>read(sql -> sql.fetchOne(query).get(0, Integer.class)));
    }

    private List<String> names(String below) {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
