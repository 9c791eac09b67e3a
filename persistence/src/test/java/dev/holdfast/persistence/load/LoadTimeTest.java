package dev.holdfast.persistence.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import dev.holdfast.persistence.database.TestDatabase;
import dev.holdfast.persistence.register.SmallRegister;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement knew stays what it knew. */
class LoadTimeTest {
    private static final Instant KNOWN_AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final String CUSTOMER = "customers.csv\ncustomer_id\nc1\n";
    private static final String RECORDED = "customers.csv\ncustomer_id,recorded_at\nc1,";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T08:00:00Z, 2026-03-01T00:00:00.000001Z",
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00.000001Z",
        "2026-03-01T00:00:00.000000999Z, 2026-03-01T00:00:00.000001Z",
        "2026-03-01T00:00:00.000001Z, 2026-03-01T00:00:00.000001Z",
        "2026-03-01T00:00:00.123456789Z, 2026-03-01T00:00:00.123456Z",
    })
    void rows_become_known_after_the_newest_statement_even_when_the_clock_is_behind(Instant clock, String recorded) {
        try (Warehouse warehouse = new Warehouse(folder)) {
            SmallRegister.prepare(warehouse.database(), KNOWN_AT);
            SmallRegister.prepare(warehouse.database(), KNOWN_AT.minusSeconds(60));

            assertThat(warehouse.rejected(clock, CUSTOMER)).isEmpty();
            assertThat(recordedAt(warehouse)).isEqualTo(recorded);
        }
    }

    @Test
    void a_row_replaced_by_a_clock_that_is_behind_is_superseded_when_the_other_becomes_known() {
        try (Warehouse warehouse = new Warehouse(folder)) {
            assertThat(warehouse.rejected(Warehouse.FIRST, CUSTOMER)).isEmpty();
            SmallRegister.prepare(warehouse.database(), KNOWN_AT);

            assertThat(warehouse.rejected(Warehouse.FIRST, "customers.csv\ncustomer_id,name\nc1,Ann\n"))
                    .isEmpty();
            assertThat(warehouse.select(
                            "select name, recorded_at, superseded_at from holdfast.customers order by name"))
                    .containsExactly(
                            "Ann,2026-03-01T00:00:00.000001Z,-", "-,2026-01-01T08:00:00Z,2026-03-01T00:00:00.000001Z");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00.000000Z",
        "2026-03-01T01:00:00+01:00, 2026-03-01T00:00:00.000000Z",
        "2020-01-01T00:00:00Z, 2020-01-01T00:00:00.000000Z",
    })
    void a_row_recorded_before_what_a_statement_knew_is_refused(String recorded, String shown) {
        try (Warehouse warehouse = new Warehouse(folder)) {
            SmallRegister.prepare(warehouse.database(), KNOWN_AT);

            assertThat(warehouse.rejected(KNOWN_AT.plusSeconds(60), RECORDED + recorded + "\n"))
                    .containsExactly("customers.csv:2 recorded_at '" + shown + "' must be after"
                            + " 2026-03-01T00:00:00.000000Z, as of which a statement was measured; leave it out");
            assertThat(warehouse.rows()).containsOnly(0);
        }
    }

    @Test
    void a_row_recorded_after_what_a_statement_knew_is_taken() {
        try (Warehouse warehouse = new Warehouse(folder)) {
            SmallRegister.prepare(warehouse.database(), KNOWN_AT);

            assertThat(warehouse.rejected(KNOWN_AT.plusSeconds(60), RECORDED + "2026-03-01T00:00:00.000001Z\n"))
                    .isEmpty();
            assertThat(recordedAt(warehouse)).isEqualTo("2026-03-01T00:00:00.000001Z");
        }
    }

    @Test
    void where_no_statement_was_prepared_or_no_register_is_kept_only_the_clock_counts() {
        try (Warehouse unused = new Warehouse(folder)) {
            assertOnlyTheClockCounts(unused);
        }
        Database plain = Database.open(TestDatabase.emptyUrl(), Options.STANDARD);
        plain.migrate();
        try (Warehouse without = new Warehouse(folder, plain)) {
            assertOnlyTheClockCounts(without);
        }
    }

    @Test
    void a_role_without_rights_on_the_register_loads_all_the_same() {
        String url = TestDatabase.freshUrl();
        TestDatabase.execute(url, "create role load_only login");
        TestDatabase.execute(url, "grant usage on schema holdfast to load_only");
        TestDatabase.execute(url, "grant select, insert, update on all tables in schema holdfast to load_only");
        try (Database owner = TestDatabase.openAs("postgres", url)) {
            SmallRegister.prepare(owner, KNOWN_AT);
        }
        try (Warehouse warehouse = new Warehouse(folder, TestDatabase.openAs("load_only", url))) {
            assertOnlyTheClockCounts(warehouse);
        }
    }

    private static void assertOnlyTheClockCounts(Warehouse warehouse) {
        assertThat(warehouse.rejected(Warehouse.FIRST, RECORDED + "2020-01-01T00:00:00Z\nc2,\n"))
                .isEmpty();
        assertThat(warehouse.select("select customer_id, recorded_at from holdfast.customers order by customer_id"))
                .containsExactly("c1,2020-01-01T00:00:00Z", "c2,2026-01-01T08:00:00Z");
    }

    private static String recordedAt(Warehouse warehouse) {
        return String.join(" ", warehouse.select("select recorded_at from holdfast.customers"));
    }
}
