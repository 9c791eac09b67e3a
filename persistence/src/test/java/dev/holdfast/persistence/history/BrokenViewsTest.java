package dev.holdfast.persistence.history;

import static dev.holdfast.persistence.history.CopiedApplication.FEBRUARY;
import static dev.holdfast.persistence.history.CopiedApplication.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are not what the contract says, and schemas that are none of ours. */
class BrokenViewsTest {
    private static final String BROKEN = "CONTRACT_BROKEN: the views of the schema 'mapped' break the contract: ";

    private final CopiedApplication copied = new CopiedApplication();
    private final Application application = copied.application();

    @BeforeEach
    void addRows() {
        application.addCustomer("c1", "Ann");
        application.addItem("i1", "c1", 10);
        application.addItem("i2", "c1", 20);
    }

    @AfterEach
    void close() {
        copied.close();
    }

    @Test
    void a_key_that_comes_twice_is_named() {
        application.addItem("i2", "c1", 20);
        application.addItem("i1", "c1", 11);
        application.addItem("i1", "c2", 10);

        assertBroken("items has 5 rows whose item_id, valid_from another row has too," + " such as i1, 2024-01-01");
    }

    @Test
    void a_target_without_a_segment_has_the_key_of_one_with_an_empty_segment() {
        application.run(
                "insert into app.targets values ('2025-12-31', 'nrr', null, 1.1), ('2025-12-31', 'nrr', '', 1.2)");

        assertBroken(
                "targets has 2 rows whose close, measure, segment another row has too," + " such as 2025-12-31, nrr");
    }

    @Test
    void a_missing_value_is_named_with_the_key_of_its_row() {
        application.run("update app.items set currency = null, product = null where item_id = 'i2'");

        assertBroken("items has 1 row without product, such as i2, 2024-01-01;"
                + " items has 1 row without currency, such as i2, 2024-01-01");
    }

    @Test
    void a_key_that_is_not_whole_is_missing_a_value_and_shared_by_nobody() {
        application.run("update app.items set item_id = null");

        assertBroken("items has 2 rows without item_id, such as 2024-01-01");
    }

    @Test
    void a_check_of_the_history_is_named_with_what_it_asks() {
        application.run("update app.items set status = 'Active', valid_to = '2023-01-01'");

        assertBroken("items has 2 rows against the check valid_to >= valid_from, such as i1, 2024-01-01;"
                + " items has 2 rows against the check status = ANY (ARRAY['active'::text, 'trial'::text, 'paused'::text]),"
                + " such as i1, 2024-01-01");
    }

    @Test
    void a_check_with_braces_is_a_check_all_the_same() {
        application.run("update app.items set currency = 'usd' where item_id = 'i1'");

        assertBroken("items has 1 row against the check currency ~ '^[A-Z]{3}$'::text, such as i1, 2024-01-01");
    }

    @Test
    void what_is_no_number_and_no_day_of_the_contract_is_refused() {
        application.run("update app.items set amount = 'NaN' where item_id = 'i1'");
        application.run("update app.items set valid_to = 'infinity', term_end = '0044-03-15 BC' where item_id = 'i2'");

        assertBroken("items has 1 row with no number in amount, such as i1, 2024-01-01;"
                + " items has 1 row with valid_to outside the years 1 to 9999, such as i2, 2024-01-01;"
                + " items has 1 row with term_end outside the years 1 to 9999, such as i2, 2024-01-01");
    }

    @Test
    void everything_broken_is_told_at_once() {
        application.run("insert into app.customers values (null, 'Bob')");
        application.run("insert into app.fx_rates values ('EUR', '2025-01-01', 0)");

        assertBroken("customers has 1 row without customer_id;"
                + " fx_rates has 1 row against the check rate > 0::numeric, such as EUR, 2025-01-01");
    }

    @Test
    void a_value_that_is_none_of_its_type_is_told() {
        assertBrokenLedger("'2025-12-31'", "'soon'", "invalid input syntax for type numeric: \"soon\"");
    }

