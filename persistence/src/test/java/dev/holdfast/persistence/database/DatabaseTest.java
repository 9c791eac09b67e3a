package dev.holdfast.persistence.database;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void a_migrated_database_has_an_empty_warehouse() {
        try (Database database = Database.open(TestDatabase.emptyUrl(), Options.STANDARD)) {
            database.migrate();
            database.migrate();
            database.requireSchema();

            assertThat(customers(database)).isZero();
        }
    }

    @Test
    void the_typed_tables_stand_for_those_of_the_schema_that_is_named() {
        String url = TestDatabase.emptyUrl();
        try (Database database = Database.open(url, Options.STANDARD.withSchema("Sales \"EU\""))) {
            database.migrate();
            database.requireSchema();
            insert(database, "c1");

            assertThat(customers(database)).isOne();
            assertThat(database.<Integer>read(sql -> sql.fetchOne("select count(*) from \"Sales \"\"EU\"\"\".customers")
                            .get(0, Integer.class)))
                    .isOne();
        }
    }

    @Test
    void a_database_without_the_schema_says_so() {
        try (Database database = Database.open(TestDatabase.emptyUrl(), Options.STANDARD)) {
            assertThatThrownBy(database::requireSchema)
                    .isInstanceOf(Fault.class)
                    .hasMessageStartingWith("SCHEMA_MISSING: the schema 'holdfast' has no table or view ")
                    .hasMessageContaining("no table or view customers")
                    .hasMessageEndingWith("Run holdfast init to create the tables, or create views of these names.");
            assertThatThrownBy(() -> customers(database))
                    .hasMessageStartingWith("SCHEMA_MISSING: the schema 'holdfast'")
                    .hasMessageContaining("holdfast.customers");
        }
    }

    @Test
    void a_schema_beside_is_named_by_what_fails_there() {
        try (Database database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> customers(database.beside("history")))
                    .hasMessageStartingWith("SCHEMA_MISSING: the schema 'history' of the database");
            assertThat(customers(database)).isZero();
        }
    }

    @Test
    void a_missing_column_is_named() {
        String url = TestDatabase.freshUrl();
        TestDatabase.execute(url, "alter table holdfast.items drop column tier");
        try (Database database = Database.open(url, Options.STANDARD)) {
            assertThatThrownBy(database::requireSchema)
                    .hasMessageStartingWith("SCHEMA_MISSING: the schema 'holdfast' has no column items.tier. ");
        }
    }

    @Test
    void views_of_a_user_do_as_well_and_are_left_alone() {
        String url = TestDatabase.freshUrl();
        TestDatabase.execute(url, "create schema mine");
        for (String table :
                List.of("customers", "items", "invoice_lines", "fx_rates", "attributes", "gl_control", "targets")) {
            TestDatabase.execute(url, "create view mine." + table + " as select * from holdfast." + table);
        }
        try (Database database = Database.open(url, Options.STANDARD.withSchema("mine"))) {
            database.migrate();
            database.requireSchema();

            assertThat(customers(database)).isZero();
        }
    }

    @Test
    void views_are_told_from_tables() {
        String url = TestDatabase.freshUrl();
        TestDatabase.execute(url, "create schema mine");
        TestDatabase.execute(url, "create schema frozen");
        TestDatabase.execute(url, "create view mine.items as select * from holdfast.items");
        TestDatabase.execute(url, "create materialized view frozen.items as select * from holdfast.items");
        try (Database database = Database.open(url, Options.STANDARD)) {
            assertThat(database.hasViews()).isFalse();
            assertThat(database.beside("mine").hasViews()).isTrue();
            assertThat(database.beside("frozen").hasViews()).isTrue();
            assertThat(database.beside("nowhere").hasViews()).isFalse();
        }
    }

    @Test
    void another_schema_of_the_same_database_is_a_warehouse_of_its_own() {
        try (Database database = TestDatabase.fresh()) {
            try (Database beside = database.beside("copy")) {
                beside.migrate();
                beside.requireSchema();
                insert(beside, "c1");

                assertThat(beside.schema()).isEqualTo("copy");
                assertThat(database.schema()).isEqualTo("holdfast");
                assertThat(customers(beside)).isOne();
            }
            assertThat(customers(database)).isZero();
            assertThatThrownBy(() -> customers(database.beside("nowhere")))
                    .hasMessageStartingWith("SCHEMA_MISSING: the schema 'nowhere' of the database 'test_");
        }
    }

    @Test
    void a_reading_sees_one_state_of_the_data() {
        try (Database database = TestDatabase.fresh()) {
            int seen = database.<Integer>read(sql -> {
                int before = sql.fetchCount(CUSTOMERS);
                insert(database, "c1");
                return before + sql.fetchCount(CUSTOMERS);
            });

            assertThat(seen).isZero();
            assertThat(customers(database)).isOne();
        }
    }

    @Test
    void a_reading_cannot_write() {
        try (Database database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> database.read(sql -> sql.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID)
                            .values("c1")
                            .execute()))
                    .hasMessageStartingWith("DATABASE_READ_ONLY: the database 'test_");
        }
    }

    @Test
    void what_breaks_a_writing_undoes_it() {
        try (Database database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> database.write(sql -> {
                        sql.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID)
                                .values("c1")
                                .execute();
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(customers(database)).isZero();
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_stopped() {
        Options hasty = Options.STANDARD.withStatementTimeout(Duration.ofMillis(50));
        try (Database database = Database.open(TestDatabase.freshUrl(), hasty)) {
            assertThatThrownBy(() -> database.read(sql -> sql.fetchOne("select pg_sleep(30)")))
                    .hasMessageStartingWith("DATABASE_TIMEOUT: a statement on the database 'test_")
                    .hasMessageContaining("statement timeout");
            assertThat(customers(database)).isZero();
        }
    }

    private static int customers(Database database) {
        return database.<Integer>read(sql -> sql.fetchCount(CUSTOMERS));
    }

    private static void insert(Database database, String customer) {
        database.write(sql -> sql.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID)
                .values(customer)
                .execute());
    }
}
