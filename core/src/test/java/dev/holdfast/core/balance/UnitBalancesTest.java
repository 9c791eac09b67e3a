package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitBalancesTest {
    private static final List<UnitBalance> HARD = List.of(
            balance("", 0, 1),
            balance("\ttab", 1, 0),
            balance("\nnewline", 2, Long.MAX_VALUE),
            balance("\r\nboth", 3, 3),
            balance("\\", 4, 5),
            balance("\\t", 4, 5),
            balance("a b", 6, 6),
            balance("a\\\\n\tb", 5, 4),
            balance("\u2028", 7, 7),
            balance("\uFF5E", 8, 8),
            new UnitBalance("\uD83D\uDE0A", 9, 0, true, "Pro\t\\", "a\rds\n"));

    @Test
    void what_is_packed_is_read_again_in_order() {
        UnitBalances packed = packed(HARD);

        assertThat(packed).containsExactlyElementsOf(HARD);
        assertThat(packed.units()).isEqualTo(HARD.size());
        assertThat(packed.parts()).hasSize(1);
    }

    @Test
    void a_line_is_as_copy_writes_it() throws IOException {
        UnitBalances packed = packed(List.of(
                new UnitBalance("a\tb\\", 10_000, -1, false, "Pro", "ads"),
                new UnitBalance("c\r\n", 1, 0, true, Segment.UNASSIGNED, "\uD83D\uDE0A")));

        assertThat(text(packed.parts().getFirst())).isEqualTo("""
                a\\tb\\\\\t10000\t-1\tf\tPro\tads
                c\\r\\n\t1\t0\tt\tUnassigned\t\uD83D\uDE0A
                """);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "49999, 1", "50000, 1", "50001, 2", "100000, 2", "120000, 3"})
    void many_units_are_packed_in_parts_and_read_as_one(int units, int parts) {
        List<UnitBalance> all = IntStream.range(0, units)
                .mapToObj(i -> balance("u%06d".formatted(i), i, units - i))
                .toList();
        UnitBalances packed = packed(all);

        assertThat(packed.parts()).hasSize(parts);
        assertThat(packed.parts()).allMatch(part -> part.units() <= UnitBalances.PART_UNITS);
        assertThat(packed.units()).isEqualTo(units);
        assertThat(packed.iterator()).toIterable().isEqualTo(all);
    }

    @Test
    void equal_balances_are_equal_bytes() {
        assertThat(packed(HARD).parts().getFirst().packed())
                .isEqualTo(packed(HARD).parts().getFirst().packed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "a", "", "B"})
    void an_id_that_is_not_after_the_one_before_is_refused(String id) {
        UnitBalances.Packing packing = new UnitBalances.Packing();
        packing.add(balance("b", 1, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> packing.add(balance(id, 1, 1)))
                .withMessage("unit " + id + " comes after b");
    }

    @Test
    void order_is_by_code_point_also_where_a_part_ends() {
        UnitBalances.Packing packing = new UnitBalances.Packing();
        IntStream.range(0, UnitBalances.PART_UNITS - 1).forEach(i -> packing.add(balance("u%06d".formatted(i), 1, 1)));
        packing.add(balance("\uD83D\uDE0A", 1, 1));

        // By UTF-16 unit it would come after.
        assertThatIllegalArgumentException().isThrownBy(() -> packing.add(balance("\uFF5E", 1, 1)));
    }

    @Test
    void nothing_has_no_units_and_ends_at_once() {
        Iterator<UnitBalance> nothing = UnitBalances.EMPTY.iterator();

        assertThat(UnitBalances.EMPTY.units()).isZero();
        assertThat(nothing.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(nothing::next);
    }

    @Test
    void a_part_keeps_its_content_whatever_is_done_to_the_bytes_handed_in_or_out() {
        UnitBalances.Part part = packed(HARD).parts().getFirst();
        byte[] handed = part.packed();
        UnitBalances.Part copy = new UnitBalances.Part(HARD.size(), handed);
        handed[0] = 0;
        copy.packed()[0] = 0;

        assertThat(new UnitBalances(List.of(copy))).containsExactlyElementsOf(HARD);
    }

    @Test
    void what_is_no_packed_part_is_not_read() {
        UnitBalances broken = new UnitBalances(List.of(new UnitBalances.Part(1, new byte[] {1, 2, 3})));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(broken::iterator);
    }

    static UnitBalances packed(List<UnitBalance> balances) {
        UnitBalances.Packing packing = new UnitBalances.Packing();
        balances.forEach(packing::add);
        return packing.all();
    }

    static UnitBalance balance(String unit, long opening, long closing) {
        return new UnitBalance(unit, opening, closing, false, "Pro", Segment.UNASSIGNED);
    }

    private static String text(UnitBalances.Part part) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(part.packed()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
