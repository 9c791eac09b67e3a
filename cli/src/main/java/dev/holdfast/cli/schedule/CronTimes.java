package dev.holdfast.cli.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The days of a cron expression. Asked in UTC, which has every local time once, it cannot skip or repeat one. */
record CronTimes(ExecutionTime times) implements LocalTimes {
    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);

    /**
     * Reads the five fields of Unix.
     *
     * @throws IllegalArgumentException where they are none, or name a day that never comes
     */
    static CronTimes of(String text) {
        CronTimes read = new CronTimes(ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(text)));
        if (read.following(ANY).isEmpty()) {
            throw new IllegalArgumentException("it never fires");
        }
        return read;
    }

    @Override
    public LocalDateTime next(LocalDateTime after) {
        return following(after).orElseThrow();
    }

    private Optional<LocalDateTime> following(LocalDateTime after) {
        return times.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }
}
