package dev.holdfast.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances, real ones, on one real database, through 83 years of months. */
@Tag("slow")
class ThousandFiringsTest {
    private static final int FIRINGS = 1000;
    private static final int STOPPED_AT = 300;
    private static final int STARTED_AT = 350;
    private static final int DOWN_FROM = 600;
    private static final int DOWN_TO = 640;

    /** On the 28th clocks are set forward over it in some years, as in 2027, and back over it in others, as in 2029. */
    private static final Timetable TIMETABLE = Timetable.of("30 2 28 * *", ZoneId.of("Europe/Berlin"), Set.of());

    private static final List<Instant> DUE = Stream.iterate(
                    TIMETABLE.next(Instant.parse("2026-01-01T00:00:00Z")), TIMETABLE::next)
            .limit(FIRINGS)
            .toList();

    private final SharedDatabase shared = SharedDatabase.empty();
    private final JumpingClock clock = new JumpingClock(DUE.getFirst().minusSeconds(3600));

    @Test
    void each_month_is_issued_exactly_once_and_in_order() throws SQLException {
        try (Connection connection = DriverManager.getConnection(shared.url())) {
            Instance one = start("one");
            Instance two = start("two");
            fire(connection, 0, STOPPED_AT);
            two.close();
            fire(connection, STOPPED_AT, STARTED_AT);
            two = start("two again");
            fire(connection, STARTED_AT, DOWN_FROM);
            one.close();
            two.close();
            clock.jumpTo(DUE.get(DOWN_TO - 1).plusSeconds(3600));
            one = start("one again");
            two = start("two at last");
            awaitDone(connection, DOWN_TO);
            fire(connection, DOWN_TO, FIRINGS);
            one.close();
            two.close();
        }

        assertThat(shared.months())
                .containsExactlyElementsOf(Stream.iterate(YearMonth.of(2025, 12), month -> month.plusMonths(1))
                        .limit(FIRINGS)
                        .map(YearMonth::toString)
                        .toList());
        assertThat(begun("2027-02")).as("as clocks are set forward").isEqualTo("2027-03-28 01:00");
        assertThat(begun("2029-09")).as("before clocks are set back").isEqualTo("2029-10-28 00:30");
        assertThat(shared.select("select instance from jobs group by instance having count(*) > 9"))
                .as("all did some of the work")
                .contains("one", "two", "two again", "one again", "two at last");
    }

    private String begun(String month) {
        return shared.select("select to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from jobs where month = '"
                        + month + "'")
                .getFirst();
    }

    private Instance start(String name) {
        return Instance.start(shared, name, TIMETABLE, clock);
    }

    private void fire(Connection connection, int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            clock.jumpTo(DUE.get(i));
            awaitDone(connection, i + 1);
        }
    }

    /** Until so many months are issued, and nothing is left to do. */
    private void awaitDone(Connection connection, int months) throws SQLException {
        String next = TIMETABLE.next(DUE.get(months - 1)).toString();
        try (Statement statement = connection.createStatement()) {
            Await.until(months + " months are issued", () -> isOnlyRow(statement, next));
            assertThat(number(statement, "select count(*) from jobs")).isEqualTo(months);
        }
    }

    private static boolean isOnlyRow(Statement statement, String next) {
        return number(statement, """
                        select count(*) - 2 * count(*) filter
                            (where task_name = 'clock' and not picked and convert_from(task_data, 'UTF8') = '%s')
                        from holdfast_schedule.scheduled_tasks
                        """.formatted(next)) == -1;
    }

    private static int number(Statement statement, String query) {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
