package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MoversTest {
    @Test
    void the_seven_that_moved_most_are_held_and_the_rest_is_summed() {
        Movers.Side gains = Moving.of("A 10>11, B 10>19, C 10>12, D 10>18, E 10>13, F 10>17, G 10>14, H 10>16, I 10>15")
                .gains();

        assertThat(gains.largest())
                .extracting(mover -> mover.name().orElseThrow())
                .containsExactly("B", "D", "F", "H", "I", "G", "E");
        assertThat(gains.others()).isEqualTo(2);
        assertThat(gains.rest()).isEqualTo(Amount.of("3"));
        assertThat(gains.units()).isEqualTo(9);
        assertThat(gains.total()).isEqualTo(Amount.of("45"));
    }

    @Test
    void losses_are_contraction_and_churn_signed_the_largest_first() {
        Movers.Side losses = Moving.of("A 10>4, B 20>0, C 9>0, D 5>9").losses();

        assertThat(losses.largest())
                .extracting(Movers.Mover::change)
                .containsExactly(Amount.of("-20"), Amount.of("-9"), Amount.of("-6"));
        assertThat(losses.total()).isEqualTo(Amount.of("-35"));
        assertThat(losses.rest()).isEqualTo(Amount.ZERO);
    }

    @Test
    void of_equals_the_first_by_id_is_held() {
        Movers.Collecting movers = new Movers.Collecting();
        for (String unit : List.of("i", "b", "h", "c", "g", "d", "f", "e", "a")) {
            movers.accept(Moving.unit(unit, "10", "11"));
        }

        assertThat(movers.movers(Map.of(), Map.of()).gains().largest())
                .extracting(Movers.Mover::unit)
                .containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void who_is_new_returned_or_stayed_is_no_mover() {
        Movers.Collecting movers = new Movers.Collecting();
        movers.accept(Moving.unit("new", "0", "10"));
        movers.accept(Moving.unit("same", "10", "10"));
        movers.accept(new UnitMovement(
                new UnitBalance("back", 0, 100, false, "Pro", "ads"),
                Movement.REACTIVATION,
                false,
                new UnitMovement.Counted(false, false, 0, 0, 0),
                new TreeMap<>()));

        assertThat(movers.movers(Map.of(), Map.of())).isEqualTo(Movers.NONE);
        assertThat(movers.units()).isEmpty();
    }

    @Test
    void a_mover_has_a_name_and_a_day_where_they_are_known_and_all_that_the_unit_had() {
        Movers.Collecting movers = new Movers.Collecting();
        Map<MovementCause, Amount> causes =
                Map.of(MovementCause.SEATS, Amount.of("-4"), MovementCause.USAGE, Amount.of("-1"));
        movers.accept(new UnitMovement(
                new UnitBalance("c1", 100_000, 50_000, false, "Pro", "ads"),
                Movement.CONTRACTION,
                true,
                new UnitMovement.Counted(true, true, 100_000, 50_000, 50_000),
                new TreeMap<>(causes)));
        movers.accept(Moving.unit("c2", "3", "0"));

        assertThat(movers.movers(Map.of("c1", "Halden"), Map.of("c1", Moving.DAY))
                        .losses()
                        .largest())
                .containsExactly(
                        new Movers.Mover(
                                "c1",
                                Optional.of("Halden"),
                                "Pro",
                                "ads",
                                Amount.of("10"),
                                Amount.of("5"),
                                Movement.CONTRACTION,
                                new TreeMap<>(causes),
                                Optional.of(Moving.DAY)),
                        new Movers.Mover(
                                "c2",
                                Optional.empty(),
                                "Pro",
                                "ads",
                                Amount.of("3"),
                                Amount.ZERO,
                                Movement.CHURN,
                                new TreeMap<>(),
                                Optional.empty()));
    }

    @Test
    void those_that_are_named_are_known_by_id_before_their_names_are_read() {
        Movers.Collecting movers = new Movers.Collecting();
        movers.accept(Moving.unit("z", "1", "2"));
        movers.accept(Moving.unit("y", "2", "1"));
        movers.accept(Moving.unit("x", "2", "0"));

        assertThat(movers.units()).containsExactly("x", "y", "z");
    }
}
