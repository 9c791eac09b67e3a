package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that cannot be used. */
class BadDatabaseTest {
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    @Test
    void unreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        isRefused(
                75,
                measure("jdbc:postgresql://localhost:" + free + "/nothing?user=somebody"),
                "DATABASE_UNREACHABLE: no connection to the database 'nothing' on localhost:" + free + ": ",
                ". Check host and port and that the server runs, then try again.");
    }

    @Test
    void unknown_host() {
        isRefused(
                75,
                measure("jdbc:postgresql://no-such-host.invalid/nothing?user=somebody"),
                "DATABASE_UNREACHABLE: no connection to the database 'nothing' on no-such-host.invalid:5432: ",
                ". Check host and port and that the server runs, then try again.");
    }

    @Test
    void wrong_password() {
        Program program = new Program(folder).with("HOLDFAST_DB_PASSWORD", "wrong-secret");
        Program.Ended ended = program.run("measure", "--db", database.url("locked"), "--close", "2025-12-31");
        isRefused(
                2,
                ended,
                "DATABASE_LOGIN: the database '" + database.name() + "' on localhost:" + database.port()
                        + " refused the user 'locked': ",
                ". Check the database's name in --db, and user and password in HOLDFAST_DB_USER and"
                        + " HOLDFAST_DB_PASSWORD.");
        assertThat(ended.err()).doesNotContain("secret");
    }

    @Test
    void the_right_password_comes_from_the_environment() {
        database.execute("grant usage on schema holdfast to locked");
        database.execute("grant select on all tables in schema holdfast to locked");
        Program program = new Program(folder).with("HOLDFAST_DB_PASSWORD", "right");
        Program.Ended ended = program.run("measure", "--db", database.url("locked"), "--close", "2025-12-31");
        isRefused(3, ended, "NO_DATA: ", "");
    }

    @Test
    void read_only() {
        database.execute("alter database " + database.name() + " set default_transaction_read_only = on");
        isRefused(
                1,
                load(database.url()),
                "DATABASE_READ_ONLY: the database '" + database.name() + "' on localhost:" + database.port()
                        + " takes no changes: ",
                ". Use the primary server and a role that may write; measuring needs neither.");
        assertThat(database.rows()).containsEntry("customers", 0L);
    }

    @Test
    void a_role_that_may_only_read() {
        database.execute("create role reader login");
        database.execute("grant usage on schema holdfast to reader");
        database.execute("grant select on all tables in schema holdfast to reader");
        isRefused(
                2,
                load(database.url("reader")),
                "DATABASE_RIGHTS: the user 'reader' lacks a right on the database '" + database.name() + "' on ",
                ". Grant usage on the schema and select on its tables to measure; to init and load, use the role that"
                        + " owns them.");
        assertThat(database.rows()).containsEntry("customers", 0L);
    }

    @Test
    void no_tables() {
        database.execute("drop schema holdfast cascade");
        isRefused(
                2,
                measure(database.url()),
                "SCHEMA_MISSING: the schema 'holdfast' has no table or view attributes, no table or view customers, ",
                ". Run holdfast init to create the tables, or create views of these names.");
    }

    @Test
    void no_such_kind() {
        isRefused(
                2,
                measure("mysql://localhost/x"),
                "DATABASE_URL: the database 'mysql://localhost/x' is of no kind that Holdfast knows.",
                " Write --db embedded, embedded:DIR or jdbc:postgresql://HOST:5432/DATABASE, with the user and password"
                        + " in HOLDFAST_DB_USER and HOLDFAST_DB_PASSWORD.");
    }

    @Test
    void a_password_in_the_url() {
        Program.Ended ended = measure(database.url() + "&password=secret");
        isRefused(
                2,
                ended,
                "DATABASE_URL: the database URL holds a password.",
                " Take it out and set the environment variable HOLDFAST_DB_PASSWORD.");
        assertThat(ended.err()).doesNotContain("secret");
    }

    @Test
    void thrown_away_at_exit() {
        isRefused(
                3,
                measure("embedded"),
                "NO_DATA: the database 'embedded' is new and empty in each call.",
                " Keep one with: holdfast init --db embedded:DIR, then holdfast load.");
    }

    private Program.Ended measure(String url) {
        return new Program(folder).run("measure", "--db", url, "--close", "2025-12-31");
    }

    private Program.Ended load(String url) {
        return new Program(folder)
                .file("customers.csv", "customer_id\nC-1\n")
                .run("load", "--db", url, "customers.csv");
    }

    /** One line, of which what the server or its driver says in between is theirs. */
    private static void isRefused(int exitCode, Program.Ended ended, String start, String end) {
        assertThat(ended.err()).startsWith(start).endsWith(end + "\n").hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.out()).isEmpty();
    }
}
