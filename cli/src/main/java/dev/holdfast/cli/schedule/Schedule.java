package dev.holdfast.cli.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * One instance of a schedule that may have several: they share a database, each firing is seen by one of them, and a month is
 * issued by one at a time.
 */
public final class Schedule implements AutoCloseable {
    private static final String TABLE = "holdfast_schedule.scheduled_tasks";

    private final Scheduler scheduler;

    private Schedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * What an instance is made of.
     *
     * @param database that all instances share; it has to stay open until the schedule is closed
     * @param timetable the same for all
     * @param job what to do, on a thread of the schedule, one call at a time
     * @param clock the one clock
     * @param name of this instance, for whoever looks into the table
     * @param line takes what it says, from any thread
     */
    public record Parts(
            Database database,
            Timetable timetable,
            Job job,
            Clock clock,
            Pace pace,
            String name,
            Consumer<String> line) {}

    /**
     * Starts an instance. Where none ever ran, the first firing is the next one from now; where others ran before, what was
     * missed since is caught up.
     *
     * @throws Fault of the database, where it fails at the start; later it tries on
     */
    public static Schedule start(Parts parts) {
        parts.database().migrateSchedule();
        Telling telling = new Telling(parts.timetable(), parts.line());
        ClockTask clock = new ClockTask(parts.timetable(), parts.pace(), telling);
        MonthTask months = new MonthTask(parts.job(), parts.clock(), parts.pace(), telling);
        Scheduler scheduler = Scheduler.create(parts.database().connections(), clock.task(), months.task())
                .tableName(TABLE)
                .serializer(new TextSerializer())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .clock(parts.clock()::instant)
                .schedulerName(new SchedulerName.Fixed(parts.name()))
                // One run at a time, and none picked that would have to wait here while another instance is free.
                .threads(1)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(parts.pace().poll())
                .heartbeatInterval(parts.pace().heartbeat())
                .missedHeartbeatsLimit(Pace.MISSED)
                .shutdownMaxWait(parts.pace().patience())
                .enableImmediateExecution()
                .addSchedulerListener(new Health(parts.database(), telling))
                .build();
        begin(scheduler, clock, parts);
        scheduler.start();
        return new Schedule(scheduler);
    }

    private static void begin(Scheduler scheduler, ClockTask clock, Parts parts) {
        try {
            clock.settle(scheduler, parts.clock().instant());
        } catch (RuntimeException failure) {
            // Where the database has gone, that is what is told.
            parts.database().read(sql -> sql.fetch("select 1"));
            throw failure;
        }
    }

    /** Goes on while something else is waited for. */
    public void during(Runnable waiting) {
        waiting.run();
    }

    /** Stops: waits for a run in progress as long as the pace allows. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
