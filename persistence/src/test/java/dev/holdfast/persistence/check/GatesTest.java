package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For each gate: data that it finds, and data that it just does not. */
class GatesTest {
    /** Of the closes that the statement's windows open at, but for the headline's. */
    private static final String EARLIER_RATES =
            ", ('EUR', '2023-12-31', 1.1), ('EUR', '2024-09-30', 1.1), ('EUR', '2024-11-30', 1.1)";

    private static final Mapped WAREHOUSE = new Mapped();

    @BeforeEach
    void empty() {
        WAREHOUSE.empty();
    }

    @AfterAll
    static void close() {
        WAREHOUSE.close();
    }

    @Test
    void sound_data_passes_every_gate() {
        assertThat(WAREHOUSE.look(Mapped.DECEMBER).all()).isEmpty();
    }

    // Rows.

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
        WAREHOUSE.rows("items (item_id)", "('I-2')");
        WAREHOUSE.execute("update source.items set " + broken + " where item_id = 'I-2'");

        isFound(
                Gate.UNREADABLE,
                "1 row lacks a value that the contract requires, or holds one that it does not know",
                example);
        assertThatCode(() -> WAREHOUSE.look(since(GateSettings.STANDARD)))
                .as("no other gate stumbles over it")
                .doesNotThrowAnyException();
    }

    @Test
    void rows_of_other_tables_that_cannot_be_read() {
        WAREHOUSE
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
        assertThatCode(() -> WAREHOUSE.look(Mapped.DECEMBER)).doesNotThrowAnyException();
    }

    @Test
    void what_the_contract_leaves_open_can_be_read() {
        WAREHOUSE.rows(
                "items (item_id, tier, plan, product, pricing_model, quantity, unit_price, amount, valid_to)",
                "('I-2', null, null, null, null, 2, 3, null, '2025-02-01')");

        isNotFound(Gate.UNREADABLE);
    }

    @Test
    void a_row_that_was_superseded_need_not_be_read() {
        WAREHOUSE.rows("items (item_id, amount, superseded_at)", "('I-2', null, '2026-01-04Z')");

        isNotFound(Gate.UNREADABLE);
    }

    @Test
    void no_row_at_all() {
        WAREHOUSE.execute("update source.items set charge_kind = 'one_time'");

        isFound(Gate.NO_DATA, "no recurring or usage row of items is known");
    }

    @Test
    void rows_that_were_not_known_yet_are_none() {
        assertThat(WAREHOUSE.find(Gate.NO_DATA, knownAt("2026-01-03T07:59:59Z")))
                .isPresent();
        assertThat(WAREHOUSE.find(Gate.NO_DATA, knownAt("2026-01-03T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_customer_twice() {
        WAREHOUSE.rows("customers (customer_id)", "('C-1')");

        isFound(
                Gate.DUPLICATE_CUSTOMER,
                "1 customer is known twice, and what it pays would count twice",
                "customer C-1");
    }

    @Test
    void a_customer_again_is_not_twice() {
        WAREHOUSE.rows("customers (customer_id, superseded_at)", "('C-1', '2026-01-04Z')");

        isNotFound(Gate.DUPLICATE_CUSTOMER);
    }

    @Test
    void less_than_nothing() {
        WAREHOUSE.rows("items (item_id, amount, discount)", "('I-2', 10, 10.01), ('I-3', -5, 0)");

        isFound(
                Gate.NEGATIVE_AMOUNT,
                "2 recurring or usage rows cost less than nothing: their amount less their discount is below 0",
                "item I-2 of customer C-1: -0.01 USD, 2024-01-01 to open",
                "item I-3 of customer C-1: -5 USD, 2024-01-01 to open");
    }

    @Test
    void nothing_and_a_credit_cost_not_less_than_nothing() {
        WAREHOUSE.rows(
                "items (item_id, charge_kind, amount, discount)",
                "('I-2', 'recurring', 10, 10), ('I-3', 'credit', -5, 0)");

        isNotFound(Gate.NEGATIVE_AMOUNT);
    }

    // Versions.

    @Test
    void two_versions_in_force_on_one_day() {
        WAREHOUSE.rows("items (item_id, valid_from, valid_to)", """
                ('I-17', '2024-01-01', '2024-03-01'), ('I-17', '2024-02-15', null)""");

        isFound(
                Gate.OVERLAP,
                "1 version of an item begins while another version of it is in force, so both count",
                "item I-17 of customer C-1: 2024-01-01 to 2024-03-01 and 2024-02-15 to open");
    }

    @Test
    void a_version_may_overlap_one_that_is_not_the_one_before_it() {
        WAREHOUSE.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', null), ('I-2', '2024-02-01', '2024-03-01'), ('I-2', '2024-05-01', '2024-06-01')""");

        isFound(
                Gate.OVERLAP,
                "2 versions of items begin while another version of the same item is in force, so both count",
                "item I-2 of customer C-1: 2024-01-01 to open and 2024-02-01 to 2024-03-01",
                "item I-2 of customer C-1: 2024-01-01 to open and 2024-05-01 to 2024-06-01");
    }

    @Test
    void the_same_version_twice_overlaps() {
        WAREHOUSE.rows("items (item_id)", "('I-1')");

        assertThat(WAREHOUSE.find(Gate.OVERLAP)).isPresent();
    }

    @Test
    void versions_that_touch_are_of_two_items_or_are_no_money_do_not_overlap() {
        WAREHOUSE.rows("items (item_id, charge_kind, valid_from, valid_to, superseded_at)", """
                ('I-2', 'recurring', '2024-01-01', '2024-03-01', null), ('I-2', 'recurring', '2024-03-01', null, null),
                ('I-3', 'recurring', '2024-02-01', null, null),
                ('I-3', 'recurring', '2024-03-01', '2024-03-01', null),
                ('I-3', 'recurring', '2024-04-01', null, '2026-01-04Z'),
                ('I-4', 'one_time', '2024-01-01', null, null), ('I-4', 'one_time', '2024-02-01', null, null)""");

        isNotFound(Gate.OVERLAP);
    }

    @Test
    void a_day_between_two_versions() {
        WAREHOUSE.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', '2024-12-31'), ('I-2', '2025-01-01', null)""");

        isFound(
                Gate.GAP,
                "1 version of an item begins one day after the version before ended, so that it is not in force for a day",
                "item I-2 of customer C-1: 2024-01-01 to 2024-12-31 and then 2025-01-01 to open");
    }

    @Test
    void no_day_or_two_are_no_slip() {
        WAREHOUSE.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', '2025-01-01'), ('I-2', '2025-01-01', null),
                ('I-3', '2024-01-01', '2024-12-30'), ('I-3', '2025-01-01', null)""");

        isNotFound(Gate.GAP);
    }

    @Test
    void in_force_on_no_day() {
        WAREHOUSE.rows("items (item_id, valid_from, valid_to)", """
                ('I-2', '2024-01-01', '2024-01-01'), ('I-3', '2024-01-01', '2024-01-02')""");

        isFound(
                Gate.ZERO_LENGTH,
                "1 row of items is in force on no day: it begins on the day it ends",
                "item I-2 of customer C-1: 2024-01-01");
    }

    @Test
    void usage_of_more_than_a_month() {
        WAREHOUSE.rows("items (item_id, charge_kind, valid_from, valid_to)", """
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
        WAREHOUSE.rows("items (item_id, charge_kind, valid_from, valid_to)", """
                ('I-2', 'usage', '2025-10-01', '2025-11-01'), ('I-3', 'usage', '2025-12-31', '2026-01-01'),
                ('I-4', 'usage', '2024-02-28', '2024-02-29'), ('I-5', 'recurring', '2024-02-28', '2024-05-29')""");

        isNotFound(Gate.USAGE_SPAN);
    }

    // Money.

    @Test
    void a_currency_that_nobody_knows() {
        WAREHOUSE.rows("items (item_id, charge_kind, currency, valid_from)", """
                ('I-2', 'one_time', 'EURO', '2025-12-30'), ('I-3', 'recurring', 'ZZZ', '2025-12-30'),
                ('I-4', 'recurring', 'SEK', '2025-12-30')""");

        isFound(
                Gate.UNKNOWN_CURRENCY,
                "3 currencies are unknown: they are none of ISO 4217, or fx_rates has no rate of them at all",
                "'EURO' of 1 items: not ISO 4217",
                "'SEK' of 1 items: no rate",
                "'ZZZ' of 1 items: not ISO 4217");
    }

    @Test
    void currencies_with_a_rate_or_that_no_figure_needs() {
        WAREHOUSE
                .rows("items (item_id, charge_kind, currency, valid_from, valid_to)", """
                ('I-2', 'recurring', 'EUR', '2025-12-30', null), ('I-3', 'one_time', 'SEK', '2025-12-30', null),
                ('I-4', 'recurring', 'SEK', '2019-12-30', '2020-12-30'), ('I-5', 'recurring', 'SEK', '2026-02-01', null)""")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2020-12-31', 1.1)");

        isNotFound(Gate.UNKNOWN_CURRENCY);
    }

    @Test
    void a_rate_is_missing_or_old() {
        WAREHOUSE
                .rows("items (item_id, currency, valid_from, valid_to)", "('I-2', 'EUR', '2024-12-31', '2025-01-02')")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-12-23', 1.1)" + EARLIER_RATES);

        Finding found = WAREHOUSE.find(Gate.RATE).orElseThrow();
        assertThat(found.what()).isEqualTo("1 exchange rate that the statement needs is missing or older than 7 days");
        assertThat(found.examples())
                .containsExactly("the rate for EUR on 2024-12-31 is of 2024-12-23, 8 days old; the limit is 7"
                        + " (needed by 1 items of 1 customers)");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_rate_just_fresh_enough() {
        WAREHOUSE
                .rows("items (item_id, currency, valid_from, valid_to)", "('I-2', 'EUR', '2024-12-31', '2025-01-02')")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-12-24', 1.1)" + EARLIER_RATES);

        isNotFound(Gate.RATE);
        isNotFound(Gate.CLOSING_RATE);
    }

    @Test
    void every_currency_that_lacks_a_rate_is_told() {
        WAREHOUSE
                .rows("items (item_id, currency, valid_from, valid_to)", """
                ('I-2', 'EUR', '2024-12-31', '2025-01-02'), ('I-3', 'GBP', '2024-12-31', '2025-01-02')""")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-11-28', 1.1)" + EARLIER_RATES)
                .execute(
                        "insert into source.fx_rates (currency, day, rate) select 'GBP', day, rate from source.fx_rates");

        assertThat(WAREHOUSE.find(Gate.RATE).orElseThrow().examples())
                .containsExactly(
                        "the rate for EUR on 2024-12-31 is of 2024-11-30, 31 days old; the limit is 7 (needed by 1 items"
                                + " of 1 customers)",
                        "the rate for GBP on 2024-12-31 is of 2024-11-30, 31 days old; the limit is 7 (needed by 1 items"
                                + " of 1 customers)");
    }

    @Test
    void a_closing_rate_is_missing() {
        WAREHOUSE
                .rows("items (item_id, currency, valid_from)", "('I-2', 'EUR', '2025-12-01')")
                .rows("fx_rates (currency, day, rate)", """
                        ('EUR', '2024-12-31', 1.1), ('EUR', '2025-11-30', 1.1), ('EUR', '2025-09-30', 1.1),
                        ('EUR', '2024-09-30', 1.1)""");

        isNotFound(Gate.RATE);
        isFound(
                Gate.CLOSING_RATE,
                "1 closing balance cannot be told at its own exchange rate, so the statement leaves it out",
                "the rate for EUR on 2025-12-31 is of 2025-11-30, 31 days old; the limit is 7");
    }

    @Test
    void at_spot_a_closing_rate_is_one_that_the_figure_needs() {
        WAREHOUSE
                .rows("items (item_id, currency, valid_from)", "('I-2', 'EUR', '2025-12-01')")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-12-31', 1.1)");
        Method spot = Mapped.METHOD.with(Setting.CURRENCY_MODE, "spot");

        assertThat(WAREHOUSE.find(Gate.RATE, by(spot)).orElseThrow().examples())
                .allMatch(example -> example.startsWith("the rate for EUR on 2025-12-31"));
        assertThat(WAREHOUSE.find(Gate.CLOSING_RATE, by(spot))).isEmpty();
    }

    @Test
    void several_currencies_and_none_to_report_in() {
        WAREHOUSE.rows("items (item_id, currency)", "('I-2', 'EUR')");

        assertThatThrownBy(() -> WAREHOUSE.look(by(Method.standard())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CURRENCY_REQUIRED))
                .hasMessageContaining("(EUR, USD)");
    }

    @Test
    void one_currency_is_the_one_to_report_in() {
        WAREHOUSE.execute("update source.items set currency = 'SEK'");

        assertThat(WAREHOUSE.look(by(Method.standard())).all()).isEmpty();
    }

    @Test
    void a_one_time_amount_month_after_month() {
        WAREHOUSE.rows("items (item_id, charge_kind, amount, valid_from, valid_to)", """
                ('S-1', 'one_time', 500, '2024-11-05', '2024-11-06'), ('S-2', 'one_time', 500, '2024-12-01', null),
                ('S-3', 'one_time', 500, '2025-01-31', null)""");

        isFound(
                Gate.ONE_TIME_RECURRING,
                "1 one-time amount came in three or more months in a row, and looks recurring",
                "customer C-1: 500 USD in each month from 2024-11 to 2025-01");
    }

    @Test
    void one_time_amounts_that_do_not_look_recurring() {
        WAREHOUSE
                .rows("customers (customer_id, channel)", "('C-2', 'ads')")
                .rows("items (item_id, customer_id, charge_kind, amount, currency, valid_from)", """
                        ('S-1', 'C-1', 'one_time', 500, 'USD', '2025-10-05'),
                        ('S-2', 'C-1', 'one_time', 500, 'USD', '2025-10-06'),
                        ('S-3', 'C-1', 'one_time', 500, 'USD', '2025-11-05'),
                        ('S-4', 'C-1', 'one_time', 501, 'USD', '2025-12-05'),
                        ('S-5', 'C-2', 'one_time', 500, 'USD', '2025-12-05'),
                        ('S-6', 'C-1', 'one_time', 500, 'EUR', '2025-12-05'),
                        ('O-1', 'C-1', 'one_time', 70, 'USD', '2024-10-05'),
                        ('O-2', 'C-1', 'one_time', 70, 'USD', '2024-11-05'),
                        ('O-3', 'C-1', 'one_time', 70, 'USD', '2024-12-05')""");

        isNotFound(Gate.ONE_TIME_RECURRING);
    }

    // Customers.

    @Test
    void rows_of_nobody() {
        WAREHOUSE
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
        WAREHOUSE
                .rows("invoice_lines (line_id, customer_id)", "('L-1', 'C-1')")
                .rows(
                        "attributes (customer_id, attribute, value, valid_from)",
                        "('C-1', 'region', 'EU', '2024-01-01')");

        isNotFound(Gate.UNKNOWN_CUSTOMER);
    }

    @Test
    void chains_that_end_at_nobody() {
        WAREHOUSE
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
        WAREHOUSE.rows("customers (customer_id, parent_id)", "('C-2', 'C-3'), ('C-3', 'C-2')");

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
            WAREHOUSE.rows("customers (customer_id, parent_id)", "('D-" + i + "', 'D-" + (i - 1) + "')");
        }
        WAREHOUSE.rows("customers (customer_id)", "('D-1')");

        assertThat(WAREHOUSE.find(Gate.HIERARCHY).map(Finding::count).orElse(0L))
                .isEqualTo(found);
    }

    @Test
    void a_unit_without_a_tier() {
        WAREHOUSE
                .rows("items (item_id, customer_id, tier)", "('I-2', 'C-2', null)")
                .rows("customers (customer_id, channel)", "('C-2', 'ads')");

        isFound(
                Gate.MISSING_TIER,
                "1 unit with MRR at the close has no item with a tier, and counts as Unassigned",
                "unit C-2");
    }

    @Test
    void a_tier_is_missed_only_of_who_pays_and_not_of_an_add_on() {
        WAREHOUSE
                .rows("items (item_id, customer_id, tier, amount, valid_to)", """
                ('I-2', 'C-1', null, 10, null), ('I-3', 'C-2', null, 0, null), ('I-4', 'C-3', null, 10, '2025-12-31'),
                ('I-5', 'C-4', null, 10, null)""")
                .rows("customers (customer_id, parent_id, channel)", """
                        ('C-2', null, 'ads'), ('C-3', null, 'ads'), ('C-4', 'C-1', 'ads')""");

        isNotFound(Gate.MISSING_TIER);
        assertThat(WAREHOUSE.find(Gate.MISSING_TIER, by(Mapped.METHOD.with(Setting.GRAIN, "customer"))))
                .as("at a finer grain a child is on its own")
                .isPresent();
    }

    @Test
    void usage_of_the_month_is_of_its_units_tier() {
        WAREHOUSE
                .rows("customers (customer_id, channel)", "('C-2', 'ads')")
                .rows(
                        "items (item_id, customer_id, tier, charge_kind, valid_from, valid_to)",
                        "('I-2', 'C-2', null, 'usage', '2025-12-01', '2026-01-01')");

        assertThat(WAREHOUSE.find(Gate.MISSING_TIER)).isPresent();
        assertThat(WAREHOUSE.find(Gate.MISSING_TIER, by(Mapped.METHOD.with(Setting.USAGE_MONTHS, "excluded"))))
                .isEmpty();
    }

    @Test
    void a_unit_without_a_channel() {
        WAREHOUSE.rows("items (item_id, customer_id)", "('I-2', 'C-2')").rows("customers (customer_id)", "('C-2')");

        isFound(
                Gate.MISSING_CHANNEL,
                "1 unit with MRR at the close has no channel, and counts as Unassigned",
                "unit C-2");
    }

    @Test
    void a_child_has_the_channel_of_its_parent_and_a_parent_that_of_a_child_that_paid() {
        WAREHOUSE
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

    // Whether all of it is there.

    @Test
    void rows_recorded_after_now() {
        WAREHOUSE
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
        WAREHOUSE.rows("items (item_id, recorded_at)", "('I-2', '2026-01-05T06:05:00Z')");

        isNotFound(Gate.FUTURE);
    }

    @Test
    void a_begin_in_another_year() {
        WAREHOUSE.rows("items (item_id, valid_from)", "('I-2', '2027-01-06'), ('I-3', '2027-01-05')");

        isFound(
                Gate.FAR_START,
                "1 version of an item begins more than a year ahead",
                "item I-2 of customer C-1: 2027-01-06 to open");
    }

    @Test
    void nothing_was_recorded_since_the_month_ended() {
        assertThat(WAREHOUSE.find(Gate.WATERMARK)).isEmpty();
        WAREHOUSE.execute("update source.items set recorded_at = '2025-12-31T23:59:59Z'");
        WAREHOUSE.execute("update source.customers set recorded_at = '2025-12-01Z'");

        isFound(
                Gate.WATERMARK,
                "no row was recorded since the day of the close ended, so the month may not be loaded to its end",
                "the newest row is of 2025-12-31T23:59:59Z, the day ended at 2026-01-01T00:00:00Z");
    }

    @Test
    void the_month_ends_in_the_reporting_zone() {
        WAREHOUSE.execute("update source.items set recorded_at = '2025-12-31T11:00:00Z'");
        WAREHOUSE.execute("update source.customers set recorded_at = '2025-12-01Z'");
        Method auckland = Mapped.METHOD.with(Setting.ZONE, "Pacific/Auckland");

        assertThat(WAREHOUSE.find(Gate.WATERMARK, by(auckland))).isEmpty();
        assertThat(WAREHOUSE.find(Gate.WATERMARK)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"89, 11", "90, 0"})
    void far_fewer_rows_than_at_the_last_statement(int kept, int found) {
        WAREHOUSE.execute("truncate source.items");
        WAREHOUSE.execute("insert into source.items (item_id, recorded_at, superseded_at)"
                + " select 'I-' || i, '2025-12-01Z', case when i > " + kept + " then '2025-12-20Z'::timestamptz end"
                + " from generate_series(1, 100) i");

        assertThat(WAREHOUSE.find(Gate.ROW_COUNT)).as("nothing to compare to").isEmpty();
        Optional<Finding> finding = WAREHOUSE.find(Gate.ROW_COUNT, since(GateSettings.STANDARD));
        assertThat(finding.map(Finding::count).orElse(0L)).isEqualTo(found);
        finding.ifPresent(few -> {
            assertThat(few.what())
                    .isEqualTo("11 rows of items fewer are known than when the last statement was issued");
            assertThat(few.examples()).containsExactly("89 now, 100 at 2025-12-05T06:00:00Z");
        });
    }

    @Test
    void how_many_are_far_fewer_can_be_set() {
        WAREHOUSE.execute("truncate source.items");
        WAREHOUSE.execute("insert into source.items (item_id, recorded_at, superseded_at) values"
                + " ('I-1', '2025-12-01Z', null), ('I-2', '2025-12-01Z', '2025-12-20Z')");

        assertThat(WAREHOUSE.find(Gate.ROW_COUNT, since(new GateSettings(Map.of(), BigDecimal.valueOf(50)))))
                .isEmpty();
        assertThat(WAREHOUSE.find(Gate.ROW_COUNT, since(new GateSettings(Map.of(), BigDecimal.valueOf(49)))))
                .isPresent();
    }

    @Test
    void a_customer_vanished() {
        WAREHOUSE
                .rows("customers (customer_id, channel)", "('C-2', 'ads')")
                .rows(
                        "items (item_id, customer_id, recorded_at, superseded_at)",
                        "('I-2', 'C-2', '2025-12-01Z', '2025-12-20Z')");

        assertThat(WAREHOUSE.find(Gate.VANISHED)).as("nothing to compare to").isEmpty();
        Finding found =
                WAREHOUSE.find(Gate.VANISHED, since(GateSettings.STANDARD)).orElseThrow();
        assertThat(found.what())
                .isEqualTo("1 customer had MRR in the last statement, and no row of items is known of it any more");
        assertThat(found.examples()).containsExactly("customer C-2");
    }

    @Test
    void a_customer_that_ended_or_never_counted_did_not_vanish() {
        WAREHOUSE.rows("items (item_id, customer_id, valid_to, recorded_at, superseded_at)", """
                ('I-2', 'C-2', null, '2025-12-01Z', '2025-12-20Z'), ('I-2', 'C-2', '2025-12-15', '2025-12-20Z', null),
                ('I-3', 'C-3', '2025-11-30', '2025-12-01Z', '2025-12-20Z'),
                ('I-4', 'C-4', null, '2025-12-06Z', '2025-12-20Z')""");

        assertThat(WAREHOUSE.find(Gate.VANISHED, since(GateSettings.STANDARD))).isEmpty();
    }

    // All of them.

    @Test
    void all_are_counted_and_five_are_shown() {
        WAREHOUSE.execute(
                "insert into source.items (item_id, amount) select 'N-' || i, -1 from generate_series(1, 7) i");

        Finding found = WAREHOUSE.find(Gate.NEGATIVE_AMOUNT).orElseThrow();

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
            Optional<Severity> found = WAREHOUSE.find(gate, inspection).map(Finding::severity);
            // No warehouse can be empty and full of faults at once.
            if (gate != Gate.NO_DATA) {
                assertThat(found)
                        .as("%s as %s", gate.key(), severity)
                        .isEqualTo(Optional.of(severity).filter(any -> any != Severity.OFF));
            }
        }
    }

    /** Rows that every gate but one finds something in. */
    private static void trip() {
        WAREHOUSE
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
        acquired("yesterday");
        WAREHOUSE.execute("update source.items set recorded_at = '2025-12-01Z'");
        WAREHOUSE.execute("update source.customers set recorded_at = '2025-12-01Z'");
        WAREHOUSE.execute("update source.attributes set recorded_at = '2025-12-01Z'");
        WAREHOUSE.execute("insert into source.items (item_id, customer_id, recorded_at, superseded_at)"
                + " select 'G-' || i, 'C-8', '2025-12-01Z', '2025-12-20Z' from generate_series(1, 9) i");
        WAREHOUSE.rows("items (item_id, recorded_at)", "('R', '2027-01-01Z')");
    }

    private static void acquired(String value) {
        WAREHOUSE.rows(
                "attributes (customer_id, attribute, value, valid_from)",
                "('C-1', 'acquired_on', '" + value + "', '2024-01-01'), ('C-1', 'note', 'x', '2024-01-01')");
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

    private static Inspection by(Method method) {
        return new Inspection(method, Mapped.CLOSE, Mapped.NOW, Mapped.NOW, Optional.empty(), GateSettings.STANDARD);
    }

    /** Looked at after the statement of November was issued. */
    private static Inspection since(GateSettings settings) {
        LastIssued november = new LastIssued(Close.of(YearMonth.of(2025, 11)), Instant.parse("2025-12-05T06:00:00Z"));
        return new Inspection(Mapped.METHOD, Mapped.CLOSE, Mapped.NOW, Mapped.NOW, Optional.of(november), settings);
    }

    private static void isFound(Gate gate, String what, String... examples) {
        Finding found = WAREHOUSE.find(gate).orElseThrow();
        assertThat(found.what()).isEqualTo(what);
        assertThat(found.examples()).containsExactly(examples);
        assertThat(found.severity()).isEqualTo(gate.severity());
        assertThat(found.next()).isEqualTo(gate.next());
    }

    private static void isNotFound(Gate gate) {
        assertThat(WAREHOUSE.find(gate)).isEmpty();
    }
}
