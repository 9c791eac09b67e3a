package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.Main;
import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.cli.schedule.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleCommandTest {
    private static final String ROWS =
            "select task_name || ' ' || task_instance from holdfast_schedule.scheduled_tasks order by 1";

    @TempDir
    private Path folder;

    @Test
    void shows_the_next_firings_and_what_they_issue() {
        Program program = new Program(folder).file("holdfast.yaml", """
                schedule:
                  at: first business day 06:30
                  zone: Europe/Berlin
                  holidays: [2026-05-01, 2026-12-25]
                """);
        assertThat(program.run("schedule", "--show", "3")).isEqualTo(new Ended(0, """
                        first business day 06:30, Europe/Berlin

                        Fires                        UTC                   Issues
                        Wed 2026-04-01 06:30 +02:00  2026-04-01T04:30:00Z  2026-03
                        Mon 2026-05-04 06:30 +02:00  2026-05-04T04:30:00Z  2026-04
                        Mon 2026-06-01 06:30 +02:00  2026-06-01T04:30:00Z  2026-05
                        """, ""));
    }

    @Test
    void without_a_section_it_is_the_third_business_day_in_the_zone_of_the_method() {
        Program program = new Program(folder).file("holdfast.yaml", "method:\n  zone: America/New_York\n");
        assertThat(program.run("schedule", "--show").out())
                .startsWith("third business day 06:00, America/New_York\n")
                .contains("Fri 2026-04-03 06:00 -04:00  2026-04-03T10:00:00Z  2026-03\n")
                .hasLineCount(9);
        assertThat(new Program(folder.resolve("none"))
                        .run("schedule", "--show", "1")
                        .out())
                .startsWith("third business day 06:00, UTC\n")
                .hasLineCount(4);
    }

    @Test
    void says_which_months_are_left_out() {
        Program program = new Program(folder).file("holdfast.yaml", "schedule: {at: 0 6 31 * *}\n");
        assertThat(program.run("schedule", "--show", "1").err())
                .isEqualTo("Note: in the next year nothing is issued for 2026-03, 2026-05, 2026-08, 2026-10, 2027-01,"
                        + " as '0 6 31 * *' does not fire in every month.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {at: monthly}             | CONFIG_INVALID: holdfast.yaml, line 1, column 16: 'monthly' is no timetable.
                    {zone: Mars/Olympus}      | CONFIG_INVALID: holdfast.yaml, line 1, column 18: 'Mars/Olympus' is no time zone. Write one such as Europe/Berlin or UTC.
                    {holidays: [2026-02-30]}  | CONFIG_INVALID: holdfast.yaml, line 1, column 23: '2026-02-30' is no day. Write YYYY-MM-DD, such as 2026-12-25.
                    {every: month}            | CONFIG_INVALID: holdfast.yaml, line 1, column 12: 'every' is not a key of schedule. Use at, zone, holidays.
                    """)
    void refuses_a_schedule_it_cannot_read(String section, String message) {
        Ended ended = new Program(folder)
                .file("holdfast.yaml", "schedule: " + section + "\n")
                .run("schedule");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({"embedded,embedded", "embedded:data,embedded:%s/data"})
    void refuses_a_database_that_only_one_can_open(String url, String told) {
        Ended ended = new Program(folder).run("--db", url, "schedule");
        assertThat(ended).isEqualTo(new Ended(2, "", """
                DATABASE_URL: the schedule is kept beside the register, and '%s' can be open only once. Name a server with \
                --register or --db jdbc:postgresql://HOST:5432/DATABASE, or let the system's own scheduler call holdfast run.
                """.formatted(told.formatted(folder))));
    }

    @ParameterizedTest
    @CsvSource({"0", "1001", "many", "-1"})
    void refuses_what_is_no_number_of_firings(String count) {
        assertThat(new Program(folder).run("schedule", "--show=" + count))
                .isEqualTo(new Ended(
                        2, "", "USAGE: '" + count + "' is no number of firings. Write one from 1 to 1000.\n"));
    }

    @Test
    void issues_the_month_when_it_is_due_and_tries_again_until_it_is_approved() {
        Company company = new Company(folder).configured("""
                sign-off:
                  approvals: one
                schedule:
                  at: third business day 06:00
                """);
        Ended before = until(company, "2026-01-04T12:00:00Z", List.of("clock clock"));
        assertThat(before).isEqualTo(new Ended(0, "", "Next: Mon 2026-01-05 06:00 UTC, the statement of 2025-12.\n"));

        Ended waiting = until(company, "2026-01-05T06:00:00Z", List.of("clock clock", "month 2025-12"), 1);
        assertThat(waiting.exitCode()).isZero();
        assertThat(waiting.err())
                .contains("2025-12: the run begins.\n")
                .contains("2025-12: somebody has to approve; again on Mon 2026-01-05 06:15.\n");
        company.done("2026-01-05T06:05:00Z", "approve", "2025-12.1", "--as", "A. Board");

        Ended issued = until(company, "2026-01-05T06:15:00Z", List.of("clock clock"));
        assertThat(issued.exitCode()).isZero();
        assertThat(issued.err()).contains("Issued 2025-12.").contains("2025-12: done.\n");
        assertThat(company.database().select("select close from holdfast_register.statements"))
                .containsExactly("2025-12-31");
        assertThat(folder.resolve("statements/2025-12/statement.pdf")).exists();
    }

    @Test
    void ends_with_0_when_it_is_told_to_stop() throws IOException, InterruptedException {
        Path said = folder.resolve("err.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "--db",
                        TestDatabase.empty().url(),
                        "schedule")
                .directory(folder.toFile())
                .redirectError(said.toFile())
                .start();
        try {
            Await.until("it runs", () -> read(said).contains("Next: "));
            process.destroy();
            assertThat(process.waitFor()).as(read(said)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Ended until(Company company, String instant, List<String> rows) {
        return until(company, instant, rows, 0);
    }

    /** Runs the schedule at an instant until its rows are these, the months among them so often tried. */
    private static Ended until(Company company, String instant, List<String> rows, int tried) {
        AtomicReference<Ended> ended = new AtomicReference<>();
        Thread thread = new Thread(() -> ended.set(company.run(instant, "schedule")));
        thread.start();
        Await.until("the rows are " + rows, () -> isSo(company, rows, tried));
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return Objects.requireNonNull(ended.get());
    }

    private static boolean isSo(Company company, List<String> rows, int tried) {
        TestDatabase database = company.database();
        return !database.select("select to_regclass('holdfast_schedule.scheduled_tasks')")
                        .contains("null")
                && database.select(ROWS).equals(rows)
                && database.select("""
                        select 1 from holdfast_schedule.scheduled_tasks
                        where picked or task_name = 'month' and convert_from(task_data, 'UTF8')::int < %d
                        """.formatted(tried)).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
