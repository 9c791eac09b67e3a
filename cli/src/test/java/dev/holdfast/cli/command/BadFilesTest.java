package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be loaded: the exit code, the whole message, and not one row more than before. */
class BadFilesTest {
    private static final Map<String, Long> BEFORE =
            Map.of("customers", 1L, "items", 1L, "fx_rates", 0L, "attributes", 0L);

    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    @BeforeEach
    void one_customer_with_one_item_is_there() {
        Program.Ended ended = program()
                .file("first/customers.csv", "customer_id\nC-1\n")
                .file("first/items.csv", """
                        item_id,customer_id,amount,currency,valid_from
                        I-1,C-1,10,USD,2025-01-01
                        """)
                .run("load", "--dir", "first");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(database.rows()).isEqualTo(BEFORE);
    }

    @Test
    void unknown_customer() {
        isRefused(items("""
                item_id,customer_id,amount,currency,valid_from
                I-2,C-1,10,USD,2025-01-01
                I-3,C-9,10,USD,2025-01-01
                """), """
                items.csv:3 customer_id 'C-9' is no customer, here or in the warehouse
                """);
    }

    @Test
    void unknown_column() {
        isRefused(customers("""
                customer_id,colour
                C-2,red
                """), """
                customers.csv:1 colour is no column of customers, which has customer_id, name, parent_id, channel, recorded_at
                """);
    }

    @Test
    void missing_column() {
        isRefused(items("""
                item_id,customer_id,amount,currency
                I-2,C-1,10,USD
                """), """
                items.csv:1 valid_from is missing; the header must name it
                """);
    }

    @Test
    void valid_to_before_valid_from() {
        isRefused(items("""
                item_id,customer_id,amount,currency,valid_from,valid_to
                I-2,C-1,10,USD,2025-01-01,2025-01-01
                I-3,C-1,10,USD,2025-02-01,2025-01-31
                """), """
                items.csv:3 valid_to '2025-01-31' is before valid_from, 2025-02-01
                """);
    }

    @Test
    void bad_date() {
        isRefused(items("""
                item_id,customer_id,amount,currency,valid_from
                I-2,C-1,10,USD,31.01.2025
                I-3,C-1,10,USD,2025-02-29
                """), """
                items.csv:2 valid_from '31.01.2025' must be a day, such as 2026-01-31
                items.csv:3 valid_from '2025-02-29' is no day of the calendar
                """);
    }

    @Test
    void bad_number() {
        isRefused(items("""
                item_id,customer_id,amount,currency,valid_from
                I-2,C-1,"1,000.00",USD,2025-01-01
                """), """
                items.csv:2 amount '1,000.00' must be a number of digits with a point, such as 1234.50
                """);
    }

    @Test
    void wrong_encoding() {
        byte[] latin1 = "customer_id,name\nC-2,Müller\n".getBytes(StandardCharsets.ISO_8859_1);
        isRefused(program().file("in/customers.csv", latin1), """
                customers.csv:2 name 'M\uFFFDller' contains the byte 0xFC, which is not UTF-8; save the file as UTF-8
                """);
    }

    @Test
    void duplicate_key() {
        isRefused(customers("""
                customer_id
                C-2
                C-3
                C-2
                """), """
                customers.csv:4 customer_id 'C-2' is the key of line 2 of customers.csv too
                """);
    }

    @Test
    void missing_currency() {
        isRefused(items("""
                item_id,customer_id,amount,currency,valid_from
                I-2,C-1,10,,2025-01-01
                """), """
                items.csv:2 currency is missing
                """);
    }

    @Test
    void empty_file() {
        isRefused(items(""), """
                items.csv:1 the file is empty; it needs a header, or leave it out
                """);
    }

    @Test
    void hierarchy_cycle() {
        isRefused(customers("""
                customer_id,parent_id
                C-2,C-3
                C-3,C-2
                """), """
                customers.csv:2 parent_id 'C-3' makes a cycle: C-2 > C-3 > C-2
                customers.csv:3 parent_id 'C-2' makes a cycle: C-3 > C-2 > C-3
                """);
    }

    @Test
    void all_that_is_bad_is_listed() {
        Program program = customers("customer_id,parent_id\n,\nC-2,C-8\n").file("in/items.csv", """
                item_id,customer_id,amount,currency,valid_from,interval
                I-2,C-9,x,usd,2025-13-01,fortnight
                """);
        isRefused(program, """
                customers.csv:2 customer_id is missing
                customers.csv:3 parent_id 'C-8' is no customer, here or in the warehouse
                items.csv:2 amount 'x' must be a number of digits with a point, such as 1234.50
                items.csv:2 currency 'usd' must be a currency code of three capital letters, such as USD
                items.csv:2 interval 'fortnight' must be day, week, month, quarter or year
                items.csv:2 valid_from '2025-13-01' is no day of the calendar
                items.csv:2 customer_id 'C-9' is no customer, here or in the warehouse
                """);
    }

    @Test
    void a_file_whose_name_tells_no_table() {
        Program program = program().file("subscriptions.csv", "id\n1\n");
        isRefused(2, program.run("load", "subscriptions.csv"), """
                LOAD_FILE: the name of %s tells no table. Name files such as items.csv, items-2026.csv or items.csv.gz of: \
                customers.csv, items.csv, invoice_lines.csv, fx_rates.csv, attributes.csv, gl_control.csv, targets.csv.
                """.formatted(folder.resolve("subscriptions.csv")));
    }

    @Test
    void a_folder_without_files() {
        isRefused(2, program().run("load", "--dir", "nowhere"), """
                LOAD_FILE: the folder %s cannot be read: it does not exist. Name files such as items.csv, items-2026.csv or \
                items.csv.gz of: customers.csv, items.csv, invoice_lines.csv, fx_rates.csv, attributes.csv, \
                gl_control.csv, targets.csv.
                """.formatted(folder.resolve("nowhere")));
    }

    @Test
    void nothing_to_load() {
        isRefused(2, program().run("load"), """
                USAGE: there is nothing to load. Name files, or a folder with --dir DIR.
                """);
    }

    private void isRefused(Program program, String problems) {
        long count = problems.lines().count();
        isRefused(
                3,
                program.run("load", "--dir", "in"),
                problems + "LOAD_ROWS: " + (count == 1 ? "1 problem" : count + " problems")
                        + " in the files, listed above; nothing was loaded."
                        + " Correct what is listed and load all files again.\n");
    }

    private void isRefused(int exitCode, Program.Ended ended, String message) {
        assertThat(ended.err()).isEqualTo(message);
        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.out()).isEmpty();
        assertThat(database.rows()).isEqualTo(BEFORE);
    }

    private Program items(String text) {
        return program().file("in/items.csv", text);
    }

    private Program customers(String text) {
        return program().file("in/customers.csv", text);
    }

    private Program program() {
        return Program.on(database, folder);
    }
}
