package dev.holdfast.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dies while a schedule runs: an instance of it, its connections, its database. */
@Tag("slow")
class ScheduleFaultsTest {
    private static final Timetable TIMETABLE = KilledInstance.TIMETABLE;
    private static final Instant DUE = KilledInstance.DUE;
    private static final Instant BEFORE = DUE.minusSeconds(3600);
    private static final String NEXT = "clock clock 2026-12-03 05:00";

    @TempDir
    private Path folder;

    private final List<Instance> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(Instance::close);
    }

    @Test
    void another_instance_takes_over_the_month_of_one_that_is_killed() throws IOException, InterruptedException {
        SharedDatabase shared = SharedDatabase.empty();
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledInstance.class.getName(),
                        shared.url())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        try {
            Await.until("it is at work", () -> !shared.months().isEmpty());
        } finally {
            killed.destroyForcibly();
        }
        killed.waitFor();

        JumpingClock later = new JumpingClock(DUE.plusSeconds(60));
        Instance survivor = start(shared, "survivor", later, KilledInstance.LIVELY, 0);
        Await.until("it is done", () -> shared.rows().equals(List.of(NEXT)));
        assertThat(shared.select("select month || ' ' || instance from jobs order by number"))
                .containsExactly("2026-10 killed", "2026-10 survivor");
        assertThat(survivor.lines()).contains("2026-10: done.");
    }

    @Test
    void a_firing_whose_instance_is_killed_happens_as_it_was_meant_to() {
        SharedDatabase shared = SharedDatabase.empty();
        start(shared, "one", new JumpingClock(BEFORE), Instance.QUICK, 0).close();
        shared.execute("""
                update holdfast_schedule.scheduled_tasks
                set picked = true, picked_by = 'killed', last_heartbeat = '2026-11-04T05:00:00Z'
                """);

        JumpingClock later = new JumpingClock(Instant.parse("2026-12-02T00:00:00Z"));
        start(shared, "two", later, Instance.QUICK, 0);
        Await.until("it is done", () -> shared.rows().equals(List.of(NEXT)));
        assertThat(shared.months()).containsExactly("2026-10");
    }

    @Test
    void nobody_takes_over_from_an_instance_that_lives() {
        SharedDatabase shared = SharedDatabase.empty();
        JumpingClock clock = new JumpingClock(BEFORE);
        Pace pace = new Pace(Duration.ofMillis(10), Duration.ofMillis(400), Duration.ofSeconds(10));
        start(shared, "one", clock, pace, 5);
        start(shared, "two", clock, pace, 5);
        clock.jumpTo(DUE);
        Await.until(
                "it is done", () -> shared.months().size() > 0 && shared.rows().equals(List.of(NEXT)));
        assertThat(shared.months())
                .as("twice as long as a dead one is waited for")
                .hasSize(1);
    }

    @Test
    void lost_connections_are_replaced() {
        SharedDatabase shared = SharedDatabase.empty();
        JumpingClock clock = new JumpingClock(BEFORE);
        start(shared, "one", clock, Instance.QUICK, 0);
        for (int i = 0; i < 20; i++) {
            shared.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """);
        }
        clock.jumpTo(DUE);
        Await.until("it is done", () -> shared.rows().equals(List.of(NEXT)));
        assertThat(shared.months()).containsExactly("2026-10");
    }

    @Test
    void a_database_that_was_down_when_it_was_due_is_waited_for() throws IOException {
        EmbeddedPostgres server = server(0);
        int port = server.getPort();
        SharedDatabase shared = new SharedDatabase(SharedDatabase.url(port, "postgres")).withJobs();
        JumpingClock clock = new JumpingClock(BEFORE);
        try (Instance one = Instance.start(shared, "one", TIMETABLE, clock)) {
            server.close();
            clock.jumpTo(DUE);
            Await.until("the trouble is told", () -> one.lines().size() == 2);
            assertThat(one.lines().getLast())
                    .startsWith("DATABASE_UNREACHABLE: no connection to the database 'postgres' on localhost:" + port)
                    .endsWith(" The schedule tries on by itself.");

            server = server(port);
            Await.until("it is done", () -> shared.rows().equals(List.of(NEXT)));
            assertThat(shared.months()).containsExactly("2026-10");
            Await.until("the end of it is told", () -> one.lines().contains("The schedule goes on."));
        } finally {
            server.close();
        }
    }

    private Instance start(SharedDatabase shared, String name, JumpingClock clock, Pace pace, int seconds) {
        Instance started = Instance.start(shared, name, TIMETABLE, clock, pace, month -> sleep(seconds));
        running.add(started);
        return started;
    }

    private EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static int sleep(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
