package dev.holdfast.core.movement;

import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.firstMonth;
import static dev.holdfast.core.movement.Quantity.flow;
import static dev.holdfast.core.movement.Quantity.onHold;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;
import static dev.holdfast.core.movement.Quantity.revenue;
import static dev.holdfast.core.movement.Quantity.revenueBefore;
import static dev.holdfast.core.movement.Quantity.zero;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.movement.Facts.Circumstances;
import dev.holdfast.core.movement.Facts.Inside;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a unit did between the closes of a window and before them. */
class QuantityTest {
    private static final Facts FACTS = new Facts(
            5, 8, 9, true, false, Circumstances.NONE, new Inside(false, Map.of(Movement.CHURN, 4L), 1, 20, 30));

    @Test
    void what_lies_inside_two_years_is_taken_from_there() {
        assertThat(firstMonth().of(FACTS)).isEqualTo(1);
        assertThat(revenue().of(FACTS)).isEqualTo(20);
        assertThat(revenueBefore().of(FACTS)).isEqualTo(30);
        assertThat(zero().minus(flow(Movement.CHURN)).of(FACTS)).isEqualTo(-4);
    }

    @Test
    void a_movement_that_was_not_made_moved_nothing() {
        assertThat(flow(Movement.CHURN).of(FACTS)).isEqualTo(4);
        assertThat(flow(Movement.EXPANSION).of(FACTS)).isZero();
        assertThat(flow(Movement.CHURN).of(new Facts(5, 8, 9, true, false))).isZero();
    }

    @Test
    void they_read_as_words() {
        assertThat(onHold()).hasToString("on-hold");
        assertThat(zero().minus(flow(Movement.CHURN))).hasToString("(0 - monthly CHURN)");
        assertThat(revenue().atMost(revenueBefore())).hasToString("least(revenue, revenue-before)");
        assertThat(firstMonth().isPositive()).hasToString("first-month-of-two-years > 0");
    }

    @Test
    void what_is_disclosed_beside_the_movement_is_taken_from_there() {
        Facts facts = new Facts(0, 8, 9, true, false, new Circumstances(true, 7, true, true), Inside.NOTHING);
        Facts none = new Facts(0, 8, 9, true, false);

        assertThat(onHold().of(facts)).isEqualTo(7);
        assertThat(onHold().of(none)).isZero();
        assertThat(List.of(Condition.pausedAtOpen(), Condition.inGrace(), Condition.acquired()))
                .allMatch(flag -> flag.holds(facts))
                .noneMatch(flag -> flag.holds(none))
                .extracting(Condition::toString)
                .containsExactly("paused-at-open", "in-grace", "acquired");
    }

    @Test
    void each_is_made_of_balances_and_flows() {
        assertThat(one().leaves()).isEmpty();
        assertThat(opening().leaves()).containsExactly(opening());
        assertThat(flow(Movement.CHURN).leaves()).containsExactly(flow(Movement.CHURN));
        assertThat(closing().minus(flow(Movement.CHURN)).atMost(revenue()).leaves())
                .containsExactly(closing(), flow(Movement.CHURN), revenue());
    }

    @Test
    void a_condition_is_made_of_comparisons_and_flags() {
        Condition grew = closing().isGreaterThan(opening());

        assertThat(Condition.always().atoms()).isEmpty();
        assertThat(Condition.goneInside().atoms()).containsExactly(Condition.goneInside());
        assertThat(grew.and(Condition.everBefore().not()).atoms()).containsExactly(grew, Condition.everBefore());
    }

    @Test
    void who_was_gone_inside_is_known_by_that_alone() {
        Facts gone = new Facts(5, 8, 8, true, false, Circumstances.NONE, new Inside(true, Map.of(), 0, 0, 0));

        assertThat(Condition.goneInside().holds(gone)).isTrue();
        assertThat(Condition.goneInside().holds(FACTS)).isFalse();
        assertThat(Condition.always().holds(gone)).isTrue();
        assertThat(Condition.goneInside()).hasToString("gone-inside");
        assertThat(Condition.always()).hasToString("always");
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_says_its_movement(Movement movement) {
        MovementRule rule =
                MovementRule.when(opening().isZero(), closing().isPositive()).then(movement);

        assertThat(rule.movement()).isEqualTo(movement);
        assertThat(rule.condition()).isEqualTo(opening().isZero().and(closing().isPositive()));
    }

    @Test
    void money_at_any_close_or_a_pause_at_open_makes_a_unit_count() {
        Facts paused = new Facts(0, 0, 0, true, false, new Circumstances(true, 0, false, false), Inside.NOTHING);
        assertThat(paused.count()).isTrue();
        assertThat(new Facts(0, 0, 0, true, true).count()).isFalse();
        assertThat(new Facts(1, 0, 0, false, false).count()).isTrue();
        assertThat(new Facts(0, 1, 0, false, false).count()).isTrue();
        assertThat(new Facts(0, 0, 1, false, false).count()).isTrue();
        assertThat(inside(new Inside(true, Map.of(Movement.CHURN, 0L), 0, 0, 0)))
                .isFalse();
        assertThat(inside(new Inside(false, Map.of(Movement.CHURN, 0L, Movement.NEW, 1L), 0, 0, 0)))
                .isTrue();
        assertThat(inside(new Inside(false, Map.of(), 1, 0, 0))).isTrue();
        assertThat(inside(new Inside(false, Map.of(), 0, 1, 0))).isTrue();
        assertThat(inside(new Inside(false, Map.of(), 0, 0, 1))).isTrue();
    }

    private static boolean inside(Inside inside) {
        return new Facts(0, 0, 0, false, false, Circumstances.NONE, inside).count();
    }

    @Test
    void its_flows_do_not_change_with_the_map_they_were_made_of() {
        Map<Movement, Long> flows = new HashMap<>();
        Inside inside = new Inside(false, flows, 0, 0, 0);
        flows.put(Movement.NEW, 1L);

        assertThat(inside).isEqualTo(Inside.NOTHING);
    }
}
