package dev.holdfast.persistence.database;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {
    private static final String SECRET = "s3cr3t";
    private static final String URL = TestDatabase.freshUrl();

    /** The server trusts everybody but these; it asks them for a password. */
    @BeforeAll
    static void askForPasswords() throws IOException, SQLException {
        TestDatabase.execute(URL, "create role guarded login password '" + SECRET + "'");
        TestDatabase.execute(URL, "create role reader login");
        TestDatabase.execute(URL, "grant usage on schema holdfast to reader");
        TestDatabase.execute(URL, "grant select on all tables in schema holdfast to reader");
        TestDatabase.execute(URL, "create role stranger login");
        String loaded = one("select pg_conf_load_time()");
        Path rules = Path.of(one("show hba_file"));
        Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
        TestDatabase.execute(URL, "select pg_reload_conf()");
        for (int tries = 0; one("select pg_conf_load_time()").equals(loaded); tries++) {
            assertThat(tries).as("tries to see the new rules").isLessThan(1_000);
        }
    }

    @Test
    void the_right_password_opens_the_database() {
        try (Database database = open(new Login("guarded", SECRET))) {
            assertThat(database.<String>read(
                            sql -> sql.fetchOne("select current_user").get(0, String.class)))
                    .isEqualTo("guarded");
        }
    }

    @Test
    void a_wrong_password_is_refused_and_never_repeated() {
        assertThatThrownBy(() -> open(new Login("guarded", "wrong-" + SECRET)))
                .isInstanceOfSatisfying(Fault.class, DatabaseFaultsTest::keepsTheSecret)
                .hasMessageStartingWith("DATABASE_LOGIN: the database 'test_")
                .hasMessageContaining("refused the user 'guarded': password authentication failed")
                .hasMessageEndingWith("HOLDFAST_DB_USER and HOLDFAST_DB_PASSWORD.");
        assertThatThrownBy(
                        () -> Database.open(withoutUser() + "?user=guarded&password=wrong-" + SECRET, Options.STANDARD))
                .isInstanceOfSatisfying(Fault.class, DatabaseFaultsTest::keepsTheSecret)
                .hasMessageStartingWith("DATABASE_LOGIN: ");
    }

    @Test
    void a_missing_password_is_a_wrong_one() {
        assertThatThrownBy(() -> open(new Login("guarded", null)))
                .hasMessageStartingWith("DATABASE_LOGIN: ")
                .hasMessageContaining("no password was provided");
    }

    @Test
    void an_unknown_user_or_database_is_refused() {
        assertThatThrownBy(() -> open(new Login("nobody", null)))
                .hasMessageStartingWith("DATABASE_LOGIN: ")
                .hasMessageContaining("refused the user 'nobody': role \"nobody\" does not exist");
        assertThatThrownBy(() -> Database.open(URL.replaceFirst("/test_\\d+", "/gone"), Options.STANDARD))
                .hasMessageStartingWith("DATABASE_LOGIN: the database 'gone' on localhost:")
                .hasMessageContaining("database \"gone\" does not exist");
    }

    @Test
    void a_server_that_is_not_there_may_be_there_later() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://localhost:" + port + "/sales", Options.STANDARD))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE))
                .hasMessageStartingWith(
                        "DATABASE_UNREACHABLE: no connection to the database 'sales' on localhost:" + port);
    }

    @Test
    void an_unknown_host_is_named() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://nowhere.invalid/sales", Options.STANDARD))
                .hasMessageStartingWith(
                        "DATABASE_UNREACHABLE: no connection to the database 'sales' on nowhere.invalid:5432: ");
    }

    @Test
    void a_role_that_may_only_read_measures_and_cannot_migrate_or_write() {
        try (Database database = open(new Login("reader", null))) {
            database.requireSchema();
            assertThat(database.<Integer>read(sql -> sql.fetchCount(CUSTOMERS))).isZero();
            assertThatThrownBy(() -> insert(database))
                    .hasMessageStartingWith("DATABASE_RIGHTS: the user 'reader' lacks a right on the database 'test_")
                    .hasMessageContaining("permission denied for table customers");
        }
        try (Database other = Database.open(
                withoutUser(), Options.STANDARD.withSchema("other").withLogin(new Login("reader", null)))) {
            assertThatThrownBy(other::migrate).hasMessageStartingWith("DATABASE_RIGHTS: the user 'reader' lacks");
        }
    }

    @Test
    void a_role_without_any_right_is_told_which_it_needs() {
        try (Database database = open(new Login("stranger", null))) {
            database.requireSchema();
            assertThatThrownBy(() -> database.read(sql -> sql.fetchCount(CUSTOMERS)))
                    .hasMessageStartingWith("DATABASE_RIGHTS: the user 'stranger' lacks")
                    .hasMessageContaining("Grant usage on the schema");
        }
    }

    @Test
    void a_read_only_database_takes_no_changes() {
        String url = TestDatabase.emptyUrl();
        String name = url.replaceFirst(".*/(test_\\d+).*", "$1");
        TestDatabase.execute(url, "alter database " + name + " set default_transaction_read_only = on");
        try (Database database = Database.open(url, Options.STANDARD)) {
            assertThatThrownBy(database::migrate).hasMessageStartingWith("DATABASE_READ_ONLY: the database '" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "embedded:", "mysql://localhost/x", "sales", "jdbc:postgresql://host:port/x"})
    void another_address_is_explained(String address) {
        assertThatThrownBy(() -> Database.open(address, Options.STANDARD))
                .hasMessageStartingWith("DATABASE_URL: ")
                .hasMessageContaining("Write --db embedded, embedded:DIR or jdbc:postgresql://HOST:5432/DATABASE");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:s3cr3t@db/sales, postgres://…@db/sales",
        "postgres://db/sales?password=s3cr3t, postgres://db/sales",
        "ann:s3cr3t@db, …@db",
    })
    void an_address_is_shown_without_its_secrets(String address, String shown) {
        assertThatThrownBy(() -> Database.open(address, Options.STANDARD))
                .isInstanceOfSatisfying(Fault.class, DatabaseFaultsTest::keepsTheSecret)
                .hasMessageContaining("'" + shown + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pg_mine", "x123456789x123456789x123456789x123456789x123456789x123456789x123"})
    void a_schema_that_cannot_be_is_refused(String schema) {
        assertThatThrownBy(() -> Options.STANDARD.withSchema(schema))
                .hasMessageStartingWith("CONFIG_INVALID: '" + schema + "' cannot name a schema");
    }

    private static void insert(Database database) {
        database.write(sql ->
                sql.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID).values("c1").execute());
    }

    private static Database open(Login login) {
        return Database.open(withoutUser(), Options.STANDARD.withLogin(login));
    }

    private static String withoutUser() {
        return URL.replaceFirst("\\?.*", "");
    }

    private static void keepsTheSecret(Fault fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain(SECRET);
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
