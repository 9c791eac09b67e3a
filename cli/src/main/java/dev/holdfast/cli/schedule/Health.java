package dev.holdfast.cli.schedule;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells once that the database fails the schedule, and once that it goes on; the schedule itself never gives up. */
final class Health extends AbstractSchedulerListener {
    private final Database database;
    private final Telling telling;
    private final AtomicBoolean inTrouble = new AtomicBoolean();

    Health(Database database, Telling telling) {
        this.database = database;
        this.telling = telling;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            case UNEXPECTED_ERROR -> failed();
            case RAN_EXECUTE_DUE, RAN_DETECT_DEAD -> worked();
            case FAILED_HEARTBEAT,
                    COMPLETIONHANDLER_ERROR,
                    FAILUREHANDLER_ERROR,
                    DEAD_EXECUTION,
                    RAN_UPDATE_HEARTBEATS,
                    FAILED_MULTIPLE_HEARTBEATS,
                    UNRESOLVED_TASK -> {}
        }
    }

    private void failed() {
        if (!inTrouble.getAndSet(true)) {
            telling.trouble(words() + " The schedule tries on by itself.");
        }
    }

    private void worked() {
        if (inTrouble.getAndSet(false)) {
            telling.trouble("The schedule goes on.");
        }
    }

    private String words() {
        try {
            database.read(sql -> sql.fetch("select 1"));
            return "The database of the schedule failed for a moment.";
        } catch (Fault fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}
