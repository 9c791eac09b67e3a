package dev.holdfast.persistence.history;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Login;
import dev.holdfast.persistence.database.Options;
import dev.holdfast.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * A database whose tables, in the schema {@code app}, are overwritten. They hold to nothing that the contract says. Views of
 * the contract over them are in the schema {@code mapped}.
 */
final class Application {
    static final String VIEWS = "mapped";

    private final String url = TestDatabase.freshUrl();

    Application() {
        run("create schema app");
        run("create schema mapped");
        for (ContractTable table : ContractTable.values()) {
            String columns = table.columnNames().stream()
                    .map(column -> '"' + column + '"')
                    .collect(Collectors.joining(", "));
            run("create table app.%1$s as select %2$s from holdfast.%1$s".formatted(table.tableName(), columns));
            run(
                    "create view mapped.%1$s as select *, now() as recorded_at, null::timestamptz as superseded_at from app.%1$s"
                            .formatted(table.tableName()));
        }
        run("drop schema holdfast cascade");
    }

    /** Its views, for the superuser. */
    Database views() {
        return Database.open(url, Options.STANDARD.withSchema(VIEWS));
    }

    /** Its views, for a role that the server lets in without a password. */
    Database views(String role) {
        Options options = Options.STANDARD.withSchema(VIEWS).withLogin(new Login(role, null));
        return Database.open(url.replaceFirst("\\?.*", ""), options);
    }

    void addCustomer(String id, String name) {
        run("insert into app.customers (customer_id, name) values (%s, %s)".formatted(quoted(id), quoted(name)));
    }

    /** Adds an item in USD by the month, in force since 2024. */
    void addItem(String id, String customer, int amount) {
        run("""
                insert into app.items (item_id, customer_id, product, pricing_model, charge_kind, amount, discount,
                                       currency, "interval", interval_count, valid_from, status)
                values ('%s', '%s', 'default', 'flat', 'recurring', %s, 0, 'USD', 'month', 1, '2024-01-01', 'active')
                """.formatted(id, customer, amount));
    }

    /** Makes a view anew, of columns and what they come from; it records nothing. */
    void replaceView(String view, String columns) {
        run("drop view mapped." + view);
        run("create view mapped." + view + " as select null as recorded_at, null as superseded_at, " + columns);
    }

    /** Runs a statement as the superuser. */
    void run(String statement) {
        run(url, statement);
    }

    /** Runs a statement as the superuser in any database. */
    static void run(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
