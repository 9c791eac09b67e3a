package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import org.junit.jupiter.api.Test;

/** Whether the money can be counted. */
class MoneyGatesTest extends LookingAtGates {
    /** Of the closes that the statement's windows open at, but for the headline's. */
    private static final String EARLIER_RATES =
            ", ('EUR', '2023-12-31', 1.1), ('EUR', '2024-09-30', 1.1), ('EUR', '2024-11-30', 1.1)";

    @Test
    void a_currency_that_nobody_knows() {
        warehouse.rows("items (item_id, charge_kind, currency, valid_from)", """
                ('I-2', 'one_time', 'EURO', '2025-12-30'), ('I-3', 'recurring', 'ZZZ', '2025-12-30'),
                ('I-4', 'recurring', 'SEK', '2025-12-30')""");

        isFound(
                Gate.UNKNOWN_CURRENCY,
                "3 currencies are unknown: they are none of ISO 4217, or fx_rates has no rate of them at all",
                "'EURO' of 1 item: not ISO 4217",
                "'SEK' of 1 item: no rate",
                "'ZZZ' of 1 item: not ISO 4217");
    }

    @Test
    void currencies_with_a_rate_or_that_no_figure_needs() {
        warehouse
                .rows("items (item_id, charge_kind, currency, valid_from, valid_to)", """
                ('I-2', 'recurring', 'EUR', '2025-12-30', null), ('I-3', 'one_time', 'SEK', '2025-12-30', null),
                ('I-4', 'recurring', 'SEK', '2019-12-30', '2020-12-30'), ('I-5', 'recurring', 'SEK', '2026-02-01', null)""")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2020-12-31', 1.1)");

        isNotFound(Gate.UNKNOWN_CURRENCY);
    }

    @Test
    void a_rate_is_missing_or_old() {
        warehouse
                .rows("items (item_id, currency, valid_from, valid_to)", "('I-2', 'EUR', '2024-12-31', '2025-01-02')")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-12-23', 1.1)" + EARLIER_RATES);

        Finding found = warehouse.find(Gate.RATE).orElseThrow();
        assertThat(found.what()).isEqualTo("1 exchange rate that the statement needs is missing or older than 7 days");
        assertThat(found.examples())
                .containsExactly("the rate for EUR on 2024-12-31 is of 2024-12-23, 8 days old; the limit is 7"
                        + " (needed by 1 item of 1 customer)");
        assertThat(found.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void a_rate_just_fresh_enough() {
        warehouse
                .rows("items (item_id, currency, valid_from, valid_to)", "('I-2', 'EUR', '2024-12-31', '2025-01-02')")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-12-24', 1.1)" + EARLIER_RATES);

        isNotFound(Gate.RATE);
        isNotFound(Gate.CLOSING_RATE);
    }

    @Test
    void every_currency_that_lacks_a_rate_is_told() {
        warehouse
                .rows("items (item_id, currency, valid_from, valid_to)", """
                ('I-2', 'EUR', '2024-12-31', '2025-01-02'), ('I-3', 'GBP', '2024-12-31', '2025-01-02')""")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-11-28', 1.1)" + EARLIER_RATES)
                .execute(
                        "insert into source.fx_rates (currency, day, rate) select 'GBP', day, rate from source.fx_rates");

        assertThat(warehouse.find(Gate.RATE).orElseThrow().examples())
                .containsExactly(
                        "the rate for EUR on 2024-12-31 is of 2024-11-30, 31 days old; the limit is 7 (needed by 1 item"
                                + " of 1 customer)",
                        "the rate for GBP on 2024-12-31 is of 2024-11-30, 31 days old; the limit is 7 (needed by 1 item"
                                + " of 1 customer)");
    }

    @Test
    void a_closing_rate_is_missing() {
        warehouse
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
        warehouse
                .rows("items (item_id, currency, valid_from)", "('I-2', 'EUR', '2025-12-01')")
                .rows("fx_rates (currency, day, rate)", "('EUR', '2024-12-31', 1.1)");
        Method spot = Mapped.METHOD.with(Setting.CURRENCY_MODE, "spot");

        assertThat(warehouse.find(Gate.RATE, by(spot)).orElseThrow().examples())
                .allMatch(example -> example.startsWith("the rate for EUR on 2025-12-31"));
        assertThat(warehouse.find(Gate.CLOSING_RATE, by(spot))).isEmpty();
    }

    @Test
    void several_currencies_and_none_to_report_in() {
        warehouse.rows("items (item_id, currency)", "('I-2', 'EUR')");

        assertThatThrownBy(() -> warehouse.look(by(Method.standard())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CURRENCY_REQUIRED))
                .hasMessageContaining("(EUR, USD)");
    }

    @Test
    void one_currency_is_the_one_to_report_in() {
        warehouse.execute("update source.items set currency = 'SEK'");

        assertThat(warehouse.look(by(Method.standard())).all()).isEmpty();
    }

    @Test
    void a_one_time_amount_month_after_month() {
        warehouse.rows("items (item_id, charge_kind, amount, valid_from, valid_to)", """
                ('S-1', 'one_time', 500, '2024-11-05', '2024-11-06'), ('S-2', 'one_time', 500, '2024-12-01', null),
                ('S-3', 'one_time', 500, '2025-01-31', null)""");

        isFound(
                Gate.ONE_TIME_RECURRING,
                "1 one-time amount came in three or more months in a row, and looks recurring",
                "customer C-1: 500 USD in each month from 2024-11 to 2025-01");
    }

    @Test
    void one_time_amounts_that_do_not_look_recurring() {
        warehouse
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
}
