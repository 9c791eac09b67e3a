package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargestStepsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Close CLOSE = Close.of(YearMonth.of(2025, 12));
    private static final Window YEAR = new FiscalCalendar(Month.JANUARY).window(Window.Kind.TRAILING_12_MONTHS, CLOSE);

    @ParameterizedTest
    @EnumSource
    void both_engines_name_the_day_of_the_units_asked_for_and_of_no_other(Engine engine) {
        try (Database database = database()) {
            assertThat(steps(database, engine, Set.of("parent", "left", "same", "nobody")))
                    .isEqualTo(Map.of("parent", LocalDate.of(2025, 5, 5), "left", LocalDate.of(2025, 9, 1)));
        }
    }

    @Test
    void nobody_asked_for_is_nobody_named() {
        try (Database database = database()) {
            assertThat(steps(database, Engine.STREAM, Set.of())).isEmpty();
        }
    }

    private static Map<String, LocalDate> steps(Database database, Engine engine, Set<String> units) {
        Request request = new Request(
                Method.standard(), CLOSE, List.of(YEAR), Question.by(Set.of()), engine, Optional.empty(), false);
        return database.read(sql -> new Measuring(sql, NOW, "test").largestSteps(request, units));
    }

    /** A parent whose child gains most on 5 May, one that left on 1 September, one that stayed, and one not asked for. */
    private static Database database() {
        Database database = TestDatabase.fresh();
        database.write(sql -> {
            sql.execute("insert into holdfast.customers (customer_id, parent_id) values "
                    + "('parent', null), ('child', 'parent'), ('left', null), ('same', null), ('other', null)");
            return sql.execute("insert into holdfast.items "
                    + "(item_id, customer_id, amount, currency, interval, valid_from, valid_to) values "
                    + "('p', 'parent', 100, 'USD', 'month', '2024-01-01', null), "
                    + "('p2', 'parent', 10, 'USD', 'month', '2025-02-02', null), "
                    + "('c', 'child', 30, 'USD', 'month', '2025-05-05', null), "
                    + "('l', 'left', 40, 'USD', 'month', '2024-01-01', '2025-09-01'), "
                    + "('s', 'same', 50, 'USD', 'month', '2024-01-01', null), "
                    + "('o', 'other', 60, 'USD', 'month', '2025-03-03', null)");
        });
        return database;
    }
}
