package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.movement.Movement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecisiveTest {
    private static final List<UnitMovement> UNITS = List.of(
            unit("a", 900, 900, true), unit("b", 50, 100, true), unit("c", 50, 50, true), unit("new", 0, 5000, false));

    // 1050/1000; without a, who pays what it paid, 150/100.
    @Test
    void who_did_not_move_may_decide() {
        assertThat(Decisive.of(UNITS, figures(1000, 1050), Told.METHOD, Map.of("a", "Acme")))
                .contains(new Decisive("a", Optional.of("Acme"), new BigDecimal("1.500000000000")));
        assertThat(Decisive.of(UNITS, figures(1000, 1050), Told.METHOD, Map.of()))
                .hasValueSatisfying(most -> assertThat(most.name()).isEmpty());
    }

    @Test
    void of_equals_the_first_id_is_told_and_outside_the_cohort_nobody() {
        List<UnitMovement> equals =
                List.of(unit("z", 100, 0, true), unit("y", 100, 0, true), unit("x", 200, 200, true));

        assertThat(Decisive.of(equals, figures(400, 200), Told.METHOD, Map.of()))
                .hasValueSatisfying(most -> assertThat(most.unit()).isEqualTo("x"));
        List<UnitMovement> alike = List.of(unit("z", 100, 0, true), unit("y", 100, 0, true), unit("w", 200, 90, true));
        assertThat(Decisive.of(alike, figures(400, 90), Told.METHOD, Map.of()))
                .hasValueSatisfying(most -> assertThat(most.unit()).isEqualTo("w"));
        assertThat(Decisive.of(List.of(unit("new", 0, 100, false)), figures(400, 200), Told.METHOD, Map.of()))
                .isEmpty();
    }

    @Test
    void without_the_only_one_there_is_no_figure_and_of_an_average_none_is_told() {
        assertThat(Decisive.of(List.of(unit("a", 100, 90, true)), figures(100, 90), Told.METHOD, Map.of()))
                .isEmpty();
        assertThat(Decisive.of(UNITS, figures(1000, 1050), Told.METHOD.with(Setting.WIN_BACK, "included"), Map.of()))
                .isEmpty();
        Tally total = figures(1000, 1050).tally();
        Tally averaged = new Tally(total.sums(), Squares.ZERO, null, List.of(total));
        assertThat(Decisive.of(UNITS, Figures.of(averaged, Told.METHOD), Told.METHOD, Map.of()))
                .isEmpty();
    }

    @Test
    void where_nobody_changes_the_figure_nobody_decides_it() {
        List<UnitMovement> same = List.of(unit("a", 100, 100, true), unit("b", 50, 50, true));
        assertThat(Decisive.of(same, figures(150, 150), Told.METHOD, Map.of())).isEmpty();
    }

    @Test
    void where_a_unit_counts_that_is_not_handed_over_nobody_knows_who_decides() {
        assertThat(Decisive.of(UNITS, figures(3000, 1050), Told.METHOD, Map.of()))
                .isEmpty();
    }

    private static UnitMovement unit(String id, long denominator, long numerator, boolean inCohort) {
        return new UnitMovement(
                new UnitBalance(id, denominator, numerator, false, "Pro", "ads"),
                Movement.RETAINED,
                false,
                new UnitMovement.Counted(inCohort, true, denominator, numerator, Math.min(denominator, numerator)),
                new TreeMap<>());
    }

    private static Figures figures(long denominator, long numerator) {
        return Figures.of(
                new Tally(Map.of(Column.DENOMINATOR, denominator, Column.NUMERATOR, numerator), Squares.ZERO, null),
                Told.METHOD);
    }
}
