package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.method.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether it can be told whose money it is. */
class CustomerGatesTest extends LookingAtGates {
    @Test
    void rows_of_nobody() {
        warehouse
                .rows("items (item_id, customer_id)", "('I-2', 'C-9'), ('I-3', 'C-9')")
                .rows("invoice_lines (line_id, customer_id)", "('L-1', 'C-8')")
                .rows(
                        "attributes (customer_id, attribute, value, valid_from)",
                        "('C-9', 'region', 'EU', '2024-01-01')");

        isFound(
                Gate.UNKNOWN_CUSTOMER,
                "3 customers that rows name are not in customers",
                "customer C-8 in 1 row of invoice_lines",
                "customer C-9 in 1 row of attributes",
                "customer C-9 in 2 rows of items");
    }

    @Test
    void rows_of_somebody() {
        warehouse
                .rows("invoice_lines (line_id, customer_id)", "('L-1', 'C-1')")
                .rows(
                        "attributes (customer_id, attribute, value, valid_from)",
                        "('C-1', 'region', 'EU', '2024-01-01')");

        isNotFound(Gate.UNKNOWN_CUSTOMER);
    }

    @Test
    void chains_that_end_at_nobody() {
        warehouse
                .rows("customers (customer_id, parent_id)", "('C-2', 'C-9')")
                .rows(
                        "attributes (customer_id, attribute, value, valid_from)",
                        "('C-1', 'merged_into', 'C-8', '2024-01-01')");

        isFound(
                Gate.HIERARCHY,
                "2 customers have no topmost parent: their chain ends at nobody, is a cycle or is longer than 8 levels",
                "customer C-1: merged_into C-8 is no customer",
                "customer C-2: parent C-9 is no customer");
    }

    @Test
    void a_cycle() {
        warehouse.rows("customers (customer_id, parent_id)", "('C-2', 'C-3'), ('C-3', 'C-2')");

        isFound(
                Gate.HIERARCHY,
                "2 customers have no topmost parent: their chain ends at nobody, is a cycle or is longer than 8 levels",
                "parent C-2 > C-3 > C-2",
                "parent C-3 > C-2 > C-3");
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1"})
    void eight_levels_are_enough(int customers, int found) {
        for (int i = 2; i <= customers; i++) {
            warehouse.rows("customers (customer_id, parent_id)", "('D-" + i + "', 'D-" + (i - 1) + "')");
        }
        warehouse.rows("customers (customer_id)", "('D-1')");

        assertThat(warehouse.find(Gate.HIERARCHY).map(Finding::count).orElse(0L))
                .isEqualTo(found);
    }

    @Test
    void a_unit_without_a_tier() {
        warehouse
                .rows("items (item_id, customer_id, tier)", "('I-2', 'C-2', null)")
                .rows("customers (customer_id, channel)", "('C-2', 'ads')");

        isFound(
                Gate.MISSING_TIER,
                "1 unit with MRR at the close has no item with a tier, and counts as Unassigned",
                "unit C-2");
    }

    @Test
    void a_tier_is_missed_only_of_who_pays_and_not_of_an_add_on() {
        warehouse
                .rows("items (item_id, customer_id, tier, amount, valid_to)", """
                ('I-2', 'C-1', null, 10, null), ('I-3', 'C-2', null, 0, null), ('I-4', 'C-3', null, 10, '2025-12-31'),
                ('I-5', 'C-4', null, 10, null)""")
                .rows("customers (customer_id, parent_id, channel)", """
                        ('C-2', null, 'ads'), ('C-3', null, 'ads'), ('C-4', 'C-1', 'ads')""");

        isNotFound(Gate.MISSING_TIER);
        assertThat(warehouse.find(Gate.MISSING_TIER, by(Mapped.METHOD.with(Setting.GRAIN, "customer"))))
                .as("at a finer grain a child is on its own")
                .isPresent();
    }

    @Test
    void usage_of_the_month_is_of_its_units_tier() {
        warehouse
                .rows("customers (customer_id, channel)", "('C-2', 'ads')")
                .rows(
                        "items (item_id, customer_id, tier, charge_kind, valid_from, valid_to)",
                        "('I-2', 'C-2', null, 'usage', '2025-12-01', '2026-01-01')");

        assertThat(warehouse.find(Gate.MISSING_TIER)).isPresent();
        assertThat(warehouse.find(Gate.MISSING_TIER, by(Mapped.METHOD.with(Setting.USAGE_MONTHS, "excluded"))))
                .isEmpty();
    }

    @Test
    void a_unit_without_a_channel() {
        warehouse.rows("items (item_id, customer_id)", "('I-2', 'C-2')").rows("customers (customer_id)", "('C-2')");

        isFound(
                Gate.MISSING_CHANNEL,
                "1 unit with MRR at the close has no channel, and counts as Unassigned",
                "unit C-2");
    }

    @Test
    void a_child_has_the_channel_of_its_parent_and_a_parent_that_of_a_child_that_paid() {
        warehouse
                .rows("items (item_id, customer_id, valid_to)", """
                ('I-2', 'C-2', null), ('I-3', 'P-1', null), ('I-4', 'C-4', '2025-01-01'), ('I-5', 'C-5', '2025-01-01')""")
                .rows("customers (customer_id, parent_id, channel)", """
                        ('C-2', 'C-1', null), ('P-1', null, null), ('C-4', 'P-1', 'sales'), ('C-5', null, null)""");

        isNotFound(Gate.MISSING_CHANNEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "30.06.2025", "", "2025-6-30"})
    void an_acquisition_on_no_day(String value) {
        acquired(value);

        isFound(Gate.ACQUIRED_ON, "1 value of the attribute acquired_on is no day", "'" + value + "' of customer C-1");
    }

    @Test
    void an_acquisition_on_a_day() {
        acquired("2024-02-29");

        isNotFound(Gate.ACQUIRED_ON);
    }

    private void acquired(String value) {
        warehouse.rows(
                "attributes (customer_id, attribute, value, valid_from)",
                "('C-1', 'acquired_on', '" + value + "', '2024-01-01'), ('C-1', 'note', 'x', '2024-01-01')");
    }
}
