package dev.holdfast.persistence.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** What can be wrong with a day or an instant. */
final class Times {
    private static final int NANOS_OF_MICRO = 1_000;
    private static final int LAST_YEAR = 9999;

    private Times() {}

    static Optional<String> dayProblem(String text) {
        if (!isDayShaped(text)) {
            return Optional.of("must be a day, such as 2026-01-31");
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, 10, 10);
        boolean exists = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || YearMonth.of(year, month).isValidDay(day));
        return exists ? Optional.empty() : Optional.of("is no day of the calendar");
    }

    static Optional<String> momentProblem(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
                return Optional.of("must be in the years 1 to " + LAST_YEAR);
            }
            return moment.getNano() % NANOS_OF_MICRO == 0
                    ? Optional.empty()
                    : Optional.of("must have at most 6 decimals of a second; it is not rounded");
        } catch (DateTimeException malformed) {
            return Optional.of("must be an instant with its zone, such as 2026-01-31T18:00:00Z");
        }
    }

    /** Whether the days from {@code from} until the day before {@code to}, both ISO, lie in one calendar month. */
    static boolean isWithinMonth(String from, String to) {
        LocalDate next = LocalDate.parse(from).withDayOfMonth(1).plusMonths(1);
        return !LocalDate.parse(to).isAfter(next);
    }

    private static boolean isDayShaped(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && Numbers.isDigits(text, 0, 4)
                && Numbers.isDigits(text, 5, 7)
                && Numbers.isDigits(text, 8, 10);
    }
}
