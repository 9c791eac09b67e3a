package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every gate. */
class ChecksTest extends LookingAtGates {
    @Test
    void sound_data_passes_every_gate() {
        assertThat(warehouse.look(Mapped.DECEMBER).all()).isEmpty();
    }

    @Test
    void all_are_counted_and_five_are_shown() {
        warehouse.execute(
                "insert into source.items (item_id, amount) select 'N-' || i, -1 from generate_series(1, 7) i");

        Finding found = warehouse.find(Gate.NEGATIVE_AMOUNT).orElseThrow();

        assertThat(found.count()).isEqualTo(7);
        assertThat(found.examples())
                .hasSize(Finding.EXAMPLES)
                .first()
                .asString()
                .startsWith("item N-1 ");
    }

    @ParameterizedTest
    @EnumSource
    void a_gate_that_is_off_looks_at_nothing_and_another_severity_is_heeded(Gate gate) {
        trip();
        for (Severity severity : Severity.values()) {
            Inspection inspection = since(GateSettings.STANDARD.with(gate, severity));
            Optional<Severity> found = warehouse.find(gate, inspection).map(Finding::severity);
            // No warehouse can be empty and full of faults at once.
            if (gate != Gate.NO_DATA) {
                assertThat(found)
                        .as("%s as %s", gate.key(), severity)
                        .isEqualTo(Optional.of(severity).filter(any -> any != Severity.OFF));
            }
        }
    }

    /** Rows that every gate but one finds something in. */
    private void trip() {
        warehouse
                .rows("customers (customer_id, parent_id)", "('C-1', null), ('C-2', 'C-9')")
                .rows("items (item_id, customer_id, charge_kind, amount, currency, tier, valid_from, valid_to)", """
                ('U', 'C-2', 'recurring', null, 'USD', null, '2024-01-01', null),
                ('N', 'C-2', 'recurring', -1, 'USD', null, '2024-01-01', null),
                ('V', 'C-2', 'recurring', 1, 'EUR', null, '2024-01-01', '2024-12-31'),
                ('V', 'C-2', 'recurring', 1, 'EUR', null, '2025-01-01', null),
                ('V', 'C-2', 'recurring', 1, 'EUR', null, '2025-02-01', null),
                ('Z', 'C-2', 'recurring', 1, 'EUR', null, '2025-02-01', '2025-02-01'),
                ('S', 'C-7', 'usage', 1, 'USD', null, '2025-02-01', '2025-04-01'),
                ('F', 'C-2', 'recurring', 1, 'USD', null, '2028-02-01', null),
                ('O', 'C-2', 'one_time', 1, 'USD', null, '2025-02-01', '2025-02-02'),
                ('P', 'C-2', 'one_time', 1, 'USD', null, '2025-03-01', '2025-03-02'),
                ('Q', 'C-2', 'one_time', 1, 'USD', null, '2025-04-01', '2025-04-02')""");
        warehouse.rows(
                "attributes (customer_id, attribute, value, valid_from)",
                "('C-1', 'acquired_on', 'yesterday', '2024-01-01')");
        warehouse.execute("update source.items set recorded_at = '2025-12-01Z'");
        warehouse.execute("update source.customers set recorded_at = '2025-12-01Z'");
        warehouse.execute("update source.attributes set recorded_at = '2025-12-01Z'");
        warehouse.execute("insert into source.items (item_id, customer_id, recorded_at, superseded_at)"
                + " select 'G-' || i, 'C-8', '2025-12-01Z', '2025-12-20Z' from generate_series(1, 9) i");
        warehouse.rows("items (item_id, recorded_at)", "('R', '2027-01-01Z')");
    }
}
