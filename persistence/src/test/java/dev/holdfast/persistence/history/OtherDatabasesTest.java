package dev.holdfast.persistence.history;

import static dev.holdfast.persistence.history.CopiedApplication.FEBRUARY;
import static dev.holdfast.persistence.history.CopiedApplication.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import dev.holdfast.persistence.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a copy asks for what, and who is told to have failed. */
class OtherDatabasesTest {
    private static final String HISTORY = "The \"history\" of views";

    private final Application application = new Application();
    private final String url = TestDatabase.emptyUrl();

    @BeforeAll
    static void addRole() {
        Application.run(TestDatabase.emptyUrl(), "create role history_reader login");
    }

    @BeforeEach
    void addRows() {
        application.addCustomer("c1", "Ann");
        application.addItem("i1", "c1", 10);
    }

    @Test
    void the_source_may_be_another_database_whose_role_may_only_read() {
        application.run("grant usage on schema mapped to history_reader");
        application.run("grant select on all tables in schema mapped to history_reader");
        try (Database views = application.views("history_reader");
                Database history = history(Options.STANDARD)) {
            HistoryCopy copy = new HistoryCopy(views, history);

            assertThat(CopiedApplication.changes(copy.copy(JANUARY)))
                    .containsExactly("customers +1 ~0 -0 =0", "items +1 ~0 -0 =0");
            application.run("update app.items set amount = 12");
            assertThat(CopiedApplication.changes(copy.copy(FEBRUARY))).containsExactly("items +0 ~1 -0 =0");
        }
    }

    @Test
    void a_source_that_lacks_a_right_is_the_one_that_is_told() {
        application.run("grant usage on schema mapped to history_reader");
        application.run("grant select on mapped.customers to history_reader");
        try (Database views = application.views("history_reader");
                Database history = history(Options.STANDARD)) {
            assertThatThrownBy(() -> new HistoryCopy(views, history).copy(JANUARY))
                    .hasMessageStartingWith("DATABASE_RIGHTS: the user 'history_reader' lacks a right on the database '"
                            + name(views) + "'")
                    .hasMessageContaining("view items");
            assertThat(customers(history)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pg_cancel_backend, DATABASE_TIMEOUT: a statement on the database",
        "pg_terminate_backend, DATABASE_UNREACHABLE: no connection to the database",
    })
    void a_history_that_fails_while_the_source_is_read_is_the_one_that_is_told(String function, String fault) {
        try (Database views = application.views();
                Database history = history(Options.STANDARD)) {
            application.replaceView("customers", interrupting(function, name(history)));

            assertThatThrownBy(() -> new HistoryCopy(views, history).copy(JANUARY))
                    .hasMessageStartingWith(fault + " '" + name(history) + "' on localhost");
            assertThat(customers(history)).isZero();
            assertThat(CopiedApplication.select(views, "select name from app.customers"))
                    .containsExactly("Ann");
        }
    }

    /** A view that does something to whoever stages its rows, after more of them than any buffer between them holds. */
    private static String interrupting(String function, String database) {
        return """
                'c' || n as customer_id, repeat('name ', 20) as name, null as parent_id, null as channel
                from generate_series(1, 500000) as n
                where n <> 300000 or 0 < (select count(%s(pid)) from pg_stat_activity
                                          where query like 'copy copied_customers %%' and datname = '%s')
                """.formatted(function, database);
    }

    @Test
    void a_value_that_the_encoding_of_the_history_lacks_is_refused_and_the_source_is_ready_for_more() {
        String latin = url.replaceFirst("/test_\\d+", "/latin");
        Application.run(url, "create database latin encoding 'LATIN1' locale 'C' template template0");
        application.run("insert into app.customers select 'n' || n, '\u738B' from generate_series(1, 100000) as n");
        try (Database views = application.views();
                Database history = Database.open(latin, Options.STANDARD.withSchema(HISTORY))) {
            assertThatThrownBy(() -> new HistoryCopy(views, history).copy(JANUARY))
                    .hasMessageStartingWith("CONTRACT_BROKEN: the views of the schema 'mapped' break the contract:"
                            + " customers cannot be copied: character with byte sequence")
                    .hasMessageContaining("LATIN1");

            application.run("delete from app.customers where name <> 'Ann'");
            assertThat(CopiedApplication.changes(new HistoryCopy(views, history).copy(FEBRUARY)))
                    .containsExactly("customers +1 ~0 -0 =0", "items +1 ~0 -0 =0");
        }
    }

    private Database history(Options options) {
        return Database.open(url, options.withSchema(HISTORY));
    }

    private static long customers(Database history) {
        return CopiedApplication.select(history, "select from \"The \"\"history\"\" of views\".customers")
                .size();
    }

    private static String name(Database database) {
        return CopiedApplication.select(database, "select current_database()").getFirst();
    }
}
