package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.cli.config.Steps.Moment;
import dev.holdfast.cli.config.Steps.Step;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run in a folder of its own that is stopped on its way, and what the next one makes of it. */
final class FaultTrial {
    static final String AT = "2026-01-05T06:00:00Z";
    private static final List<String> RUN = List.of("run", "--close", "2025-12-31");
    private static final long PATIENCE_SECONDS = 120;
    private static final long POLL_MILLIS = 5;
    private static final List<String> TABLES =
            List.of("customers", "items", "invoice_lines", "fx_rates", "attributes", "gl_control", "targets");
    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo");

    /** Where a run can die so that nobody knows whether one recipient received his message. */
    private static final Set<String> UNKNOWN = Stream.of(
                    at(Step.INTEND, Moment.AFTER),
                    at(Step.SEND, Moment.BEFORE),
                    at(Step.SEND, Moment.AFTER),
                    at(Step.RECORD, Moment.BEFORE))
            .collect(Collectors.toUnmodifiableSet());

    private final Path folder;
    private final String url;
    private final ChildProgram program;
    private final PostOffice office;
    private final boolean again;

    /**
     * @param url of a database with what {@link #load} made
     * @param program that is stopped on its way
     * @param again whether a message of which it is not known whether it was received is sent again
     */
    FaultTrial(Path folder, String url, ChildProgram program, PostOffice office, boolean again) {
        this.folder = folder;
        this.url = url;
        this.program = program;
        this.office = office;
        this.again = again;
        new Program(folder).file("holdfast.yaml", """
                warehouse:
                  url: %s
                  schema: mine
                  history: copy
                delivery:
                  from: nrr@fennmoor.example
                  pause: 0
                  unrecorded: %s
                %s  groups:
                    board:
                      to: [%s]
                      folder: ./shared
                      attach: [pdf, csv]
                      detail: units
                """.formatted(
                        url,
                        again ? "resend" : "hold",
                        office.smtp(),
                        PEOPLE.stream().map(this::address).collect(Collectors.joining(", "))));
    }

    private String address(String name) {
        return name + "@" + folder.getFileName() + ".example";
    }

    private static String at(Step step, Moment moment) {
        return step + ":" + moment;
    }

    /** Loads a warehouse of views over a company, whose history each run copies. */
    static void load(Path folder, String url) {
        Program program = new Program(folder)
                .file("holdfast.yaml", "warehouse:\n  url: " + url + "\n")
                .file("customers.csv", Company.CUSTOMERS)
                .file("items.csv", Company.ITEMS);
        Ended loaded = program.at("2026-01-02T08:00:00Z").run("load", "customers.csv", "items.csv");
        assertThat(loaded.exitCode()).as(loaded.err()).isZero();
        try (Database database = Database.open(inFolder(folder, url), Options.STANDARD)) {
            database.write(sql -> {
                sql.execute("create schema mine");
                TABLES.forEach(
                        table -> sql.execute("create view mine.%1$s as select * from holdfast.%1$s".formatted(table)));
                return true;
            });
        }
    }

    private static String inFolder(Path folder, String url) {
        return url.replace("embedded:./", "embedded:" + folder + "/");
    }

