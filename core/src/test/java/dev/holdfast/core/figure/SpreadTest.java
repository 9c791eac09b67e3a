package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.money.Amount;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_largest_hold_their_share_of_the_opening_in_any_order() {
        // 1 to 100, which sum up to 5050.
        Spread spread = of(LongStream.rangeClosed(1, 100).map(i -> i * 37 % 101));

        assertThat(spread.units()).isEqualTo(100);
        assertThat(spread.largest())
                .containsExactly(
                        new Concentration(1, new Amount(100), Retention.of(100, 5050)),
                        new Concentration(10, new Amount(955), Retention.of(955, 5050)),
                        new Concentration(50, new Amount(3775), Retention.of(3775, 5050)));
        // The largest 29 hold 2494, the largest 30 hold 2565, and half is 2525.
        assertThat(spread.half()).isEqualTo(30);
    }

    @Test
    void half_is_held_where_it_is_held_exactly() {
        assertThat(of(LongStream.of(10, 10, 10, 10)).half()).isEqualTo(2);
        assertThat(of(LongStream.of(10, 10, 11, 10)).half()).isEqualTo(2);
        assertThat(of(LongStream.of(10, 10, 10)).half()).isEqualTo(2);
        assertThat(of(LongStream.of(50, 30, 20)).half()).isEqualTo(1);
    }

    @Test
    void of_fewer_units_than_asked_all_are_taken() {
        assertThat(of(LongStream.of(3, 1)).largest())
                .containsExactly(
                        new Concentration(1, new Amount(3), Retention.of(3, 4)),
                        new Concentration(2, new Amount(4), Retention.of(4, 4)),
                        new Concentration(2, new Amount(4), Retention.of(4, 4)));
    }

    @Test
    void who_paid_nothing_at_open_is_not_in_it() {
        assertThat(of(LongStream.of(0, 7, 0))).isEqualTo(of(LongStream.of(7)));
        assertThat(of(LongStream.of(0))).isEqualTo(Spread.NONE);
        assertThat(Spread.NONE.units()).isZero();
        assertThat(Spread.NONE.half()).isZero();
        assertThat(Spread.NONE.largest())
                .hasSize(3)
                .allSatisfy(none -> assertThat(none.share().ratio()).isEmpty());
    }

    @Test
    void more_units_than_it_began_with_room_for_are_all_held() {
        Spread spread = of(LongStream.rangeClosed(1, 5000));

        assertThat(spread.units()).isEqualTo(5000);
        assertThat(spread.largest().getFirst().held()).isEqualTo(new Amount(5000));
        assertThat(spread.largest().getFirst().share()).isEqualTo(Retention.of(5000, 12_502_500));
    }

    @Test
    void half_of_what_doubled_would_not_fit_is_told() {
        long third = Long.MAX_VALUE / 3;

        assertThat(of(LongStream.of(third, third, third)).half()).isEqualTo(2);
    }

    private static Spread of(LongStream openings) {
        Spread.Collecting spread = new Spread.Collecting();
        openings.forEach(opening -> spread.accept(new UnitBalance("u", opening, 0, false, "Pro", "ads")));
        return spread.spread();
    }
}
