package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, where the register is, and what several do at once. */
class RegisterPlacesTest {
    private static final String AT = "2026-01-05T06:00:00Z";
    private static final int INSTANCES = 10;
    private static final List<String> TABLES =
            List.of("customers", "items", "invoice_lines", "fx_rates", "attributes", "gl_control", "targets");

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    @Test
    void the_register_may_have_a_database_of_its_own_and_the_warehouse_a_role_that_can_only_read() {
        TestDatabase own = TestDatabase.empty();
        TestDatabase warehouse = company.database();
        warehouse.execute("drop schema holdfast_register cascade");
        warehouse.execute("create role reads_%s login".formatted(warehouse.name()));
        warehouse.execute("grant usage on schema holdfast to reads_%s".formatted(warehouse.name()));
        warehouse.execute("grant select on all tables in schema holdfast to reads_%s".formatted(warehouse.name()));
        warehouse.execute("alter role reads_%s set default_transaction_read_only = on".formatted(warehouse.name()));
        String[] places = {"--db", warehouse.url("reads_" + warehouse.name()), "--register", own.url()};

        assertThat(run("measure", "--close", "2025-12-31", places).exitCode()).isZero();
        Ended issued = run("run", "--close", "2025-12-31", places);

        assertThat(issued.exitCode()).as(issued.err()).isZero();
        assertThat(own.select("select close from holdfast_register.statements")).containsExactly("2025-12-31");
        assertThat(warehouse.select("select nspname from pg_namespace where nspname = 'holdfast_register'"))
                .isEmpty();
        Ended verified = company.run(
                AT,
                "verify",
                "statements/2025-12/statement.pdf",
                "--recompute",
                places[0],
                places[1],
                places[2],
                places[3]);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
    }

    @Test
    void a_job_needs_no_more_than_to_add_to_the_register_and_can_change_nothing_in_it() {
        TestDatabase database = company.database();
        String job = "job_" + database.name();
        database.execute("create role %s login".formatted(job));
        for (String schema : List.of("holdfast", "holdfast_register")) {
            database.execute("grant usage on schema %s to %s".formatted(schema, job));
            database.execute("grant select on all tables in schema %s to %s".formatted(schema, job));
        }
        database.execute("grant insert on all tables in schema holdfast_register to " + job);

        Ended issued = company.run(AT, "run", "--db", database.url(job));

        assertThat(issued.exitCode()).as(issued.err()).isZero();
        for (String change : List.of(
                "update holdfast_register.statements set nrr = 2",
                "delete from holdfast_register.statements",
                "truncate holdfast_register.statements cascade")) {
            assertThat(database.refusal(job, change)).as("the job: " + change).contains("permission denied");
            assertThat(database.refusal("postgres", change))
                    .as("the owner: " + change)
                    .contains("the register is append-only");
        }
    }

    @Test
    void nothing_is_added_to_what_was_issued() {
        company.done(AT, "run");

        assertThat(
                        company.database()
                                .refusal(
                                        "postgres",
                                        "insert into holdfast_register.documents select run_id, 'x.pdf',"
                                                + " media_type, sha256, content, entered_at from holdfast_register.documents limit 1"))
                .contains("run 2025-12.1 is closed to documents");
        assertThat(company.database()
                        .refusal(
                                "postgres",
                                "insert into holdfast_register.unit_balances select run_id,"
                                        + " part + 1, units, content from holdfast_register.unit_balances"))
                .contains("run 2025-12.1 is closed to unit_balances");
    }

    @Test
    void a_register_whose_folder_is_mistyped_is_not_made() {
        assertThat(company.run(AT, "register", "list", "--register", "embedded:./typo")
                        .err())
                .startsWith("DATABASE_URL: there is no database in ");
        assertThat(folder.resolve("typo")).doesNotExist();
    }

    @Test
    void ten_instances_at_once_issue_one_statement() throws Exception {
        List<Callable<Ended>> instances = IntStream.range(0, INSTANCES)
                .<Callable<Ended>>mapToObj(
                        i -> () -> new Program(folder).at(AT).run("run", "--close", "2025-12-31", "--out", "out-" + i))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<Ended>> ended = pool.invokeAll(instances);
            for (Future<Ended> one : ended) {
                assertThat(one.get().exitCode()).as(one.get().err()).isZero();
            }
            assertThat(ended.stream().filter(one -> one.resultNow().err().startsWith("Issued 2025-12.")))
                    .hasSize(1);
        }
        assertThat(company.database().select("select run_id from holdfast_register.statements"))
                .containsExactly("2025-12.1");
        assertThat(company.database().select("select count(*) from holdfast_register.runs"))
                .containsExactly("1");
    }

    @Test
    void views_have_to_say_who_keeps_their_history() {
        views();

        Ended ended = company.run(AT, "run", "--close", "2025-12-31");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("HISTORY_UNDECIDED: the warehouse 'mine' is made of views,");
    }

    @Test
    void what_views_overwrite_is_kept_by_each_run_and_known_at_works_for_it() {
        views();
        configureViews("  history: copy\n");
        company.done(AT, "run");
        JsonNode december = company.statement("2025-12");
        company.database()
                .execute("update src.items set valid_to = '2025-11-15' where item_id = '3'"
                        + " and valid_from = '2025-09-01'");
        company.database().execute("delete from src.items where item_id = '2'");
        company.database()
                .execute("insert into src.items select 'x', customer_id, subscription_id, product, plan, tier,"
                        + " pricing_model, charge_kind, quantity, unit_price, 7, discount, currency, \"interval\", interval_count,"
                        + " '2025-06-01', null, status, term_end, recorded_at, superseded_at from src.items where item_id = '1'"
                        + " limit 1");

        Ended told = company.run("2026-01-20T06:00:00Z", "run", "--close", "2025-12-31");

        assertThat(told.exitCode()).isEqualTo(3);
        assertThat(told.out())
                .contains("late rows", "superseded rows", "deleted rows")
                .doesNotContain("overwritten");
        String knownAt = december.path("provenance").path("known_at").asText();
        company.done(
                "2026-01-20T06:00:00Z", "statement", "--close", "2025-12-31", "--known-at", knownAt, "--out", "again");
        assertThat(folder.resolve("again/statement.json"))
                .hasSameBinaryContentAs(folder.resolve("statements/2025-12/statement.json"));
        assertThat(company.done("2026-01-20T06:00:00Z", "measure", "--close", "2025-12-31", "--known-at", knownAt)
                        .out())
                .contains("Total †  108.0%");
        assertThat(company.done("2026-01-20T06:00:00Z", "measure", "--close", "2025-12-31")
                        .out())
                .as("without known-at: the views as they are now")
                .doesNotContain("108.0%");
    }

    private void views() {
        TestDatabase database = company.database();
        database.execute("create schema src");
        database.execute("create schema mine");
        for (String table : TABLES) {
            database.execute("create table src.%1$s as select * from holdfast.%1$s".formatted(table));
            database.execute("create view mine.%1$s as select * from src.%1$s".formatted(table));
        }
        configureViews("");
    }

    private void configureViews(String more) {
        company.program()
                .file(
                        "holdfast.yaml",
                        "warehouse:\n  url: " + company.database().url() + "\n  schema: mine\n" + more);
    }

    private Ended run(String command, String option, String value, String... places) {
        return company.run(AT, command, option, value, places[0], places[1], places[2], places[3]);
    }
}
