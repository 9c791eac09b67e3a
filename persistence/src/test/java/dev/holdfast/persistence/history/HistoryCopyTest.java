package dev.holdfast.persistence.history;

import static dev.holdfast.persistence.history.CopiedApplication.FEBRUARY;
import static dev.holdfast.persistence.history.CopiedApplication.JANUARY;
import static dev.holdfast.persistence.history.CopiedApplication.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.history.HistoryReport.Count;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryCopyTest {
    private static final String CUSTOMERS =
            "select customer_id, name, recorded_at, superseded_at from holdfast_history.customers"
                    + " order by customer_id, recorded_at";

    private final CopiedApplication copied = new CopiedApplication();
    private final Application application = copied.application();

    @AfterEach
    void close() {
        copied.close();
    }

    @Test
    void the_first_copy_makes_the_tables_and_adds_every_row() {
        application.addCustomer("c1", "Ann");
        application.addItem("i1", "c1", 10);

        HistoryReport report = new HistoryCopy(copied.views(), copied.history()).copy(JANUARY);

        assertThat(report.recordedAt()).isEqualTo(JANUARY);
        assertThat(report.counts()).extracting(Count::table).containsExactly(ContractTable.values());
        assertThat(CopiedApplication.changes(report)).containsExactly("customers +1 ~0 -0 =0", "items +1 ~0 -0 =0");
        assertThat(copied.select("select * from holdfast_history.items"))
                .containsExactly(
                        "i1,c1,-,default,-,-,flat,recurring,-,-,10.00000000,0.00000000,USD,month,1,2024-01-01,-,"
                                + "active,-,2026-01-01T08:00:00Z,-");
    }

    @Test
    void every_table_is_copied() {
        application.run("insert into app.customers values ('c1', 'Ann', 'c0', 'ads')");
        application.run(
                "insert into app.items values ('i1', 'c1', 's1', 'core', 'p1', 'Pro', 'seat', 'recurring', 3.5, 2.25,"
                        + " 7.875, 0.875, 'EUR', 'year', 2, '2025-01-01', '2025-02-01', 'paused', '2026-01-01')");
        application.run(
                "insert into app.invoice_lines values ('l1', 'v1', 'c1', 'core', 'p1', 'Pro', 'tax', '2025-01-01',"
                        + " '2025-02-01', -7, 'EUR', '4000')");
        application.run("insert into app.fx_rates values ('EUR', '2025-01-01', 1.0812345678)");
        application.run("insert into app.attributes values ('c1', 'size', 'big', '2025-01-01', '2025-03-01')");
        application.run("insert into app.gl_control values ('2025-12-31', 'closing_mrr', 1000, 'EUR')");
        application.run(
                "insert into app.targets values ('2025-12-31', 'nrr', null, 1.1), ('2025-12-31', 'nrr', 'Pro', 1.2)");

        copied.copy(JANUARY);

        for (ContractTable table : ContractTable.values()) {
            List<String> said = CopiedApplication.select(copied.views(), "select * from app." + table.tableName());
            assertThat(copied.select("select * from holdfast_history." + table.tableName()))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            said.stream().map(row -> row + "," + JANUARY + ",-").toList());
        }
    }

    @Test
    void a_row_that_changed_is_superseded_by_what_it_says_now() {
        application.addCustomer("c1", "Ann");
        application.addCustomer("c2", "Bob");
        copied.copy(JANUARY);
        application.run("update app.customers set name = 'Anne' where customer_id = 'c1'");

        assertThat(copied.copy(FEBRUARY)).containsExactly("customers +0 ~1 -0 =1");
        assertThat(copied.select(CUSTOMERS))
                .containsExactly(
                        "c1,Ann,2026-01-01T08:00:00Z,2026-02-01T08:00:00Z",
                        "c1,Anne,2026-02-01T08:00:00Z,-",
                        "c2,Bob,2026-01-01T08:00:00Z,-");
    }

    @Test
    void a_row_that_vanished_is_superseded_by_nothing() {
        application.addCustomer("c1", "Ann");
        application.addCustomer("c2", "Bob");
        copied.copy(JANUARY);
        application.run("delete from app.customers where customer_id = 'c1'");

        assertThat(copied.copy(FEBRUARY)).containsExactly("customers +0 ~0 -1 =1");
        assertThat(copied.copy(MARCH)).isEmpty();
        assertThat(copied.select(CUSTOMERS))
                .containsExactly("c1,Ann,2026-01-01T08:00:00Z,2026-02-01T08:00:00Z", "c2,Bob,2026-01-01T08:00:00Z,-");
    }

    @Test
    void a_row_that_came_back_is_added_and_the_time_without_it_remains() {
        application.addCustomer("c1", "Ann");
        copied.copy(JANUARY);
        application.run("delete from app.customers");
        copied.copy(FEBRUARY);
        application.addCustomer("c1", "Ann");

        assertThat(copied.copy(MARCH)).containsExactly("customers +1 ~0 -0 =0");
        assertThat(copied.select(CUSTOMERS))
                .containsExactly("c1,Ann,2026-01-01T08:00:00Z,2026-02-01T08:00:00Z", "c1,Ann,2026-03-01T08:00:00Z,-");
    }

    @Test
    void all_that_can_happen_happens_in_one_copy() {
        for (String customer : List.of("same", "changed", "vanished")) {
            application.addCustomer(customer, "Ann");
        }
        copied.copy(JANUARY);
        application.run("update app.customers set name = null where customer_id = 'changed'");
        application.run("delete from app.customers where customer_id = 'vanished'");
        application.addCustomer("new", "Bob");

        assertThat(new HistoryCopy(copied.views(), copied.history())
                        .copy(FEBRUARY)
                        .counts()
                        .getFirst())
                .isEqualTo(new Count(ContractTable.CUSTOMERS, 1, 1, 1, 1));
        assertThat(copied.copy(MARCH)).isEmpty();
    }

    @Test
    void where_nothing_changed_nothing_is_written() {
        application.addCustomer("c1", "Ann");
        application.addItem("i1", "c1", 10);
        application.run("insert into app.targets values ('2025-12-31', 'nrr', null, 1.1)");
        copied.copy(JANUARY);
        String written = "select xmin::text, xmax::text, ctid::text from holdfast_history.";
        List<String> before = copied.select(written + "items");

        HistoryReport report = new HistoryCopy(copied.views(), copied.history()).copy(FEBRUARY);

        assertThat(report.recordedAt()).isEqualTo(FEBRUARY);
        assertThat(report.counts())
                .noneMatch(Count::isChange)
                .extracting(Count::unchanged)
                .containsSequence(1L, 1L);
        assertThat(copied.select(written + "items")).isEqualTo(before);
        assertThat(copied.rows()).isEqualTo(3);
    }

    @Test
    void a_target_of_the_total_has_a_key_without_a_segment() {
        application.run(
                "insert into app.targets values ('2025-12-31', 'nrr', null, 1.1), ('2025-12-31', 'nrr', 'Pro', 1.2)");
        copied.copy(JANUARY);
        application.run("update app.targets set value = 1.3 where segment is null");

        assertThat(copied.copy(FEBRUARY)).containsExactly("targets +0 ~1 -0 =1");
    }

    @Test
    void rows_that_a_view_has_ended_are_not_seen_nor_when_it_recorded_them() {
        application.run("alter table app.customers add recorded_at timestamptz, add superseded_at timestamptz");
        application.run("create or replace view mapped.customers as select * from app.customers");
        application.run("insert into app.customers (customer_id, name, recorded_at, superseded_at) values"
                + " ('c1', 'Ann', '2020-01-01', '2021-01-01'), ('c1', 'Anne', '2021-01-01', null),"
                + " ('c2', 'Bob', '2020-01-01', '2021-01-01')");

        copied.copy(JANUARY);

        assertThat(copied.select(CUSTOMERS)).containsExactly("c1,Anne,2026-01-01T08:00:00Z,-");
    }

    @Test
    void every_text_comes_through_as_it_is() {
        List<String> names = List.of(
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\\",
                "\\N",
                "\\.",
                "a\\tb",
                "",
                " ",
                "\"",
                "'",
                "a,b",
                "Zoë \uD83D\uDE0A \u738B",
                "\b\f\u000b\u0001");
        for (String name : names) {
            application.addCustomer("c" + names.indexOf(name), name);
        }
        application.run("insert into app.customers (customer_id) values ('none')");

        copied.copy(JANUARY);

        assertThat(copied.history()
                        .<List<String>>read(sql -> sql.fetch(
                                        "select name from holdfast_history.customers where name is not null order by substr(customer_id, 2)::int")
                                .map(row -> row.get(0, String.class))))
                .containsExactlyElementsOf(names);
        assertThat(copied.select("select customer_id from holdfast_history.customers where name is null"))
                .containsExactly("none");
        assertThat(copied.copy(FEBRUARY)).isEmpty();
    }

    @Test
    void an_empty_text_is_another_than_none() {
        application.addCustomer("c1", "");
        copied.copy(JANUARY);
        application.run("update app.customers set name = null");

        assertThat(copied.copy(FEBRUARY)).containsExactly("customers +0 ~1 -0 =0");
    }

    @Test
    void values_of_other_types_become_ours() {
        application.run("create type app.kind as enum ('recurring', 'usage')");
        application.replaceView("items", """
                7::bigint as item_id, 3.50::numeric(10, 2) as customer_id, 'a'::varchar(3) as subscription_id,
                'default'::name as product, null::integer as plan, true as tier, 'flat'::varchar as pricing_model,
                'recurring'::app.kind as charge_kind, 2::smallint as quantity, 0.1::double precision as unit_price,
                null::text as amount, '0.123456785' as discount, 'USD '::char(5) as currency, 'month'::text as "interval",
                1::bigint as interval_count, '2025-01-02T12:00:00Z'::timestamptz as valid_from,
                '2025-03-01 23:30:00'::timestamp as valid_to, 'active' as status, '2026-01-01'::text as term_end
                """);

        copied.copy(JANUARY);

        assertThat(copied.select("select * from holdfast_history.items"))
                .containsExactly("7,3.50,a,default,-,true,flat,recurring,2.000000,0.10000000,-,0.12345679,USD,month,1,"
                        + "2025-01-02,2025-03-01,active,2026-01-01,2026-01-01T08:00:00Z,-");
        assertThat(copied.copy(FEBRUARY)).isEmpty();
    }

    @Test
    void a_clock_that_is_behind_gives_the_microsecond_after_the_newest_row() {
        HistoryCopy copy = new HistoryCopy(copied.views(), copied.history());
        application.addCustomer("c1", "Ann");
        copy.copy(FEBRUARY);
        application.run("update app.customers set name = 'Anne'");

        assertThat(copy.copy(JANUARY).recordedAt()).isEqualTo(FEBRUARY.plusNanos(1_000));
        application.run("delete from app.customers");
        assertThat(copy.copy(FEBRUARY.plusNanos(1_999)).recordedAt()).isEqualTo(FEBRUARY.plusNanos(2_000));
        assertThat(copy.copy(FEBRUARY.plusNanos(2_000)).recordedAt()).isEqualTo(FEBRUARY.plusNanos(3_000));
        assertThat(copied.select(CUSTOMERS))
                .containsExactly(
                        "c1,Ann,2026-02-01T08:00:00Z,2026-02-01T08:00:00.000001Z",
                        "c1,Anne,2026-02-01T08:00:00.000001Z,2026-02-01T08:00:00.000002Z");
    }

    @Test
    void an_instant_is_taken_to_the_microsecond() {
        application.addCustomer("c1", "Ann");

        assertThat(new HistoryCopy(copied.views(), copied.history())
                        .copy(Instant.parse("2026-01-01T08:00:00.123456789Z"))
                        .recordedAt())
                .isEqualTo(Instant.parse("2026-01-01T08:00:00.123456Z"));
        assertThat(copied.select("select recorded_at from holdfast_history.customers"))
                .containsExactly("2026-01-01T08:00:00.123456Z");
    }

    @Test
    void many_rows_are_copied() {
        application.run(
                "insert into app.customers select 'c' || n, repeat('name ', 20) from generate_series(1, 50000) n");

        assertThat(copied.copy(JANUARY)).containsExactly("customers +50000 ~0 -0 =0");
        application.run("update app.customers set name = name || 's'");
        assertThat(copied.copy(FEBRUARY)).containsExactly("customers +0 ~50000 -0 =0");
    }
}
