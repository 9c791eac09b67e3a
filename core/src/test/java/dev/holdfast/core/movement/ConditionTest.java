package dev.holdfast.core.movement;

import static dev.holdfast.core.movement.Condition.everBefore;
import static dev.holdfast.core.movement.Condition.pausedAtClose;
import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Facts GREW = new Facts(5, 8, 9, true, false);
    private static final Facts PAUSED = new Facts(5, 0, 0, false, true);

    @Test
    void a_condition_holds_for_the_facts_it_names() {
        assertThat(closing().isGreaterThan(opening()).holds(GREW)).isTrue();
        assertThat(closing().isGreaterThan(opening()).holds(PAUSED)).isFalse();
        assertThat(closing().isEqualTo(opening()).holds(GREW)).isFalse();
        assertThat(closing().isZero().holds(PAUSED)).isTrue();
        assertThat(everBefore().holds(GREW)).isTrue();
        assertThat(everBefore().holds(PAUSED)).isFalse();
        assertThat(pausedAtClose().holds(GREW)).isFalse();
        assertThat(pausedAtClose().holds(PAUSED)).isTrue();
    }

    @Test
    void conditions_join_by_and_or_and_not() {
        assertThat(everBefore().and(pausedAtClose()).holds(GREW)).isFalse();
        assertThat(everBefore().or(pausedAtClose()).holds(GREW)).isTrue();
        assertThat(everBefore().or(pausedAtClose()).holds(PAUSED)).isTrue();
        assertThat(everBefore().or(closing().isPositive()).holds(PAUSED)).isFalse();
        assertThat(everBefore().not().holds(PAUSED)).isTrue();
        assertThat(new Condition.And(List.of()).holds(PAUSED)).isTrue();
    }

    @Test
    void a_quantity_is_taken_from_the_facts() {
        assertThat(one().of(GREW)).isEqualTo(1);
        assertThat(opening().of(GREW)).isEqualTo(5);
        assertThat(closing().of(GREW)).isEqualTo(8);
        assertThat(Quantity.Balance.CLOSING_AT_OWN_RATE.of(GREW)).isEqualTo(9);
        assertThat(closing().minus(opening()).of(GREW)).isEqualTo(3);
        assertThat(closing().minus(opening()).of(PAUSED)).isEqualTo(-5);
        assertThat(closing().atMost(opening()).of(GREW)).isEqualTo(5);
        assertThat(closing().atMost(opening()).of(PAUSED)).isZero();
    }

    @Test
    void a_difference_beyond_a_long_is_a_fault() {
        Facts extreme = new Facts(Long.MAX_VALUE, Long.MIN_VALUE, 0, true, false);

        assertThatThrownBy(() -> opening().minus(closing()).of(extreme)).isInstanceOf(Fault.class);
    }

    @Test
    void they_read_as_words() {
        assertThat(closing().minus(opening())).hasToString("(closing - opening)");
        assertThat(closing().atMost(opening())).hasToString("least(closing, opening)");
        assertThat(Quantity.Balance.CLOSING_AT_OWN_RATE.isPositive()).hasToString("closing-at-own-rate > 0");
        assertThat(everBefore().or(pausedAtClose())).hasToString("not (not (ever-before) and not (paused-at-close))");
        assertThat(one()).hasToString("1");
    }
}