    /** The same company in a database of its own, kept in its folder. */
    static FaultTrial embedded(Path template, Path folder, ChildProgram program, PostOffice office) {
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
            return new FaultTrial(folder, "embedded:./data", program, office, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a run that dies at a step, or does not ({@code -}). */
    Process start(String dieAt) {
        return start(dieAt, List.of());
    }

    /** Starts a run behind another command, such as one that limits what it may do. */
    Process start(String dieAt, List<String> before) {
        List<String> arguments = new ArrayList<>(List.of(dieAt, AT));
        arguments.addAll(RUN);
        List<String> command = new ArrayList<>(before);
        command.addAll(program.command(arguments, dieAt.equals("-") && before.isEmpty()));
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

    /** Kills the database server of a run, where it has one of its own by now. */
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

    /** Whether nobody may know of one message: a kill may come in the middle of entering that it is handed over. */
    private static boolean isUnknown(String diedAt, boolean killed) {
        return UNKNOWN.contains(diedAt) || (killed && diedAt.equals(at(Step.INTEND, Moment.BEFORE)));
    }

    /** The last step that a run reached. */
    String lastStep() {
        String steps = read(CrashingMain.STEPS);
        return steps.isEmpty() ? "before any step" : steps.lines().toList().getLast();
    }

    /** Runs once more, to the end, and holds the register, the folders and the mailboxes to what they must be then. */
    String recovers(boolean killed) {
        String diedAt = lastStep();
        Program here = new Program(folder).at(AT);
        Ended next = here.run(RUN.toArray(String[]::new));
        String unknown = "";
        if (next.exitCode() == 4) {
            assertThat(again).as("what is not known is held: " + next.err()).isFalse();
            assertThat(isUnknown(diedAt, killed))
                    .as(diedAt + next.err() + told())
                    .isTrue();
            unknown = settle(here);
        } else {
            assertThat(next.exitCode()).as(next.err() + told()).isZero();
        }
        Ended verified = here.run("verify", "statements/2025-12/statement.pdf");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        try (Database database = Database.open(inFolder(folder, url), Options.STANDARD)) {
            consistent(database);
        }
        wholeFiles(here);
        return (next.err().startsWith("Issued") ? "issued by the next run" : "had been issued")
                + (unknown.isEmpty() ? received(diedAt, killed) : unknown);
    }

    /** Nobody has two messages; but where one may have been accepted unrecorded and is sent again, one may have two. */
    private String received(String diedAt, boolean killed) {
        List<Integer> counts = counts();
        boolean twice = counts.contains(2);
        assertThat(counts).as("messages by recipient, died at " + diedAt).allMatch(count -> count == 1 || count == 2);
        if (twice) {
            assertThat(again).isTrue();
            assertThat(isUnknown(diedAt, killed)).as(diedAt).isTrue();
            assertThat(counts.stream().filter(count -> count == 2)).hasSize(1);
        }
        return twice ? ", one has it twice as configured" : ", each has it once";
    }

    /** One message is held: the one that it was for says whether he has it. */
    private String settle(Program program) {
        List<String> without = PEOPLE.stream()
                .map(this::address)
                .filter(address -> office.count(address) == 0)
                .toList();
        assertThat(without).hasSizeLessThanOrEqualTo(1);
        if (without.isEmpty()) {
            PEOPLE.forEach(person -> program.run("resend", "2025-12", "--to", address(person), "--received"));
        } else {
            Ended sent = program.run("resend", "2025-12", "--to", without.getFirst());
            assertThat(sent.exitCode()).as(sent.err()).isZero();
        }
        assertThat(counts()).containsOnly(1);
        Ended last = program.run(RUN.toArray(String[]::new));
        assertThat(last.exitCode()).as(last.err()).isZero();
        return without.isEmpty() ? ", one was held and has it" : ", one was held and gets it by resend";
    }

    private List<Integer> counts() {
        return PEOPLE.stream().map(person -> office.count(address(person))).toList();
    }

    private void wholeFiles(Program program) {
        Ended copied = program.run("register", "show", "2025-12", "--out", "copy");
        assertThat(copied.exitCode()).as(copied.err()).isZero();
        names("statements/2025-12")
                .forEach(name -> assertThat(folder.resolve("statements/2025-12/" + name))
                        .hasSameBinaryContentAs(folder.resolve("copy/" + name)));
        assertThat(names("statements/2025-12"))
                .containsExactly(
                        "movements.csv",
                        "movements.xlsx",
                        "statement.html",
                        "statement.json",
                        "statement.pdf",
                        "statement.xlsx");
        assertThat(names("shared/2025-12")).containsExactly("movements.csv", "statement.pdf");
        assertThat(folder.resolve("shared/2025-12/statement.pdf"))
                .hasSameBinaryContentAs(folder.resolve("copy/statement.pdf"));
    }

    private static void consistent(Database database) {
        assertThat(count(database, "select count(*) from holdfast_register.statements"))
                .isOne();
        assertThat(count(database, """
                select count(*) from holdfast_register.prepared p
                where not exists (select from holdfast_register.unit_balances u where u.run_id = p.run_id)
                   or not exists (select from holdfast_register.run_ends e where e.run_id = p.run_id)
                """)).as("nothing is half prepared").isZero();
        assertThat(count(database, """
                select count(*) from holdfast_history.items i join holdfast_history.items j
                using (item_id, valid_from) where i.superseded_at is null and j.superseded_at is null
                """)).as("the history has each row once").isEqualTo(5);
        assertThat(count(database, "select count(*) from holdfast_register.delivered"))
                .as("everybody has it")
                .isOne();
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
