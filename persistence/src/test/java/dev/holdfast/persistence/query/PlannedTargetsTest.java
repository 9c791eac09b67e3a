package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Targets;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlannedTargetsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Close NOVEMBER = Close.of(YearMonth.of(2025, 11));
    private static final Close DECEMBER = Close.of(YearMonth.of(2025, 12));
    private static final Close NEXT_YEAR = Close.of(YearMonth.of(2026, 12));
    private static final List<Close> CLOSES = List.of(NOVEMBER, DECEMBER, NEXT_YEAR);
    private static final Database DATABASE = TestDatabase.fresh();

    /** The plan of December was raised on 15 January. */
    @BeforeAll
    static void fill() {
        DATABASE.write(sql -> sql.execute("""
                insert into holdfast.targets (close, measure, segment, value, recorded_at, superseded_at) values
                    ('2025-11-30', 'nrr', null, 1.09, '2026-01-01Z', null),
                    ('2025-12-31', 'nrr', null, 1.1, '2026-01-01Z', '2026-01-15Z'),
                    ('2025-12-31', 'nrr', null, 1.115, '2026-01-15Z', null),
                    ('2025-12-31', 'nrr', 'Enterprise', 1.3, '2026-01-01Z', null),
                    ('2025-12-31', 'grr', null, 0.9, '2026-01-01Z', null),
                    ('2025-12-30', 'nrr', null, 1.4, '2026-01-01Z', null),
                    ('2025-10-31', 'nrr', null, 1.4, '2026-01-01Z', null),
                    ('2025-12-31', 'arr', null, 5000000, '2026-01-01Z', null),
                    ('2026-12-31', 'nrr', null, 1.2, '2026-02-15Z', null)"""));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void nrr_and_grr_of_all_units_at_the_closes_and_nothing_of_segments_other_measures_or_days() {
        Targets planned = asOf("2026-02-01T00:00:00Z");

        assertThat(numbers(planned.nrr())).isEqualTo(Map.of(NOVEMBER, "1.09", DECEMBER, "1.115"));
        assertThat(numbers(planned.grr())).isEqualTo(Map.of(DECEMBER, "0.9"));
        assertThat(planned.nrr(DECEMBER))
                .hasValueSatisfying(nrr -> assertThat(nrr).isEqualByComparingTo("1.115"));
        assertThat(planned.grr(NOVEMBER)).isEmpty();
    }

    @Test
    void as_planned_at_the_time() {
        assertThat(numbers(asOf("2026-01-10T00:00:00Z").nrr())).isEqualTo(Map.of(NOVEMBER, "1.09", DECEMBER, "1.1"));
        assertThat(asOf("2026-02-20T00:00:00Z").nrr(NEXT_YEAR)).isPresent();
        assertThat(asOf("2025-12-01T00:00:00Z")).isEqualTo(Targets.NONE);
    }

    private static Targets asOf(String instant) {
        return DATABASE.read(sql -> new Measuring(sql, NOW, "test").targets(CLOSES, Instant.parse(instant)));
    }

    private static Map<Close, String> numbers(SortedMap<Close, BigDecimal> planned) {
        return planned.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        target -> target.getValue().stripTrailingZeros().toPlainString()));
    }
}
