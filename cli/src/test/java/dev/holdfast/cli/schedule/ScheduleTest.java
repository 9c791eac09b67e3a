package dev.holdfast.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Timetable THIRD = Timetable.of("third business day 06:00", BERLIN, Set.of());

    private final SharedDatabase shared = SharedDatabase.empty();
    private final JumpingClock clock = new JumpingClock(Instant.parse("2026-11-02T12:00:00Z"));

    private final List<Instance> running = new ArrayList<>();

    /** How the run of each month ends next; 0 where nothing is said. */
    private final Map<String, Integer> endings = new ConcurrentHashMap<>();

    @Test
    void begins_with_the_next_firing_and_says_what_it_does() {
        Instance one = start(THIRD);
        assertThat(shared.rows()).containsExactly("clock clock 2026-11-04 05:00");
        at("2026-11-04T05:00:00Z");
        awaitRows("clock clock 2026-12-03 05:00");

        assertThat(shared.months()).containsExactly("2026-10");
        Await.until("the end is told", () -> one.lines().size() == 4);
        assertThat(one.lines())
                .containsExactlyInAnyOrder(
                        "Next: Wed 2026-11-04 06:00 Europe/Berlin, the statement of 2026-10.",
                        "Next: Thu 2026-12-03 06:00 Europe/Berlin, the statement of 2026-11.",
                        "2026-10: the run begins.",
                        "2026-10: done.");
    }

    @Test
    void tries_again_with_growing_pauses_until_it_is_done() {
        Instance one = start(THIRD);
        endings.put("2026-10", 75);
        at("2026-11-04T05:00:00Z");
        awaitRows("clock clock 2026-12-03 05:00", "month 2026-10 2026-11-04 05:05");
        endings.put("2026-10", 3);
        at("2026-11-04T05:05:10Z");
        awaitRows("clock clock 2026-12-03 05:00", "month 2026-10 2026-11-04 05:15");
        endings.put("2026-10", 5);
        at("2026-11-04T05:15:20Z");
        awaitRows("clock clock 2026-12-03 05:00", "month 2026-10 2026-11-04 05:30");
        endings.put("2026-10", 4);
        at("2026-11-04T05:30:30Z");
        awaitRows("clock clock 2026-12-03 05:00", "month 2026-10 2026-11-04 06:10");
        endings.remove("2026-10");
        at("2026-11-04T06:10:40Z");
        awaitRows("clock clock 2026-12-03 05:00");

        assertThat(shared.months()).hasSize(5).containsOnly("2026-10");
        assertThat(one.lines())
                .contains(
                        "2026-10: ended with exit code 75; again on Wed 2026-11-04 06:05.",
                        "2026-10: somebody has to approve; again on Wed 2026-11-04 06:30.");
    }

    @Test
    void a_month_that_is_stuck_does_not_hold_up_the_next_and_is_not_forgotten() {
        endings.put("2026-10", 3);
        Instance one = start(THIRD);
        at("2026-11-04T05:00:00Z");
        awaitRows("clock clock 2026-12-03 05:00", "month 2026-10 2026-11-04 05:05");
        one.close();
        clock.jumpTo(Instant.parse("2026-12-03T05:00:00Z"));
        start(THIRD);
        awaitRows("clock clock 2027-01-05 05:00", "month 2026-10 2026-12-03 05:10");
        assertThat(shared.months()).containsExactly("2026-10", "2026-10", "2026-11");

        endings.clear();
        at("2026-12-03T05:10:05Z");
        awaitRows("clock clock 2027-01-05 05:00");
        assertThat(shared.months()).endsWith("2026-11", "2026-10");
    }

    @Test
    void what_was_missed_while_nobody_was_there_is_caught_up_in_order() {
        start(THIRD).close();
        clock.jumpTo(Instant.parse("2027-02-10T00:00:00Z"));
        start(THIRD);
        start(THIRD);
        awaitRows("clock clock 2027-03-03 05:00");
        assertThat(shared.months()).containsExactly("2026-10", "2026-11", "2026-12", "2027-01");
    }

    @Test
    void firings_of_a_month_that_is_still_to_do_are_one() {
        endings.put("2026-10", 5);
        start(Timetable.of("0 6 * * *", BERLIN, Set.of()));
        at("2026-11-03T05:00:00Z");
        awaitRows("clock clock 2026-11-04 05:00", "month 2026-10 2026-11-03 05:15");
        at("2026-11-03T05:15:00Z");
        awaitRows("clock clock 2026-11-04 05:00", "month 2026-10 2026-11-03 05:30");
        endings.clear();
        at("2026-11-04T05:00:00Z");
        awaitRows("clock clock 2026-11-05 05:00");
        assertThat(shared.months()).containsOnly("2026-10").hasSizeBetween(3, 4);
    }

    @Test
    void another_timetable_holds_from_the_next_start() {
        start(THIRD).close();
        Instance one = start(Timetable.of("0 9 20 * *", BERLIN, Set.of()));
        assertThat(shared.rows()).containsExactly("clock clock 2026-11-20 08:00");
        assertThat(one.lines()).containsExactly("Next: Fri 2026-11-20 09:00 Europe/Berlin, the statement of 2026-10.");
    }

    @Test
    void another_timetable_loses_no_firing_of_the_one_before() {
        start(THIRD).close();
        // Missed by the one before; the other would not have fired for October any more.
        clock.jumpTo(Instant.parse("2026-11-05T00:00:00Z"));
        start(Timetable.of("first business day 06:00", BERLIN, Set.of()));
        awaitRows("clock clock 2026-12-01 05:00");
        assertThat(shared.months()).containsExactly("2026-10");
    }

    @Test
    void the_same_timetable_leaves_everything_as_it_is() {
        start(THIRD).close();
        String before = shared.select("select version || ' ' || execution_time from holdfast_schedule.scheduled_tasks")
                .getFirst();
        clock.jump(Duration.ofHours(3));
        start(THIRD).close();
        assertThat(shared.select("select version || ' ' || execution_time from holdfast_schedule.scheduled_tasks"))
                .containsExactly(before);
    }

    @Test
    void a_job_that_breaks_off_is_tried_again() {
        ToIntFunction<String> breaking = month -> {
            if (endings.remove(month) != null) {
                throw new IllegalStateException("as told");
            }
            return 0;
        };
        endings.put("2026-10", 1);
        Instance one = start(THIRD, breaking);
        at("2026-11-04T05:00:00Z");
        awaitRows("clock clock 2026-12-03 05:00", "month 2026-10 2026-11-04 05:05");
        assertThat(one.lines()).contains("2026-10: it broke off; again on Wed 2026-11-04 06:05.");
        at("2026-11-04T05:05:10Z");
        awaitRows("clock clock 2026-12-03 05:00");
    }

    @Test
    void stopping_waits_for_the_run_in_progress() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Instance one = start(THIRD, month -> {
            begun.countDown();
            awaitQuietly(mayEnd);
            return 0;
        });
        at("2026-11-04T05:00:00Z");
        begun.await();
        Thread stopping = new Thread(one::close);
        stopping.start();
        stopping.join(300);
        assertThat(stopping.isAlive()).isTrue();
        mayEnd.countDown();
        stopping.join();
        assertThat(one.lines()).contains("2026-10: done.");
        assertThat(shared.rows()).noneMatch(row -> row.startsWith("month"));
    }

    @AfterEach
    void stop() {
        running.forEach(Instance::close);
    }

    private Instance start(Timetable timetable) {
        return start(timetable, month -> endings.getOrDefault(month, 0));
    }

    private Instance start(Timetable timetable, ToIntFunction<String> ending) {
        Instance started =
                Instance.start(shared, "instance " + running.size(), timetable, clock, Instance.QUICK, ending);
        running.add(started);
        return started;
    }

    private void at(String instant) {
        clock.jumpTo(Instant.parse(instant));
    }

    private void awaitRows(String... rows) {
        Await.until(
                "the rows are " + String.join(", ", rows) + ", not " + shared.rows(),
                () -> shared.rows().equals(List.of(rows))
                        && shared.select("select 1 from holdfast_schedule.scheduled_tasks where picked")
                                .isEmpty());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
