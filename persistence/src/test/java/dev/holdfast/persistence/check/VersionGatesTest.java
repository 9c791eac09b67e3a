package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether the versions of an item follow one another. */
class VersionGatesTest extends LookingAtGates {
    @Test
    void two_versions_in_force_on_one_day() {
        warehouse.rows("items (item_id, valid_from, valid_to)", """
                ('I-17', '2024-01-01', '2024-03-01'), ('I-17', '2024-02-15', null)""");

        isFound(
                Gate.OVERLAP,
                "1 version of an item begins while another version of it is in force, so both count",
                "item I-17 of customer C-1: 2024-01-01 to 2024-03-01 and 2024-02-15 to open");
    }

    @Test
    void a_version_may_overlap_one_that_is_not_the_one_before_it() {
        warehouse.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', null), ('I-2', '2024-02-01', '2024-03-01'), ('I-2', '2024-05-01', '2024-06-01')""");

        isFound(
                Gate.OVERLAP,
                "2 versions of items begin while another version of the same item is in force, so both count",
                "item I-2 of customer C-1: 2024-01-01 to open and 2024-02-01 to 2024-03-01",
                "item I-2 of customer C-1: 2024-01-01 to open and 2024-05-01 to 2024-06-01");
    }

    @Test
    void the_same_version_twice_overlaps() {
        warehouse.rows("items (item_id)", "('I-1')");

        assertThat(warehouse.find(Gate.OVERLAP)).isPresent();
    }

    @Test
    void versions_that_touch_are_of_two_items_or_are_no_money_do_not_overlap() {
        warehouse.rows("items (item_id, charge_kind, valid_from, valid_to, superseded_at)", """
                ('I-2', 'recurring', '2024-01-01', '2024-03-01', null), ('I-2', 'recurring', '2024-03-01', null, null),
                ('I-3', 'recurring', '2024-02-01', null, null),
                ('I-3', 'recurring', '2024-03-01', '2024-03-01', null),
                ('I-3', 'recurring', '2024-04-01', null, '2026-01-04Z'),
                ('I-4', 'one_time', '2024-01-01', null, null), ('I-4', 'one_time', '2024-02-01', null, null)""");

        isNotFound(Gate.OVERLAP);
    }

    @Test
    void a_day_between_two_versions() {
        warehouse.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', '2024-12-31'), ('I-2', '2025-01-01', null)""");

        isFound(
                Gate.GAP,
                "1 version of an item begins one day after the version before ended, so that it is not in force for a day",
                "item I-2 of customer C-1: 2024-01-01 to 2024-12-31 and then 2025-01-01 to open");
    }

    @Test
    void no_day_or_two_are_no_slip() {
        warehouse.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', '2025-01-01'), ('I-2', '2025-01-01', null),
                ('I-3', '2024-01-01', '2024-12-30'), ('I-3', '2025-01-01', null)""");

        isNotFound(Gate.GAP);
    }

    @Test
    void in_force_on_no_day() {
        warehouse.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', '2024-01-01'), ('I-3', '2024-01-01', '2024-01-02')""");

        isFound(
                Gate.ZERO_LENGTH,
                "1 row of items is in force on no day: it begins on the day it ends",
                "item I-2 of customer C-1: 2024-01-01");
    }

    @Test
    void usage_of_more_than_a_month() {
        warehouse.rows("items (item_id, charge_kind, valid_from, valid_to)", """
                ('I-2', 'usage', '2025-10-31', '2025-11-02'), ('I-3', 'usage', '2025-10-01', null),
                ('I-4', 'usage', '2024-12-01', '2025-12-15'), ('I-5', 'usage', '2025-11-01', '2026-01-01')""");

        isFound(
                Gate.USAGE_SPAN,
                "4 usage rows do not lie within one calendar month, so that no month can be charged with them",
                "item I-2 of customer C-1: 2025-10-31 to 2025-11-02",
                "item I-3 of customer C-1: 2025-10-01 to open",
                "item I-4 of customer C-1: 2024-12-01 to 2025-12-15",
                "item I-5 of customer C-1: 2025-11-01 to 2026-01-01");
    }

    @Test
    void usage_of_a_month_or_of_less() {
        warehouse.rows("items (item_id, charge_kind, valid_from, valid_to)", """
                ('I-2', 'usage', '2025-10-01', '2025-11-01'), ('I-3', 'usage', '2025-12-31', '2026-01-01'),
                ('I-4', 'usage', '2024-02-28', '2024-02-29'), ('I-5', 'recurring', '2024-02-28', '2024-05-29')""");

        isNotFound(Gate.USAGE_SPAN);
    }
}
