package dev.holdfast.core.statement;

import dev.holdfast.core.money.Amount;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The item rows a statement rests on: what counts, and what was left out, counted rather than dropped unseen.
 *
 * @param rows number of rows of each kind; every row is of exactly one
 * @param firstDay the first day of any paid version; empty when there is none
 * @param notStarted what the items that are contracted but not in force yet will be a month, at the rates of the close;
 *     empty where one is missing
 * @param ratesAtHeadline exchange rates of the headline window, by currency
 */
public record DataRead(
        Map<Kind, Long> rows,
        Optional<LocalDate> firstDay,
        Optional<Amount> notStarted,
        List<RatePair> ratesAtHeadline) {
    /** Rows of which none is contracted for later. */
    public DataRead(Map<Kind, Long> rows, Optional<LocalDate> firstDay, List<RatePair> ratesAtHeadline) {
        this(rows, firstDay, Optional.of(Amount.ZERO), ratesAtHeadline);
    }

    /** What a row is to MRR. */
    public enum Kind {
        /** Recurring and active: in MRR. */
        RECURRING,
        /** Recurring and paused: contributes 0. */
        PAUSED,
        /** Usage charges. */
        USAGE,
        /** Trials, whatever they charge. */
        TRIAL,
        /** One-time fees and services. */
        ONE_TIME,
        /** Tax. */
        TAX,
        /** Goodwill credits. */
        CREDIT,
        /** Begins and ends on one day: in force on none. */
        ZERO_LENGTH,
        /** Recurring and active, but begins after the close: contracted, not started. */
        NOT_STARTED
    }

    /** A currency's rates at the headline window's two closes, as printed; empty where there is none. */
    public record RatePair(String currency, Optional<String> atOpen, Optional<String> atClose) {}

    public DataRead {
        Map<Kind, Long> copy = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            copy.put(kind, rows.getOrDefault(kind, 0L));
        }
        rows = Collections.unmodifiableMap(copy);
        ratesAtHeadline = List.copyOf(ratesAtHeadline);
    }

    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
