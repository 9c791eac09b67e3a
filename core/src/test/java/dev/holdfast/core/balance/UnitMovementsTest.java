package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.UnitMovement.Counted;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitMovementsTest {
    private static final List<UnitMovement> HARD = List.of(
            new UnitMovement(
                    new UnitBalance("", 10, 0, true, "Pro\t\\", "a\rds\n"),
                    Movement.CONTRACTION,
                    false,
                    new Counted(true, true, 10, -3, 4),
                    new TreeMap<>(Map.of(MovementCause.PAUSE, new Amount(-12), MovementCause.FX, new Amount(2)))),
            new UnitMovement(
                    new UnitBalance("a\tb", 0, Long.MAX_VALUE, false, Segment.UNASSIGNED, "=1+1"),
                    Movement.NEW,
                    true,
                    new Counted(false, false, 0, 0, 0),
                    new TreeMap<>()),
            new UnitMovement(
                    new UnitBalance("\uD83D\uDE0A", 9, 9, false, "", ""),
                    Movement.RETAINED,
                    false,
                    new Counted(true, false, 9, 9, 9),
                    new TreeMap<>()));

    @Test
    void they_come_out_as_they_went_in_as_often_as_one_likes() {
        UnitMovements packed = packed(HARD);

        assertThat(packed).containsExactlyElementsOf(HARD);
        assertThat(packed).containsExactlyElementsOf(HARD);
        assertThat(packed.units()).isEqualTo(3);
        assertThat(UnitMovements.EMPTY).isEmpty();
    }

    @Test
    void their_balances_are_packed_as_a_register_keeps_them() {
        assertThat(packed(HARD).balances())
                .containsExactlyElementsOf(
                        HARD.stream().map(UnitMovement::balance).toList());
    }

    @Test
    void more_than_a_part_holds_go_into_several() {
        List<UnitMovement> many = IntStream.range(0, UnitBalances.PART_UNITS + 1)
                .mapToObj(i -> new UnitMovement(
                        new UnitBalance("u%06d".formatted(i), i, 0, false, "Pro", "ads"),
                        Movement.CHURN,
                        false,
                        new Counted(true, false, i, 0, 0),
                        new TreeMap<>(Map.of(MovementCause.PRODUCT_DROPPED, new Amount(-i)))))
                .toList();

        assertThat(packed(many).parts()).hasSize(2);
        assertThat(packed(many)).containsExactlyElementsOf(many);
    }

    private static UnitMovements packed(List<UnitMovement> movements) {
        UnitMovements.Packing packing = new UnitMovements.Packing();
        movements.forEach(packing::add);
        return packing.all();
    }
}
