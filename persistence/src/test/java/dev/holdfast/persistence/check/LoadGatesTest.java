package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether all of it is there, and nothing of another time. */
class LoadGatesTest extends LookingAtGates {
    @Test
    void rows_recorded_after_now() {
        warehouse
                .rows("items (item_id, recorded_at)", "('I-2', '2026-01-05T06:05:01Z'), ('I-3', '2062-01-05Z')")
                .rows("customers (customer_id, recorded_at)", "('C-7', '2026-01-06Z')");

        isFound(
                Gate.FUTURE,
                "3 rows were recorded after now, so what is known now is not yet settled",
                "2 of items, the last at 2062-01-05T00:00:00Z",
                "1 of customers, the last at 2026-01-06T00:00:00Z");
    }

    @Test
    void two_clocks_may_differ_a_little() {
        warehouse.rows("items (item_id, recorded_at)", "('I-2', '2026-01-05T06:05:00Z')");

        isNotFound(Gate.FUTURE);
    }

    @Test
    void a_begin_in_another_year() {
        warehouse.rows("items (item_id, valid_from)", "('I-2', '2027-01-06'), ('I-3', '2027-01-05')");

        isFound(
                Gate.FAR_START,
                "1 version of an item begins more than a year ahead",
                "item I-2 of customer C-1: 2027-01-06 to open");
    }

    @Test
    void nothing_was_recorded_since_the_month_ended() {
        assertThat(warehouse.find(Gate.WATERMARK)).isEmpty();
        warehouse.execute("update source.items set recorded_at = '2025-12-31T23:59:59Z'");
        warehouse.execute("update source.customers set recorded_at = '2025-12-01Z'");

        isFound(
                Gate.WATERMARK,
                "no row was recorded since the day of the close ended, so the month may not be loaded to its end",
                "the newest row is of 2025-12-31T23:59:59Z, the day ended at 2026-01-01T00:00:00Z");
    }

    @Test
    void the_month_ends_in_the_reporting_zone() {
        warehouse.execute("update source.items set recorded_at = '2025-12-31T11:00:00Z'");
        warehouse.execute("update source.customers set recorded_at = '2025-12-01Z'");
        Method auckland = Mapped.METHOD.with(Setting.ZONE, "Pacific/Auckland");

        assertThat(warehouse.find(Gate.WATERMARK, by(auckland))).isEmpty();
        assertThat(warehouse.find(Gate.WATERMARK)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"89, 11", "90, 0"})
    void far_fewer_rows_than_at_the_last_statement(int kept, int found) {
        warehouse.execute("truncate source.items");
        warehouse.execute("insert into source.items (item_id, recorded_at, superseded_at)"
                + " select 'I-' || i, '2025-12-01Z', case when i > " + kept + " then '2025-12-20Z'::timestamptz end"
                + " from generate_series(1, 100) i");

        assertThat(warehouse.find(Gate.ROW_COUNT)).as("nothing to compare to").isEmpty();
        Optional<Finding> finding = warehouse.find(Gate.ROW_COUNT, since(GateSettings.STANDARD));
        assertThat(finding.map(Finding::count).orElse(0L)).isEqualTo(found);
        finding.ifPresent(few -> {
            assertThat(few.what())
                    .isEqualTo("11 rows of items fewer are known than when the last statement was issued");
            assertThat(few.examples()).containsExactly("89 now, 100 at 2025-12-05T06:00:00Z");
        });
    }

    @Test
    void how_many_are_far_fewer_can_be_set() {
        warehouse.execute("truncate source.items");
        warehouse.execute("insert into source.items (item_id, recorded_at, superseded_at) values"
                + " ('I-1', '2025-12-01Z', null), ('I-2', '2025-12-01Z', '2025-12-20Z')");

        assertThat(warehouse.find(Gate.ROW_COUNT, since(new GateSettings(Map.of(), BigDecimal.valueOf(50)))))
                .isEmpty();
        assertThat(warehouse.find(Gate.ROW_COUNT, since(new GateSettings(Map.of(), BigDecimal.valueOf(49)))))
                .isPresent();
    }

    @Test
    void a_customer_vanished() {
        warehouse
                .rows("customers (customer_id, channel)", "('C-2', 'ads')")
                .rows(
                        "items (item_id, customer_id, recorded_at, superseded_at)",
                        "('I-2', 'C-2', '2025-12-01Z', '2025-12-20Z')");

        assertThat(warehouse.find(Gate.VANISHED)).as("nothing to compare to").isEmpty();
        Finding found =
                warehouse.find(Gate.VANISHED, since(GateSettings.STANDARD)).orElseThrow();
        assertThat(found.what())
                .isEqualTo("1 customer had MRR in the last statement, and no row of items is known of it any more");
        assertThat(found.examples()).containsExactly("customer C-2");
    }

    @Test
    void a_customer_that_ended_or_never_counted_did_not_vanish() {
        warehouse.rows("items (item_id, customer_id, valid_to, recorded_at, superseded_at)", """
                ('I-2', 'C-2', null, '2025-12-01Z', '2025-12-20Z'), ('I-2', 'C-2', '2025-12-15', '2025-12-20Z', null),
                ('I-3', 'C-3', '2025-11-30', '2025-12-01Z', '2025-12-20Z'),
                ('I-4', 'C-4', null, '2025-12-06Z', '2025-12-20Z')""");

        assertThat(warehouse.find(Gate.VANISHED, since(GateSettings.STANDARD))).isEmpty();
    }
}
