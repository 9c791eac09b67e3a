package dev.holdfast.cli.schedule;

import dev.holdfast.persistence.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;

/** One instance of a schedule, whose job writes down that it was called and then ends as it is told to. */
final class Instance implements AutoCloseable {
    /** Looks often, and never takes anybody for dead. */
    static final Pace QUICK = new Pace(Duration.ofMillis(10), Duration.ofHours(1), Duration.ofSeconds(10));

    private final Database database;
    private final Schedule schedule;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Instance(
            SharedDatabase shared,
            String name,
            Timetable timetable,
            Clock clock,
            Pace pace,
            ToIntFunction<String> ending) {
        database = shared.open();
        schedule = Schedule.start(new Schedule.Parts(
                database,
                timetable,
                close -> {
                    String month = close.month().toString();
                    record(month, name, clock.instant());
                    return ending.applyAsInt(month);
                },
                clock,
                pace,
                name,
                lines::add));
    }

    static Instance start(SharedDatabase shared, String name, Timetable timetable, Clock clock) {
        return start(shared, name, timetable, clock, QUICK, month -> 0);
    }

    static Instance start(
            SharedDatabase shared,
            String name,
            Timetable timetable,
            Clock clock,
            Pace pace,
            ToIntFunction<String> ending) {
        return new Instance(shared, name, timetable, clock, pace, ending);
    }

    private void record(String month, String name, Instant at) {
        database.write(sql -> sql.execute(
                "insert into jobs (month, instance, at) values (?, ?, ?::timestamptz)", month, name, at.toString()));
    }

    /** What it said. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        try (database) {
            schedule.close();
        }
    }
}
