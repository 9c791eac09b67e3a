package dev.holdfast.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
    private static final String NEW_YEAR_2026 = "2026-01-01T00:00";
    private static final Set<LocalDate> HOLIDAYS = Stream.of("2026-01-01", "2026-05-01", "2026-12-25", "2026-12-31")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # timetable                  | after            | fires
                    third business day 06:00     | 2026-10-01T00:00 | 2026-10-05T06:00
                    third business day 06:00     | 2026-10-05T05:59 | 2026-10-05T06:00
                    third business day 06:00     | 2026-10-05T06:00 | 2026-11-04T06:00
                    third business day 06:00     | 2026-12-31T23:59 | 2027-01-05T06:00
                    first business day 6:00      | 2026-01-01T00:00 | 2026-01-02T06:00
                    first business day 06:00     | 2026-05-01T00:00 | 2026-05-04T06:00
                    FIRST  Business Day 23:59    | 2026-08-01T00:00 | 2026-08-03T23:59
                    tenth business day 00:00     | 2026-02-01T00:00 | 2026-02-13T00:00
                    1st business day 06:00       | 2026-11-01T00:00 | 2026-11-02T06:00
                    15th business day 06:00      | 2026-02-01T00:00 | 2026-02-20T06:00
                    last business day 18:30      | 2026-02-01T00:00 | 2026-02-27T18:30
                    last business day 18:30      | 2028-02-01T00:00 | 2028-02-29T18:30
                    last business day 18:30      | 2026-12-01T00:00 | 2026-12-30T18:30
                    0 6 3 * *                    | 2026-10-03T06:00 | 2026-11-03T06:00
                    30 18 29 2 *                 | 2026-01-01T00:00 | 2028-02-29T18:30
                    0 6 * * 1-5                  | 2026-10-02T06:00 | 2026-10-05T06:00
                    0 6 * * 7                    | 2026-10-02T06:00 | 2026-10-04T06:00
                    0 6 13 * FRI                 | 2026-10-12T06:00 | 2026-10-13T06:00
                    0 6 13 * FRI                 | 2026-10-13T06:00 | 2026-10-16T06:00
                    0 6 1 JAN,JUL *              | 2026-01-01T06:00 | 2026-07-01T06:00
                    """)
    void fires_at_the_said_local_time(String text, LocalDateTime after, LocalDateTime expected) {
        for (String zone : List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata")) {
            ZoneId at = ZoneId.of(zone);
            Timetable timetable = Timetable.of(text, at, HOLIDAYS);
            assertThat(timetable.next(after.atZone(at).toInstant()))
                    .isEqualTo(expected.atZone(at).toInstant());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # zone             | day       | after                | fires                | and then
                    # clocks are set forward over it: as they are set
                    Europe/Berlin      | 30 2 29   | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z | 2026-04-29T00:30:00Z
                    America/New_York   | 30 2 8    | 2026-03-07T12:00:00Z | 2026-03-08T07:00:00Z | 2026-04-08T06:30:00Z
                    Australia/Lord_Howe| 15 2 4    | 2026-10-03T00:00:00Z | 2026-10-03T15:30:00Z | 2026-11-03T15:15:00Z
                    Asia/Beirut        | 0 0 29    | 2026-03-28T12:00:00Z | 2026-03-28T22:00:00Z | 2026-04-28T21:00:00Z
                    # the first moment after the gap is no part of it
                    Europe/Berlin      | 0 3 29    | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z | 2026-04-29T01:00:00Z
                    # clocks are set back over it: the first time only
                    Europe/Berlin      | 30 2 25   | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z | 2026-11-25T01:30:00Z
                    America/New_York   | 30 1 1    | 2026-10-31T12:00:00Z | 2026-11-01T05:30:00Z | 2026-12-01T06:30:00Z
                    Australia/Lord_Howe| 45 1 5    | 2026-04-04T00:00:00Z | 2026-04-04T14:45:00Z | 2026-05-04T15:15:00Z
                    # between both times of 02:30 there is no other firing
                    Europe/Berlin      | 30 2 25   | 2026-10-25T00:45:00Z | 2026-11-25T01:30:00Z | 2026-12-25T01:30:00Z
                    # a day that a zone left out
                    Pacific/Apia       | 0 6 30    | 2011-12-29T20:00:00Z | 2011-12-30T10:00:00Z | 2012-01-29T16:00:00Z
                    """)
    void a_time_that_a_change_of_clocks_skips_or_repeats_fires_once(
            String zone, String time, Instant after, Instant first, Instant second) {
        Timetable timetable = Timetable.of(time + " * *", ZoneId.of(zone), Set.of());

        assertThat(timetable.next(after)).isEqualTo(first);
        assertThat(timetable.next(first)).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # firing               | zone             | close
                    2026-11-04T05:00:00Z   | Europe/Berlin    | 2026-10-31
                    2026-10-30T17:30:00Z   | Europe/Berlin    | 2026-09-30
                    2026-10-31T23:30:00Z   | Europe/Berlin    | 2026-10-31
                    2026-10-31T23:30:00Z   | UTC              | 2026-09-30
                    2026-11-01T03:30:00Z   | America/New_York | 2026-09-30
                    2028-03-01T06:00:00Z   | UTC              | 2028-02-29
                    """)
    void issues_the_last_month_that_is_over_at_the_firing_in_the_zone(Instant firing, ZoneId zone, LocalDate close) {
        assertThat(Timetable.of("third business day 06:00", zone, Set.of()).close(firing))
                .isEqualTo(new Close(close));
    }

    @Test
    void a_month_with_fewer_business_days_fires_on_its_last_one() {
        Set<LocalDate> august = new HashSet<>(LocalDate.parse("2026-08-05")
                .datesUntil(LocalDate.parse("2026-09-01"))
                .toList());
        Timetable timetable = Timetable.of("tenth business day 06:00", ZoneId.of("UTC"), august);
        assertThat(timetable.next(Instant.parse("2026-08-01T00:00:00Z"))).isEqualTo("2026-08-04T06:00:00Z");

        august.addAll(List.of(LocalDate.parse("2026-08-03"), LocalDate.parse("2026-08-04")));
        Timetable none = Timetable.of("tenth business day 06:00", ZoneId.of("UTC"), august);
        assertThat(none.next(Instant.parse("2026-08-01T00:00:00Z"))).isEqualTo("2026-08-31T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "America/Santiago",
                "Africa/Cairo",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "UTC"
            })
    void firings_are_told_alike_from_every_instant_and_none_is_left_out(String zone) {
        Random random = new Random(zone.hashCode());
        for (String text : List.of(
                "0 0 * * *",
                "30 2 * * *",
                "45 23 * * *",
                "30 2 28 * *",
                "first business day 00:00",
                "third business day 02:30",
                "last business day 18:30")) {
            Timetable timetable = Timetable.of(text, ZoneId.of(zone), HOLIDAYS);
            List<Instant> all = naively(timetable);
            assertThat(all).isSorted().doesNotHaveDuplicates();
            for (int i = 0; i < 300; i++) {
                Instant after = i % 3 == 0
                        ? all.get(random.nextInt(all.size() - 1)).minusNanos(i % 2)
                        : all.getFirst()
                                .plusSeconds(random.nextLong(
                                        ChronoUnit.SECONDS.between(all.getFirst(), all.get(all.size() - 2))));
                assertThat(timetable.next(after))
                        .as(text + " after " + after)
                        .isEqualTo(all.stream()
                                .filter(firing -> firing.isAfter(after))
                                .findFirst()
                                .orElseThrow());
            }
        }
    }

    /** Every firing of some years, found by looking at each day. */
    private static List<Instant> naively(Timetable timetable) {
        List<Instant> found = new ArrayList<>();
        LocalDate end = LocalDate.parse("2016-01-01");
        for (LocalDate day = LocalDate.parse("2011-01-01"); day.isBefore(end); day = day.plusDays(1)) {
            LocalDateTime before = day.atStartOfDay().minusNanos(1);
            LocalDateTime local = timetable.times().next(before);
            if (local.toLocalDate().equals(day)) {
                Instant firing = firstAtOrAfter(local, timetable.zone());
                if (found.isEmpty() || !found.getLast().equals(firing)) {
                    found.add(firing);
                }
            }
        }
        return found;
    }

    /** The first instant at which a clock on the wall shows a time or a later one, found by looking at it every quarter of an hour. */
    private static Instant firstAtOrAfter(LocalDateTime local, ZoneId zone) {
        Instant instant = local.atOffset(ZoneOffset.UTC).toInstant().minus(27, ChronoUnit.HOURS);
        while (instant.atZone(zone).toLocalDateTime().isBefore(local)) {
            instant = instant.plus(15, ChronoUnit.MINUTES);
        }
        return instant;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland"})
    void a_thousand_months_are_each_issued_once(String zone) {
        for (String text : List.of("third business day 06:00", "last business day 02:30", "30 2 28 * *", "0 0 1 * *")) {
            Timetable timetable = Timetable.of(text, ZoneId.of(zone), HOLIDAYS);
            Instant firing = timetable.next(LocalDateTime.parse(NEW_YEAR_2026)
                    .minusSeconds(1)
                    .atZone(ZoneId.of(zone))
                    .toInstant());
            YearMonth month = YearMonth.of(2025, 12);
            for (int i = 0; i < 1000; i++) {
                assertThat(timetable.close(firing)).isEqualTo(Close.of(month));
                ZonedDateTime local = firing.atZone(ZoneId.of(zone));
                assertThat(YearMonth.from(local)).isEqualTo(month.plusMonths(1));
                assertThat(local.toLocalTime()).isBeforeOrEqualTo(LocalTime.of(18, 30));
                firing = timetable.next(firing);
                month = month.plusMonths(1);
            }
        }
    }

    @Test
    void says_which_months_a_cron_expression_leaves_out() {
        Instant now = Instant.parse("2026-10-10T00:00:00Z");
        ZoneId utc = ZoneId.of("UTC");
        assertThat(Timetable.of("0 6 30 * *", utc, Set.of()).leftOut(now)).containsExactly(close("2027-01"));
        assertThat(Timetable.of("0 6 5 1,4,7,10 *", utc, Set.of()).leftOut(now))
                .extracting(Close::month)
                .extracting(YearMonth::toString)
                .containsExactly(
                        "2027-01", "2027-02", "2027-04", "2027-05", "2027-07", "2027-08", "2027-10", "2027-11");
        assertThat(Timetable.of("0 6 * * *", utc, Set.of()).leftOut(now)).isEmpty();
        assertThat(Timetable.of("last business day 06:00", utc, Set.of()).leftOut(now))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # now                | next of the old one  | new one                    | next
                    # the same month by the new one
                    2026-11-02T00:00:00Z | 2026-11-04T06:00:00Z | 5th business day 06:00     | 2026-11-06T06:00:00Z
                    2026-11-02T00:00:00Z | 2026-11-04T06:00:00Z | 2nd business day 06:00     | 2026-11-03T06:00:00Z
                    2026-11-20T00:00:00Z | 2026-12-03T06:00:00Z | first business day 06:00   | 2026-12-01T06:00:00Z
                    # the old firing, as the new one would leave its month out
                    2026-11-03T00:00:00Z | 2026-11-04T06:00:00Z | first business day 06:00   | 2026-11-04T06:00:00Z
                    2026-11-03T00:00:00Z | 2026-11-04T06:00:00Z | 0 6 5 1,4,7,10 *           | 2026-11-04T06:00:00Z
                    # no firing for a month that fired
                    2026-11-20T00:00:00Z | 2026-12-03T06:00:00Z | 0 6 25 * *                 | 2026-12-25T06:00:00Z
                    2026-11-20T00:00:00Z | 2026-12-03T06:00:00Z | 0 6 * * *                  | 2026-12-01T06:00:00Z
                    # nothing has changed
                    2026-11-20T00:00:00Z | 2026-12-03T06:00:00Z | third business day 06:00   | 2026-12-03T06:00:00Z
                    """)
    void another_timetable_leaves_no_month_out(Instant now, Instant old, String text, Instant expected) {
        assertThat(Timetable.of(text, ZoneId.of("UTC"), Set.of()).insteadOf(old, now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    thrid business day 06:00     | names no business day: 'thrid'
                    1th business day 06:00       | names no business day: '1th'
                    16th business day 06:00      | names no business day: '16th'
                    third business day 24:00     | is no timetable
                    third business day           | is no timetable
                    third business day 6:5 pm    | is no timetable
                    monthly                      | is no timetable
                    ''                           | is no timetable
                    0 6 32 * *                   | is no cron expression: Value 32 not in range [1, 31]
                    0 6 31 2 *                   | is no cron expression: it never fires
                    0 6 L * *                    | is no cron expression: Invalid chars in expression! Expression: L Invalid chars: L
                    0 6 3 * * *                  | is no timetable
                    */5 6 3 * *                  | fires more than once a day
                    0 6,18 3 * *                 | fires more than once a day
                    0 * 3 * *                    | fires more than once a day
                    @monthly                     | is no timetable
                    """)
    void refuses_what_it_cannot_read(String text, String reason) {
        assertThatThrownBy(() -> Timetable.of(text, ZoneId.of("UTC"), Set.of()))
                .isInstanceOf(Fault.class)
                .hasMessage("CONFIG_INVALID: '" + text + "' " + reason
                        + ". Write 'third business day 06:00' (first to tenth, 1st to 15th, or last), or the five fields of"
                        + " cron with one minute and one hour, such as '0 6 3 * *'.");
    }

    private static Close close(String month) {
        return Close.of(YearMonth.parse(month));
    }
}
