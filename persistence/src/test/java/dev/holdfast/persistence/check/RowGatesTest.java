package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the rows can be read. */
class RowGatesTest extends LookingAtGates {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item_id = null | item (none) of customer C-1: item_id is missing",
                "customer_id = null | item I-2 of customer (none): customer_id is missing",
                "valid_from = null | item I-2 of customer C-1: valid_from is missing",
                "currency = null | item I-2 of customer C-1: currency is missing",
                "charge_kind = null | item I-2 of customer C-1: charge_kind is missing",
                "charge_kind = 'licence' | item I-2 of customer C-1: charge_kind is 'licence'",
                "status = 'Active' | item I-2 of customer C-1: status is 'Active'",
                "\"interval\" = 'decade' | item I-2 of customer C-1: interval is 'decade'",
                "interval_count = 0 | item I-2 of customer C-1: interval_count is below 1",
                "discount = null | item I-2 of customer C-1: discount is missing",
                "amount = null | item I-2 of customer C-1: amount is missing, and so is quantity or unit_price",
                "valid_to = '2023-12-31' | item I-2 of customer C-1: valid_to is before valid_from",
                "recorded_at = null | item I-2 of customer C-1: recorded_at is missing",
            })
    void an_item_that_cannot_be_read(String broken, String example) {
        warehouse.rows("items (item_id)", "('I-2')");
        warehouse.execute("update source.items set " + broken + " where item_id = 'I-2'");

        isFound(
                Gate.UNREADABLE,
                "1 row lacks a value that the contract requires, or holds one that it does not know",
                example);
        assertThatCode(() -> warehouse.look(since(GateSettings.STANDARD)))
                .as("no other gate stumbles over it")
                .doesNotThrowAnyException();
    }

    @Test
    void rows_of_other_tables_that_cannot_be_read() {
        warehouse
                .rows("customers (customer_id)", "(null)")
                .rows("fx_rates (currency, day, rate)", """
                        ('EUR', '2025-01-01', null), ('EUR', '2025-01-02', 0), ('EUR', '2025-01-03', 1.12345678901),
                        (null, '2025-01-04', 1)""")
                .rows(
                        "attributes (customer_id, attribute, value, valid_from)",
                        "('C-1', 'parent', null, '2024-01-01')");

        isFound(
                Gate.UNREADABLE,
                "6 rows lack a value that the contract requires, or hold one that it does not know",
                "attribute parent of customer C-1: value is missing",
                "customer (none): customer_id is missing",
                "rate of (none) on 2025-01-04: currency is missing",
                "rate of EUR on 2025-01-01: rate is missing",
                "rate of EUR on 2025-01-02: rate is not above 0");
        assertThatCode(() -> warehouse.look(Mapped.DECEMBER)).doesNotThrowAnyException();
    }

    @Test
    void what_the_contract_leaves_open_can_be_read() {
        warehouse.rows(
                "items (item_id, tier, plan, product, pricing_model, quantity, unit_price, amount, valid_to)",
                "('I-2', null, null, null, null, 2, 3, null, '2025-02-01')");

        isNotFound(Gate.UNREADABLE);
    }

    @Test
    void a_row_that_was_superseded_need_not_be_read() {
        warehouse.rows("items (item_id, amount, superseded_at)", "('I-2', null, '2026-01-04Z')");

        isNotFound(Gate.UNREADABLE);
    }

    @Test
    void no_row_at_all() {
        warehouse.execute("update source.items set charge_kind = 'one_time'");

        isFound(Gate.NO_DATA, "no recurring or usage row of items is known");
    }

    @Test
    void rows_that_were_not_known_yet_are_none() {
        assertThat(warehouse.find(Gate.NO_DATA, knownAt("2026-01-03T07:59:59Z")))
                .isPresent();
        assertThat(warehouse.find(Gate.NO_DATA, knownAt("2026-01-03T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_customer_twice() {
        warehouse.rows("customers (customer_id)", "('C-1')");

        isFound(
                Gate.DUPLICATE_CUSTOMER,
                "1 customer is known twice, and what it pays would count twice",
                "customer C-1");
    }

    @Test
    void a_customer_again_is_not_twice() {
        warehouse.rows("customers (customer_id, superseded_at)", "('C-1', '2026-01-04Z')");

        isNotFound(Gate.DUPLICATE_CUSTOMER);
    }

    @Test
    void less_than_nothing() {
        warehouse.rows("items (item_id, amount, discount)", "('I-2', 10, 10.01), ('I-3', -5, 0)");

        isFound(
                Gate.NEGATIVE_AMOUNT,
                "2 recurring or usage rows cost less than nothing: their amount less their discount is below 0",
                "item I-2 of customer C-1: -0.01 USD, 2024-01-01 to open",
                "item I-3 of customer C-1: -5 USD, 2024-01-01 to open");
    }

    @Test
    void nothing_and_a_credit_cost_not_less_than_nothing() {
        warehouse.rows(
                "items (item_id, charge_kind, amount, discount)",
                "('I-2', 'recurring', 10, 10), ('I-3', 'credit', -5, 0)");

        isNotFound(Gate.NEGATIVE_AMOUNT);
    }

    private static Inspection knownAt(String instant) {
        return new Inspection(
                Mapped.METHOD,
                Mapped.CLOSE,
                Instant.parse(instant),
                Mapped.NOW,
                Optional.empty(),
                GateSettings.STANDARD);
    }
}
