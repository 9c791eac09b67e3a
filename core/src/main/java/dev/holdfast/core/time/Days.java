package dev.holdfast.core.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half-open range of days {@code [from, to)}, in days from 1970-01-01.
 *
 * @param from the first day, inclusive
 * @param to the day after the last, exclusive; {@link #OPEN_END} when the range has no end
 */
public record Days(int from, int to) {
    /** Stands for an end that is not known: after every day. */
    public static final int OPEN_END = Integer.MAX_VALUE;

    public Days {
        if (to < from) {
            throw new IllegalArgumentException(
                    "range ends " + LocalDate.ofEpochDay(to) + ", before it starts " + LocalDate.ofEpochDay(from));
        }
    }

    /**
     * The range of two days.
     *
     * @param to exclusive; null for an open end
     */
    public static Days of(LocalDate from, @Nullable LocalDate to) {
        return new Days(Math.toIntExact(from.toEpochDay()), to == null ? OPEN_END : Math.toIntExact(to.toEpochDay()));
    }

    /** Whether a version with these days is in force at the close of the day. */
    public boolean contains(int epochDay) {
        return from <= epochDay && epochDay < to;
    }

    /** Those of its days that are not before another day. */
    public Days since(int epochDay) {
        return epochDay <= from ? this : new Days(Math.min(epochDay, to), to);
    }

    public boolean isEmpty() {
        return from == to;
    }
}
