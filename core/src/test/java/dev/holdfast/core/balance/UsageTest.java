package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.WorkedHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.sample.Book;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closing MRR of 2025 of one usage item, by its rows: {@code 2025-12 10} is 10 in December, {@code p} paused, {@code t} a trial. */
class UsageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            months   | rows                                     | closing
            3        | 2025-12 10                               | 10
            3        | 2025-11 10, 2025-12 20                   | 15
            3        | 2025-11 10                               | 5
            3        | 2025-10 10, 2025-11 10, 2025-12 25       | 15
            3        | 2025-10 10, 2025-12 10.0001              | 6.6667
            3        | 2025-10 10                               | 3.3333
            3        | 2025-10 10, 2025-11 10                   | 6.6667
            3        | 2025-10 0.0001                           | 0
            3        | 2025-10 0.0001, 2025-12 0.0001           | 0.0001
            3        | 2025-11 0.0001                           | 0.0001
            3        | 2025-09 10                               | 0
            3        | 2025-09 30, 2025-12 10                   | 3.3333
            3        | 2025-09 0, 2025-12 10                    | 3.3333
            3        | 2025-12 10, 2025-12 5                    | 15
            3        | 2025-11 0.00005, 2025-12 0.00005         | 0.0001
            3        | 2025-12 10, 2026-01 90                   | 10
            3        | 2026-01 90                               | 0
            3        | 2025-10 7 p, 2025-12 10                  | 10
            3        | 2025-10 7 t, 2025-12 10                  | 10
            3        | 2025-10 8, 2025-11 7 p, 2025-12 10       | 6
            1        | 2025-11 10, 2025-12 20                   | 20
            1        | 2025-11 10                               | 0
            6        | 2025-07 6, 2025-12 6                     | 2
            6        | 2025-06 6, 2025-12 6                     | 1
            12       | 2025-01 6, 2025-12 6                     | 1
            12       | 2025-08 5                                | 1
            excluded | 2025-12 10                               | 0
            """)
    void it_is_the_mean_of_the_last_full_months_since_it_began(String months, String rows, String closing) {
        assertThat(Worked.amount(Worked.total(used(rows).with("usage-months=" + months)), Column.CLOSING))
                .isEqualTo(closing);
    }

    @Test
    void each_row_is_converted_by_itself_before_the_mean_is_taken() {
        WorkedHistory thrice =
                WorkedHistory.of("""
                        item | kind  | currency | amount | from       | to
                        used | usage | EUR      | 0.0001 | 2025-12-01 | 2025-12-11
                        used | usage | EUR      | 0.0001 | 2025-12-11 | 2025-12-21
                        used | usage | EUR      | 0.0001 | 2025-12-21 | 2026-01-01
                        """).rate("EUR", "2024-12-31", "1.5").rate("EUR", "2025-12-31", "1.4");

        // 3 · 0.00015 → 3 · 0.0002, and not 0.00045 → 0.0005; at the close's rate 3 · 0.00014 → 3 · 0.0001.
        assertThat(Worked.amount(Worked.total(thrice), Column.CLOSING)).isEqualTo("0.0006");
        assertThat(Worked.amount(Worked.total(thrice), Column.CLOSING_AT_OWN_RATE))
                .isEqualTo("0.0003");
    }

    @Test
    void its_discount_comes_off_each_row_and_its_interval_says_nothing() {
        WorkedHistory discounted = WorkedHistory.of("""
                kind  | interval | amount | discount | from       | to
                usage | year     | 120    | 20       | 2025-11-01 | 2025-12-01
                usage | year     | 120    | 0        | 2025-12-01 | 2026-01-01
                """);

        assertThat(Worked.amount(Worked.total(discounted), Column.CLOSING)).isEqualTo("110");
    }

    @Test
    void the_latest_row_names_its_tier() {
        WorkedHistory used = WorkedHistory.of("""
                kind  | tier  | amount | from       | to
                usage | Basic | 90     | 2025-11-01 | 2025-12-01
                usage | Pro   | 10     | 2025-12-01 | 2026-01-01
                """);

        assertThat(Worked.tallies(used).of(Book.YEAR))
                .containsOnlyKeys(Segment.TOTAL, Segment.of(Dimension.TIER, "Pro"));
    }

    @Test
    void a_row_pays_from_its_months_last_day_while_it_is_among_the_last() {
        // October of 2023 pays from 31 October until 30 January 2024: it was there before 2025, and is gone at its
        // open.
        WorkedHistory before = WorkedHistory.of("""
                kind  | amount | from       | to
                usage | 90     | 2023-10-01 | 2023-11-01
                usage | 30     | 2025-12-01 | 2026-01-01
                """);

        Tally total = Worked.total(before);
        assertThat(Worked.amount(total, Column.OPENING)).isEqualTo("0");
        assertThat(Worked.amount(total, Column.REACTIVATION)).isEqualTo("10");
    }

    /** Two rows of a month never begin on one day. */
    private static WorkedHistory used(String rows) {
        List<String> lines = new ArrayList<>(List.of("kind | amount | from | to | status"));
        for (String row : rows.split(", ", -1)) {
            String[] parts = row.split(" ", -1);
            String status = parts.length == 2 ? "" : parts[2].equals("p") ? "paused" : "trial";
            lines.add(
                    "usage | %s | %s-%02d | %s-28 | %s".formatted(parts[1], parts[0], lines.size(), parts[0], status));
        }
        return WorkedHistory.of(String.join("\n", lines));
    }
}
