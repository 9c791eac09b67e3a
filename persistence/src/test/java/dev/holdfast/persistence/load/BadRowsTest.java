package dev.holdfast.persistence.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is said, all of it, and nothing is loaded. */
class BadRowsTest {
    private static Warehouse warehouse;
    private static List<Integer> before;

    /** Files, and what is wrong with them: bad-rows.txt. {@code c1} to {@code c3} are customers, {@code i1} an item. */
    record Case(String title, List<String> files, List<String> wrong) {
        static Case of(String text) {
            String title = text.substring(2, text.indexOf('\n'));
            int wrong = text.indexOf("\n-> ");
            List<String> files = Stream.of(text.substring(0, wrong + 1).split("(?m)^--- "))
                    .skip(1)
                    .toList();
            List<String> lines = Arrays.stream(text.substring(wrong).strip().split("\n"))
                    .map(line -> line.substring(3))
                    .toList();
            return new Case(title, files, lines);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(BadRowsTest.class.getResourceAsStream("bad-rows.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n(?=# )")).map(Case::of);
        }
    }

    @BeforeAll
    static void fill(@TempDir Path folder) {
        warehouse = new Warehouse(folder);
        assertThat(warehouse.rejected(
                        Warehouse.FIRST,
                        "customers.csv\ncustomer_id,parent_id\nc1,\nc2,c1\nc3,c2\n",
                        "items.csv\nitem_id,customer_id,amount,currency,valid_from\ni1,c1,10,USD,2025-01-01\n",
                        "attributes.csv\ncustomer_id,attribute,value,valid_from\nc3,size,big,2025-01-01\n"))
                .isEmpty();
        before = warehouse.rows();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bad_rows_are_named_and_nothing_is_loaded(Case files) {
        assertThat(warehouse.rejected(Warehouse.SECOND, files.files().toArray(new String[0])))
                .isEqualTo(files.wrong());
        assertThat(warehouse.rows()).isEqualTo(before);
    }

    @Test
    void bytes_that_are_not_utf8_are_named_in_their_rows() {
        byte[] latin = "customer_id,name\nc4,Caf\u00e9\nc5,Zoo\nc6,\u00fc\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rejected(warehouse.write("customers.csv", latin)))
                .containsExactly(
                        "customers.csv:2 name 'Caf\uFFFD' contains the byte 0xE9, which is not UTF-8; save the file as UTF-8",
                        "customers.csv:4 name '\uFFFD' contains the byte 0xFC, which is not UTF-8; save the file as UTF-8");
        assertThat(warehouse.rows()).isEqualTo(before);
    }

    @Test
    void a_character_cut_in_half_is_no_utf8() {
        assertThat(rejected(warehouse.write(
                        "customers.csv",
                        new byte[] {'c', 'u', 's', 't', 'o', 'm', 'e', 'r', '_', 'i', 'd', '\n', 'c', (byte) 0xC3})))
                .containsExactly(
                        "customers.csv:2 customer_id 'c\uFFFD' contains the byte 0xC3, which is not UTF-8; save"
                                + " the file as UTF-8");
    }

    @Test
    void a_nul_character_is_refused() {
        assertThat(rejected(warehouse.write("customers.csv\ncustomer_id,name\nc4,A\0B\n")))
                .containsExactly("customers.csv:2 name 'A\uFFFDB' contains a NUL character");
    }

    @Test
    void utf16_is_refused() {
        byte[] wide = "customer_id,name\nc4,Zoo\n".getBytes(StandardCharsets.UTF_16);

        assertThat(rejected(warehouse.write("customers.csv", wide)))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).startsWith("customers.csv:1 ").doesNotContainPattern("\\p{Cntrl}"));
        assertThat(warehouse.rows()).isEqualTo(before);
    }

    @Test
    void as_many_as_there_are_are_counted_and_the_first_ten_thousand_listed() {
        StringBuilder file = new StringBuilder("items.csv\nitem_id,customer_id,amount,currency,valid_from\n");
        for (int i = 0; i < 12_000; i++) {
            file.append("x").append(i).append(i % 2 == 0 ? ",c9,10,USD,2025-01-01\n" : ",c1,bad,USD,2025-01-01\n");
        }

        RejectedRows rejected = (RejectedRows) warehouse.load(Warehouse.SECOND, file.toString());

        assertThat(rejected.total()).isEqualTo(12_000);
        assertThat(rejected.rows()).hasSize(10_000);
        assertThat(rejected.rows())
                .first()
                .hasToString("items.csv:2 customer_id 'c9' is no customer, here or in the" + " warehouse");
        assertThat(rejected.fault())
                .hasMessage(
                        "LOAD_ROWS: 12000 values or rows cannot be loaded, the first at items.csv:2 customer_id 'c9' is"
                                + " no customer, here or in the warehouse; nothing was loaded. Correct what is listed and load all"
                                + " files again.");
        assertThat(warehouse.rows()).isEqualTo(before);
    }

    private static List<String> rejected(Path file) {
        return switch (warehouse.loadFiles(Warehouse.SECOND, List.of(file))) {
            case LoadReport report -> List.of();
            case RejectedRows rejected ->
                rejected.rows().stream().map(RejectedRow::toString).toList();
        };
    }
}
