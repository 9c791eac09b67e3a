package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            before              | after               | changes
                                |                     |
            a 1 2               |                     | a 1>0 2>0
                                | a 1 2               | a 0>1 0>2
            a 1 2               | a 1 2               |
            a 1 2               | a 3 2               | a 1>3 2>2
            a 1 2               | a 1 0               | a 1>1 2>0
            a 1 2, c 3 3        | b 5 0               | a 1>0 2>0, b 0>5 0>0, c 3>0 3>0
            a 1 1, b 2 2, c 3 3 | b 2 2               | a 1>0 1>0, c 3>0 3>0
            b 2 2               | a 1 1, b 2 3, c 3 3 | a 0>1 0>1, b 2>2 2>3, c 0>3 0>3
            a 1 1, b 2 2        | a 1 1, b 2 2, c 3 3 | c 0>3 0>3
            \uFF5E 1 1, \uD83D\uDE0A 2 2 | \uD83D\uDE0A 2 5 | \uFF5E 1>0 1>0, \uD83D\uDE0A 2>2 2>5
            B 1 1, a 1 1        | B 2 1, a 1 1        | B 1>2 1>1
            """)
    void units_whose_balances_differ_are_handed_over_by_id(
            @Nullable String before, @Nullable String after, @Nullable String changes) {
        assertThat(between(before, after).stream()
                        .map(change -> change.unit() + " " + step(change.openingBefore(), change.openingAfter()) + " "
                                + step(change.closingBefore(), change.closingAfter()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(changes == null ? "" : changes);
    }

    @Test
    void another_pause_tier_or_channel_moves_no_money() {
        List<UnitChange> changes = new ArrayList<>();
        UnitChange.between(
                UnitBalancesTest.packed(List.of(new UnitBalance("a", 1, 0, true, "Pro", "ads"))),
                UnitBalancesTest.packed(List.of(new UnitBalance("a", 1, 0, false, "Basic", "sales"))),
                changes::add);

        assertThat(changes).isEmpty();
    }

    @Test
    void the_largest_comes_first_whichever_way_it_went_then_the_lowest_id() {
        List<UnitChange> changes =
                between("a 9 9, b 5 5, e 9 9", "a 9 8, b 0 7, c 1 6, d 4 3, \uFF5E 0 1, \uD83D\uDE0A 1 0");

        assertThat(changes.stream().sorted(UnitChange.LARGEST_FIRST).map(UnitChange::unit))
                .containsExactly("e", "b", "c", "d", "a", "\uFF5E", "\uD83D\uDE0A");
    }

    @Test
    void its_size_is_what_moved_at_open_and_at_close() {
        assertThat(between("a 5 5", "a 3 9").getFirst().size()).isEqualTo(new Amount(6));
    }

    private static List<UnitChange> between(@Nullable String before, @Nullable String after) {
        List<UnitChange> changes = new ArrayList<>();
        UnitChange.between(balances(before), balances(after), changes::add);
        return changes;
    }

    /** Packed balances written as {@code id opening closing}, with commas between them. */
    private static UnitBalances balances(@Nullable String list) {
        return list == null
                ? UnitBalances.EMPTY
                : UnitBalancesTest.packed(Arrays.stream(list.split(",", -1))
                        .map(unit -> unit.strip().split(" ", -1))
                        .map(unit ->
                                UnitBalancesTest.balance(unit[0], Long.parseLong(unit[1]), Long.parseLong(unit[2])))
                        .toList());
    }

    private static String step(Amount before, Amount after) {
        return before.tenThousandths() + ">" + after.tenThousandths();
    }
}
