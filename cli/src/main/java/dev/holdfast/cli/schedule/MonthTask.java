package dev.holdfast.cli.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.holdfast.core.time.Close;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A row for each month that fired and is not issued yet, tried until it is. It carries how often it was tried. A month waits
 * while an earlier one is being issued or about to be, so that months that are caught up come out in order; one that only
 * waits for its next try holds up nobody.
 */
record MonthTask(Job job, Clock clock, Pace pace, Telling telling) {
    private static final String NAME = "month";
    private static final String UNTRIED = "0";

    static TaskInstance<String> instance(Close close) {
        return new TaskInstance<>(NAME, close.month().toString(), UNTRIED);
    }

    CustomTask<String> task() {
        return Tasks.custom(NAME, String.class)
                .onFailure((failed, row) -> again(failed, row, "it broke off", 1))
                .onDeadExecution((dead, row) -> row.reschedule(dead, dead.getTimeDone()))
                .execute((row, context) -> attempt(row.getId(), context.getSchedulerClient()));
    }

    private CompletionHandler<String> attempt(String month, SchedulerClient client) {
        if (isEarlierAtWork(month, client)) {
            return (yielded, row) ->
                    row.reschedule(yielded, yielded.getTimeDone().plus(pace.poll()));
        }
        Close close = close(month);
        telling.started(close);
        int exitCode = job.issue(close);
        if (exitCode == 0) {
            telling.done(close);
            return new OnCompleteRemove<>();
        }
        String why = exitCode == Pauses.APPROVAL ? "somebody has to approve" : "ended with exit code " + exitCode;
        return (tried, row) -> again(tried, row, why, exitCode);
    }

    private void again(ExecutionComplete tried, ExecutionOperations<String> row, String why, int exitCode) {
        int before = Integer.parseInt((String) tried.getExecution().taskInstance.getData());
        Instant when = tried.getTimeDone().plus(Pauses.after(exitCode, before));
        row.reschedule(tried, when, Integer.toString(before + 1));
        telling.again(close(tried.getExecution().getId()), why, when);
    }

    private boolean isEarlierAtWork(String month, SchedulerClient client) {
        Instant now = clock.instant();
        return client.getScheduledExecutionsForTask(NAME, String.class, ScheduledExecutionsFilter.all()).stream()
                .filter(other -> other.getTaskInstance().getId().compareTo(month) < 0)
                .anyMatch(other -> other.isPicked()
                        || !other.getExecutionTime().isAfter(now)
                        // It has given way itself.
                        || other.getData().equals(UNTRIED));
    }

    private static Close close(String month) {
        return Close.of(YearMonth.parse(month));
    }
}
