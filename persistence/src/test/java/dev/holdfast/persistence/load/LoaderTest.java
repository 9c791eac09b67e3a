package dev.holdfast.persistence.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.load.LoadReport.Count;
import dev.holdfast.persistence.load.Progress.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    private static final String CUSTOMERS = "customers.csv\ncustomer_id,name\nc1,Ann\nc2,Bob\n";
    private static final String ITEMS = "items.csv\nitem_id,customer_id,amount,currency,valid_from\n";

    private static final String EVERY_COLUMN = """
            items.csv
            valid_to,customer_id,item_id,subscription_id,product,plan,tier,pricing_model,charge_kind,quantity,unit_price,\
            amount,discount,currency,interval,interval_count,valid_from,status,term_end,recorded_at
            2025-02-01,c1,i1,s1,core,p1,Pro,seat,recurring,3.5,2.25,7.875,0.875,EUR,year,2,2025-01-01,paused,2026-01-01,\
            2025-01-01T01:00:00+01:00
            """;

    @TempDir
    private Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = new Warehouse(folder);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void empty_cells_and_missing_columns_take_the_defaults() {
        assertThat(load(CUSTOMERS, ITEMS + "i1,c1,10,USD,2025-01-01\n"))
                .containsExactly(new Count(ContractTable.CUSTOMERS, 2, 0, 0), new Count(ContractTable.ITEMS, 1, 0, 0));
        assertThat(warehouse.select("select * from holdfast.items"))
                .containsExactly(
                        "i1,c1,-,default,-,-,flat,recurring,-,-,10.00000000,0.00000000,USD,month,1,2025-01-01,-,"
                                + "active,-,2026-01-01T08:00:00Z,-");
    }

    @Test
    void every_table_loads() {
        assertThat(load(CUSTOMERS, EVERY_COLUMN, """
                        invoice_lines.csv
                        line_id,invoice_id,customer_id,product,plan,tier,charge_kind,service_from,service_to,amount,currency,gl_account
                        l1,v1,c1,core,p1,Pro,tax,2025-01-01,2025-02-01,-7,EUR,4000
                        """, """
                        fx_rates.csv
                        currency,day,rate
                        EUR,2025-01-01,1.0812345678
                        """, """
                        attributes.csv
                        customer_id,attribute,value,valid_from,valid_to
                        c1,size,big,2025-01-01,
                        """, """
                        gl_control.csv
                        close,measure,amount,currency
                        2025-12-31,closing_mrr,1000,EUR
                        """, """
                        targets.csv
                        close,measure,segment,value
                        2025-12-31,nrr,,1.1
                        2025-12-31,nrr,Pro,1.2
                        """))
                .extracting(Count::added)
                .containsExactly(2L, 1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(warehouse.select("select * from holdfast.items"))
                .containsExactly(
                        "i1,c1,s1,core,p1,Pro,seat,recurring,3.500000,2.25000000,7.87500000,0.87500000,EUR,year,2,"
                                + "2025-01-01,2025-02-01,paused,2026-01-01,2025-01-01T00:00:00Z,-");
        assertThat(warehouse.select("select segment, value from holdfast.targets order by value"))
                .containsExactly("-,1.10000000", "Pro,1.20000000");
    }

    @Test
    void the_same_files_again_change_nothing() {
        String items = ITEMS + "i1,c1,10,USD,2025-01-01\n";
        load(CUSTOMERS, items);
        List<String> before = warehouse.select("select * from holdfast.items");

        assertThat(load(Warehouse.SECOND, CUSTOMERS, items.replace(",10,", ",10.00,")))
                .containsExactly(new Count(ContractTable.CUSTOMERS, 0, 0, 2), new Count(ContractTable.ITEMS, 0, 0, 1));
        assertThat(warehouse.select("select * from holdfast.items")).isEqualTo(before);
    }

    @Test
    void a_row_with_the_key_of_a_current_one_supersedes_it() {
        load(CUSTOMERS, ITEMS + "i1,c1,10,USD,2025-01-01\ni2,c1,10,USD,2025-01-01\n");

        assertThat(load(Warehouse.SECOND, """
                        items.csv
                        item_id,customer_id,amount,currency,valid_from,tier,recorded_at
                        i1,c1,10,USD,2025-01-01,Pro,
                        i2,c1,12,USD,2025-01-01,,2026-01-15T00:00:00Z
                        i3,c2,10,USD,2025-01-01,,
                        """)).containsExactly(new Count(ContractTable.ITEMS, 1, 2, 0));
        assertThat(warehouse.select("select item_id, tier, amount, recorded_at, superseded_at from holdfast.items"
                        + " order by item_id, recorded_at"))
                .containsExactly(
                        "i1,-,10.00000000,2026-01-01T08:00:00Z,2026-02-01T08:00:00Z",
                        "i1,Pro,10.00000000,2026-02-01T08:00:00Z,-",
                        "i2,-,10.00000000,2026-01-01T08:00:00Z,2026-01-15T00:00:00Z",
                        "i2,-,12.00000000,2026-01-15T00:00:00Z,-",
                        "i3,-,10.00000000,2026-02-01T08:00:00Z,-");
    }

    @Test
    void a_target_of_the_total_supersedes_that_of_the_total() {
        String target = "targets.csv\nclose,measure,segment,value\n2025-12-31,nrr,,1.1\n";
        load(target);

        assertThat(load(Warehouse.SECOND, target)).containsExactly(new Count(ContractTable.TARGETS, 0, 0, 1));
        assertThat(load(Warehouse.SECOND, target.replace("1.1", "1.2")))
                .containsExactly(new Count(ContractTable.TARGETS, 0, 1, 0));
    }

    @Test
    void a_cycle_is_mended_by_the_load_that_replaces_it() {
        load("customers.csv\ncustomer_id,parent_id\nc1,c2\nc2,\n");

        assertThat(load(Warehouse.SECOND, "customers.csv\ncustomer_id,parent_id\nc1,\nc2,c1\n"))
                .containsExactly(new Count(ContractTable.CUSTOMERS, 0, 2, 0));
    }

    @Test
    void eight_levels_are_allowed() {
        StringBuilder chain = new StringBuilder("customers.csv\ncustomer_id,parent_id\nc0,\n");
        for (int i = 1; i <= 8; i++) {
            chain.append("c").append(i).append(",c").append(i - 1).append('\n');
        }

        assertThat(load(chain.toString())).containsExactly(new Count(ContractTable.CUSTOMERS, 9, 0, 0));
    }

    @Test
    void parents_that_take_turns_are_no_cycle() {
        assertThat(load(CUSTOMERS, """
                        attributes.csv
                        customer_id,attribute,value,valid_from,valid_to
                        c1,parent,c2,2025-01-01,2025-07-01
                        c2,parent,c1,2025-07-01,
                        """)).extracting(Count::added).containsExactly(2L, 2L);
    }

    @Test
    void a_field_holds_commas_quotes_line_breaks_tabs_and_backslashes() {
        load("customers.csv\ncustomer_id,name\nc1,\"a, \"\"b\"\"\nc\td\\N\\.\r\ne\"\nc2,\\N\n");

        assertThat(warehouse.select("select name from holdfast.customers order by customer_id"))
                .containsExactly("a, \"b\"\nc\td\\N\\.\r\ne", "\\N");
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_foreign_letters_are_taken_as_they_are() {
        load("customers.csv\n\uFEFFcustomer_id,name\r\nc1,Zoë \uD83D\uDE80\r\nc2,\u738B\r\n");

        assertThat(warehouse.select("select name from holdfast.customers order by customer_id"))
                .containsExactly("Zoë \uD83D\uDE80", "\u738B");
    }

    @Test
    void zeros_at_the_end_of_a_number_are_no_decimals() {
        load(CUSTOMERS, ITEMS + "i1,c1,12.500000000000000000,USD,2025-01-01\ni2,c1,0000000000000012,USD,2025-01-01\n");

        assertThat(warehouse.select("select amount from holdfast.items order by item_id"))
                .containsExactly("12.50000000", "12.00000000");
    }

    @Test
    void several_files_of_a_table_and_packed_ones_load_together() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("item_id,customer_id,amount,currency,valid_from\ni2,c2,10,USD,2025-01-01\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        warehouse.write(CUSTOMERS);
        warehouse.write("items-2025.csv\n" + ITEMS.substring(10) + "i1,c1,10,USD,2025-01-01\n");
        warehouse.write("items.2026.csv.gz", packed.toByteArray());
        Files.createDirectory(folder.resolve("notes"));
        Files.writeString(folder.resolve("README.txt"), "not loaded");

        List<Path> files = ContractFiles.in(folder);

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("customers.csv", "items-2025.csv", "items.2026.csv.gz");
        assertThat(warehouse.loadFiles(Warehouse.FIRST, files))
                .isEqualTo(new LoadReport(
                        List.of(new Count(ContractTable.CUSTOMERS, 2, 0, 0), new Count(ContractTable.ITEMS, 2, 0, 0))));
    }

    @Test
    void progress_goes_through_every_step_to_its_end() {
        List<Step> ended = new ArrayList<>();
        Path file = warehouse.write(CUSTOMERS);

        warehouse.loadFiles(Warehouse.FIRST, List.of(file), (step, done, total) -> {
            assertThat(done).isBetween(0L, total);
            if (done == total) {
                ended.add(step);
            }
        });

        assertThat(ended).containsSubsequence(Step.READING, Step.CHECKING, Step.STORING);
    }

    @Test
    void files_that_cannot_be_read_are_named() throws IOException {
        Path missing = folder.resolve("items.csv");
        Path customers = warehouse.write(CUSTOMERS);
        Path other = warehouse.write("customer.csv\ncustomer_id\nc1\n");
        Path damaged = warehouse.write("items.csv.gz\nno gzip");

        assertThatThrownBy(() -> warehouse.loadFiles(Warehouse.FIRST, List.of(missing)))
                .hasMessageStartingWith("LOAD_FILE: the file " + missing + " cannot be read: it does not exist");
        assertThatThrownBy(() -> warehouse.loadFiles(Warehouse.FIRST, List.of(customers, customers)))
                .hasMessageStartingWith("LOAD_FILE: the file " + customers + " is named twice");
        assertThatThrownBy(() -> warehouse.loadFiles(Warehouse.FIRST, List.of(other)))
                .hasMessageStartingWith(
                        "LOAD_FILE: the name of " + other + " tells no table. Name files such as items.csv")
                .hasMessageContaining("customers.csv, items.csv, invoice_lines.csv");
        assertThatThrownBy(() -> warehouse.loadFiles(Warehouse.FIRST, List.of(customers, damaged)))
                .hasMessageStartingWith("LOAD_FILE: the file " + damaged + " cannot be read: it is no gzip file");
        assertThatThrownBy(() -> warehouse.loadFiles(Warehouse.FIRST, List.of()))
                .hasMessageStartingWith("LOAD_FILE: no file is named");
        assertThat(warehouse.rows()).containsOnly(0);
    }

    @Test
    void folders_without_files_are_named() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> ContractFiles.in(empty))
                .hasMessageStartingWith("LOAD_FILE: the folder " + empty + " has no CSV file");
        assertThatThrownBy(() -> ContractFiles.in(folder.resolve("gone")))
                .hasMessageStartingWith(
                        "LOAD_FILE: the folder " + folder.resolve("gone") + " cannot be read: it does not exist");
    }

    @Test
    void many_rows_load() {
        StringBuilder items = new StringBuilder(ITEMS);
        for (int i = 0; i < 50_000; i++) {
            items.append("i").append(i).append(",c").append(1 + i % 2).append(",10,USD,2025-01-01\n");
        }

        assertThat(load(CUSTOMERS, items.toString())).contains(new Count(ContractTable.ITEMS, 50_000, 0, 0));
        assertThat(load(Warehouse.SECOND, items.toString().replace(",10,", ",11,")))
                .containsExactly(new Count(ContractTable.ITEMS, 0, 50_000, 0));
    }

    private List<Count> load(String... files) {
        return load(Warehouse.FIRST, files);
    }

    private List<Count> load(Instant now, String... files) {
        return switch (warehouse.load(now, files)) {
            case LoadReport report -> report.counts();
            case RejectedRows rejected -> throw new AssertionError(rejected.rows());
        };
    }
}
