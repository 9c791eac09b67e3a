package dev.holdfast.cli.schedule;

import java.time.LocalDateTime;

/** Days and a time of day, without a zone: at most one a day, and without end. */
public sealed interface LocalTimes permits BusinessDay, CronTimes {
    /** The first after another, itself excluded. */
    LocalDateTime next(LocalDateTime after);
}