    @Test
    void a_number_too_large_for_its_column_is_told() {
        assertBrokenLedger("'2025-12-31'", "1e13", "numeric field overflow");
    }

    @Test
    void a_type_that_cannot_become_ours_is_told() {
        assertBrokenLedger("7", "1", "cannot cast type integer to date");
    }

    @Test
    void a_view_that_cannot_be_computed_is_told() {
        assertBrokenLedger("'2025-12-31'", "1 / (random() * 0)::integer", "division by zero");
    }

    @Test
    void a_day_beyond_the_calendar_of_a_check_is_told() {
        application.run(
                "update app.items set charge_kind = 'usage', valid_from = '5874897-12-31', valid_to = 'infinity'");

        assertBroken("items cannot be copied: date out of range");
    }

    @Test
    void a_key_too_long_for_an_index_is_told() {
        String incompressible =
                IntStream.range(0, 200).mapToObj(n -> "md5('" + n + "')").collect(Collectors.joining(" || "));
        application.run("update app.customers set customer_id = " + incompressible);

        assertBroken("customers cannot be copied: index row size ");
    }

    @Test
    void a_constraint_that_somebody_added_is_obeyed() {
        copied.copy(JANUARY);
        application.run("create unique index on holdfast_history.customers (name)");
        application.addCustomer("c2", "Ann");

        assertThatThrownBy(() -> copied.copy(FEBRUARY))
                .hasMessageStartingWith(BROKEN + "customers cannot be copied: duplicate key value violates"
                        + " unique constraint \"customers_name_idx\"");
        assertThat(copied.rows()).isEqualTo(3);
    }

    @Test
    void a_broken_row_leaves_the_history_as_it_was() {
        copied.copy(JANUARY);
        application.run("update app.customers set name = 'Anne'");
        application.run("update app.items set amount = null where item_id = 'i1'");
        application.run("delete from app.items where item_id = 'i2'");

        assertThatThrownBy(() -> copied.copy(FEBRUARY)).hasMessageStartingWith(BROKEN + "items has 1 row against");
        assertThat(copied.rows()).isEqualTo(3);
        assertThat(copied.select("select * from holdfast_history.items where superseded_at is not null"))
                .isEmpty();
        application.run("update app.items set amount = 11");
        assertThat(copied.copy(FEBRUARY)).containsExactly("customers +0 ~1 -0 =0", "items +0 ~1 -1 =0");
    }

    @Test
    void a_view_that_is_missing_is_named() {
        application.run("drop view mapped.targets");

        assertThatThrownBy(() -> copied.copy(JANUARY))
                .hasMessageStartingWith("SCHEMA_MISSING: the schema 'mapped' has no table or view targets");
    }

    @Test
    void views_are_no_place_for_a_history() {
        assertThatThrownBy(() -> new HistoryCopy(copied.views(), copied.views()).copy(JANUARY))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
                .hasMessageContaining(
                        "the schema 'mapped' cannot hold the history, as it has views: attributes, customers,");
    }

    @Test
    void a_schema_with_other_tables_is_no_place_for_a_history() {
        application.run("create schema other");
        application.run("create table other.orders ()");

        assertThatThrownBy(() -> new HistoryCopy(copied.views(), copied.views().beside("other")).copy(JANUARY))
                .hasMessageStartingWith("SCHEMA_MISSING: the schema 'other' ");
    }

    private void assertBrokenLedger(String close, String amount, String reason) {
        application.replaceView(
                "gl_control",
                close + " as close, 'closing_mrr' as measure, " + amount + " as amount, 'EUR' as currency");

        assertBroken("gl_control cannot be copied: " + reason);
    }

    private void assertBroken(String breaches) {
        AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(() -> copied.copy(JANUARY));
        thrown.isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CONTRACT_BROKEN))
                .hasMessageStartingWith(BROKEN + breaches)
                .hasMessageEndingWith(
                        "Correct the views after docs/reference/contract.md, then run again; nothing was copied.");
        assertThat(copied.rows()).isZero();
    }
}
