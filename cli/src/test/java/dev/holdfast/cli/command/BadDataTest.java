package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that is loaded but cannot carry a figure: nothing is printed but the reason, and no row changes. */
class BadDataTest {
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    @Test
    void no_rate() {
        Program program = twoCurrencies("EUR,2025-02-01,1.1");
        isRefused(program, 3, """
                FX_RATE_MISSING: no rate for EUR on 2024-12-31 (needed by 1 item of 1 customer). Load one into fx_rates, or set currency to report in another currency.
                """);
    }

    @Test
    void a_rate_too_old() {
        Program program = twoCurrencies("EUR,2024-12-20,1.1\nEUR,2025-12-31,1.2");
        isRefused(program, 3, """
                FX_RATE_MISSING: the rate for EUR on 2024-12-31 is of 2024-12-20, 11 days old; the limit is 7 (needed by 1 item of 1 customer). Load one into fx_rates, or set currency to report in another currency.
                """);
    }

    @Test
    void no_currency_to_report_in() {
        Program program =
                twoCurrencies("EUR,2024-12-31,1.1").file("holdfast.yaml", "warehouse:\n  url: " + database.url());
        isRefused(program, 2, """
                CURRENCY_REQUIRED: the data has several currencies (EUR, USD) and none to report in is set. Set it with --set currency=USD or method.currency in holdfast.yaml.
                """);
    }

    @Test
    void a_cycle_of_parents_that_came_another_way() {
        Program program = loaded("""
                I-1,C-1,10,USD,2024-01-01
                """);
        database.execute("insert into holdfast.customers (customer_id, parent_id, recorded_at)"
                + " values ('C-8', 'C-9', '2026-01-01'), ('C-9', 'C-8', '2026-01-01')");
        isRefused(program, 3, """
                HIERARCHY_CYCLE: the chain of parent C-8 > C-9 > C-8 > C-9 > C-8 > C-9 > C-8 > C-9 > C-8 > C-9 is a cycle or longer than 8 levels. Correct the parent of one of these customers.
                """);
    }

    @Test
    void a_parent_that_is_no_customer() {
        Program program = loaded("""
                I-1,C-1,10,USD,2024-01-01
                """);
        database.execute("insert into holdfast.customers (customer_id, parent_id, recorded_at)"
                + " values ('C-8', 'C-9', '2026-01-01')");
        isRefused(program, 3, """
                HIERARCHY_UNKNOWN: customer C-8 has parent C-9, which is no customer. Load that customer, or correct the parent.
                """);
    }

    @Test
    void nothing_in_force_at_the_close() {
        Program program = loaded("""
                I-1,C-1,10,USD,2026-01-01
                """);
        isRefused(program, 3, """
                NO_DATA: no unit had MRR at the close of 2024-12-31 or of 2025-12-31. Load items that are in force then, or choose a --close the data covers.
                """);
    }

    @Test
    void an_empty_warehouse() {
        isRefused(program(), 3, """
                NO_DATA: the warehouse holds no recurring item that was known at that time. Load items with 'holdfast load', or look at --known-at.
                """);
    }

    private void isRefused(Program program, int exitCode, String message) {
        Map<String, Long> before = database.rows();
        for (String engine : new String[] {"stream", "sql"}) {
            Program.Ended ended = program.run("measure", "--close", "2025-12-31", "--engine", engine);
            assertThat(ended.err()).isEqualTo(message);
            assertThat(ended.exitCode()).isEqualTo(exitCode);
            assertThat(ended.out()).isEmpty();
        }
        assertThat(database.rows()).isEqualTo(before);
    }

    private Program twoCurrencies(String rates) {
        return loaded("""
                I-1,C-1,10,USD,2024-01-01
                I-2,C-2,10,EUR,2024-01-01
                """, rates);
    }

    private Program loaded(String items) {
        return loaded(items, "");
    }

    private Program loaded(String items, String rates) {
        return items("item_id,customer_id,amount,currency,valid_from\n" + items, rates);
    }

    private Program items(String items, String rates) {
        Program program =
                program().file("in/customers.csv", "customer_id\nC-1\nC-2\n").file("in/items.csv", items);
        if (!rates.isEmpty()) {
            program.file("in/fx_rates.csv", "currency,day,rate\n" + rates);
        }
        Program.Ended ended = program.run("load", "--dir", "in");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return program;
    }

    private Program program() {
        return Program.on(database, folder).file("holdfast.yaml", """
                warehouse:
                  url: %s
                method:
                  currency: USD
                """.formatted(database.url()));
    }
}
