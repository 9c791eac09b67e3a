package dev.holdfast.cli.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Optional;

/**
 * The one row that knows the next firing. A firing enters its month among those to do, then the row moves to the firing after
 * it, told from this one, not from now: what nobody was there to see is caught up firing by firing. The row carries its
 * firing, as the time it is tried at may be later.
 */
record ClockTask(Timetable timetable, Pace pace, Telling telling) {
    private static final String NAME = "clock";
    private static final TaskInstanceId ROW = TaskInstanceId.of(NAME, "clock");

    CustomTask<String> task() {
        return Tasks.custom(NAME, String.class)
                .onFailure((failed, row) ->
                        row.reschedule(failed, failed.getTimeDone().plus(pace.poll())))
                .onDeadExecution((dead, row) -> row.reschedule(dead, dead.getTimeDone()))
                .execute((row, context) -> fire(Instant.parse(row.getData()), context.getSchedulerClient()));
    }

    /** Makes the row where there is none, and brings it under this timetable where it stands under another. */
    void settle(SchedulerClient client, Instant now) {
        Optional<ScheduledExecution<Object>> row = client.getScheduledExecution(ROW);
        if (row.isEmpty()) {
            Instant first = timetable.next(now);
            client.scheduleIfNotExists(task().instance(ROW.getId(), first.toString()), first);
            telling.next(first);
        } else {
            move(client, Instant.parse((String) row.get().getData()), now);
        }
    }

    /** A firing that is overdue happens as it was meant to; the next is of this timetable. */
    private void move(SchedulerClient client, Instant firing, Instant now) {
        Instant mine = firing.isAfter(now) ? timetable.insteadOf(firing, now) : firing;
        telling.next(mine);
        if (!mine.equals(firing)) {
            try {
                client.reschedule(ROW, mine, mine.toString());
            } catch (TaskInstanceCurrentlyExecutingException | ExecutionException moved) {
                // Another instance that starts at the same time has done it.
            }
        }
    }

    private CompletionHandler<String> fire(Instant firing, SchedulerClient client) {
        client.scheduleIfNotExists(MonthTask.instance(timetable.close(firing)), firing);
        Instant next = timetable.next(firing);
        return (fired, row) -> {
            row.reschedule(fired, next, next.toString());
            telling.next(next);
        };
    }
}
