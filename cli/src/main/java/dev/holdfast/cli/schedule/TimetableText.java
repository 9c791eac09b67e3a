package dev.holdfast.cli.schedule;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of a timetable. */
final class TimetableText {
    private static final Pattern WORDS = Pattern.compile("(\\S+) business day ([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern FIELDS = Pattern.compile("([\\d*]\\S*) (\\S+) \\S+ \\S+ \\S+");
    private static final Pattern ONE = Pattern.compile("\\d{1,2}");
    private static final List<String> NAMES =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final List<String> NUMBERS = List.of(
            "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th", "13th", "14th",
            "15th");

    private TimetableText() {}

    static LocalTimes read(String text, Set<LocalDate> holidays) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher words = WORDS.matcher(plain);
        if (words.matches()) {
            LocalTime time = LocalTime.of(Integer.parseInt(words.group(2)), Integer.parseInt(words.group(3)));
            return new BusinessDay(number(text, words.group(1)), time, holidays);
        }
        Matcher fields = FIELDS.matcher(plain);
        if (fields.matches()) {
            return cron(text, plain, fields);
        }
        throw invalid(text, "is no timetable", null);
    }

    private static int number(String text, String word) {
        if (word.equals("last")) {
            return BusinessDay.LAST;
        }
        int index = Math.max(NAMES.indexOf(word), NUMBERS.indexOf(word));
        if (index < 0) {
            throw invalid(text, "names no business day: '" + word + "'", null);
        }
        return index + 1;
    }

    private static LocalTimes cron(String text, String plain, Matcher fields) {
        try {
            CronTimes read = CronTimes.of(plain);
            if (!ONE.matcher(fields.group(1)).matches()
                    || !ONE.matcher(fields.group(2)).matches()) {
                throw invalid(text, "fires more than once a day", null);
            }
            return read;
        } catch (IllegalArgumentException broken) {
            String reason = String.valueOf(broken.getMessage()).replace("Failed to parse cron expression. ", "");
            throw invalid(text, "is no cron expression: " + reason, broken);
        }
    }

    private static Fault invalid(String text, String what, @Nullable Exception cause) {
        return new Fault(
                ErrorCode.CONFIG_INVALID,
                "'" + text + "' " + what,
                "Write 'third business day 06:00' (first to tenth, 1st to 15th, or last), or the five fields of cron with"
                        + " one minute and one hour, such as '0 6 3 * *'",
                cause);
    }
}
