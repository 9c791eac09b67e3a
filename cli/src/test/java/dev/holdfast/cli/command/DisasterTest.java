package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.cli.config.Steps.Moment;
import dev.holdfast.cli.config.Steps.Step;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run needs is taken from it: the disk, the connections, the database. */
@Tag("slow")
class DisasterTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final Duration RESTART = Duration.ofSeconds(25);
    private static final Duration DEATH = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_full_disk_leaves_no_half_written_file_and_the_next_run_completes_everything() {
        TestDatabase template = TestDatabase.empty();
        FaultTrial.load(folder.resolve("template"), template.url());
        FaultTrial trial = new FaultTrial(
                folder.resolve("full"),
                template.copy().url(),
                new ChildProgram(folder.resolve("program")),
                office,
                false);

        int exitCode =
                trial.end(trial.start("-", List.of("bash", "-c", "ulimit -f 32; exec \"$@\"", "on-a-full-disk")));

        assertThat(exitCode).as(trial.told()).isEqualTo(1);
        assertThat(trial.told()).contains("OUTPUT_UNWRITABLE: the folder ");
        assertThat(trial.lastStep()).isEqualTo("PUBLISH:BEFORE");
        assertThat(folder.resolve("full/statements/2025-12")).isEmptyDirectory();
        assertThat(trial.recovers(true)).isEqualTo("had been issued, each has it once");
    }

    @Test
    void without_a_free_connection_a_run_gives_up_for_now_and_holds_nothing() {
        Company company = new Company(folder);
        TestDatabase database = company.database();
        String job = "job_" + database.name();
        database.execute("create role %s login connection limit 1".formatted(job));
        for (String schema : List.of("holdfast", "holdfast_register")) {
            database.execute("grant usage on schema %s to %s".formatted(schema, job));
            database.execute("grant select on all tables in schema %s to %s".formatted(schema, job));
        }
        database.execute("grant insert on all tables in schema holdfast_register to " + job);

        Ended starved = company.run(AT, "run", "--db", database.url(job));

        assertThat(starved.exitCode()).as(starved.err()).isEqualTo(75);
        assertThat(starved.err()).startsWith("DATABASE_");
        database.execute("alter role %s connection limit -1".formatted(job));
        Ended issued = company.run(AT, "run", "--db", database.url(job));
        assertThat(issued.exitCode()).as(issued.err()).isZero();
    }

    @Test
    void connections_that_are_lost_after_a_message_was_sent_and_recorded_keep_nobody_from_his() {
        TestDatabase database = TestDatabase.empty();
        Path home = folder.resolve("home");
        FaultTrial.load(home, database.url());
        FaultTrial trial =
                new FaultTrial(home, database.url(), new ChildProgram(folder.resolve("program")), office, false);
        Program program = new Program(home).at(AT).watchedBy((step, moment) -> {
            if (step == Step.RECORD && moment == Moment.AFTER) {
                database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
        });

        Ended ended = program.run("run", "--close", "2025-12-31");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(trial.recovers(true)).isEqualTo("had been issued, each has it once");
    }

    @Test
    void a_database_that_is_killed_after_a_message_was_sent_and_restarted_still_learns_that_it_was() throws Exception {
        int port = freePort();
        Path data = folder.resolve("server");
        List<EmbeddedPostgres> servers = new ArrayList<>(List.of(start(port, data)));
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
        Path home = folder.resolve("home");
        FaultTrial.load(home, url);
        FaultTrial trial = new FaultTrial(home, url, new ChildProgram(folder.resolve("program")), office, false);
        Thread restart = new Thread(() -> servers.add(restarted(servers.getFirst(), port, data)));
        Program program = new Program(home).at(AT).watchedBy((step, moment) -> {
            if (step == Step.SEND && moment == Moment.AFTER && restart.getState() == Thread.State.NEW) {
                kill(data);
                restart.start();
            }
        });
        try {
            Ended ended = program.run("run", "--close", "2025-12-31");
            restart.join();

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(trial.recovers(true)).isEqualTo("had been issued, each has it once");
        } finally {
            restart.join();
            servers.getLast().close();
        }
    }

    private static EmbeddedPostgres start(int port, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // What was committed is kept, as on a server that is not only for tests.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
    }

    /** Kills a server and all that it started: one of those would still take what the run enters next. */
    private static void kill(Path data) {
        try {
            long id = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle server = ProcessHandle.of(id).orElseThrow();
            // The server comes first, or it would start others in their place.
            List<ProcessHandle> processes =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(process -> process.onExit()
                    .orTimeout(DEATH.toSeconds(), TimeUnit.SECONDS)
                    .join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres restarted(EmbeddedPostgres killed, int port, Path data) {
        close(killed);
        long until = System.nanoTime() + RESTART.toNanos();
        while (true) {
            try {
                return start(port, data);
            } catch (IOException | RuntimeException notYet) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(notYet);
                }
            }
        }
    }

    /** It keeps the folder locked until it is closed. */
    private static void close(EmbeddedPostgres killed) {
        try {
            killed.close();
        } catch (IOException | RuntimeException dead) {
            // There is nothing left to stop.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
