package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.statement.ExpansionCauses.Rest;
import dev.holdfast.core.statement.ExpansionCauses.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExpansionCausesTest {
    private static final Amount OPENING = Amount.of("1000");

    @Test
    void causes_that_added_stand_by_size_and_of_equals_in_their_order() {
        assertThat(of("USAGE 30, SEATS 50, CROSS_SELL 30, PRICE 40"))
                .isEqualTo(new ExpansionCauses(
                        List.of(
                                step(MovementCause.SEATS, "50"),
                                step(MovementCause.PRICE, "40"),
                                step(MovementCause.USAGE, "30"),
                                step(MovementCause.CROSS_SELL, "30")),
                        Optional.empty()));
    }

    @Test
    void from_half_a_percent_of_opening_a_cause_has_a_step_of_its_own() {
        assertThat(of("SEATS 5, USAGE 4.9999"))
                .isEqualTo(new ExpansionCauses(
                        List.of(step(MovementCause.SEATS, "5")),
                        Optional.of(new Rest(Amount.of("4.9999"), List.of(MovementCause.USAGE)))));
    }

    @Test
    void what_took_away_is_in_the_rest_with_the_small_the_largest_first() {
        ExpansionCauses causes = of("SEATS 100, PLAN 2, DISCOUNT -40, PRODUCT_DROPPED -2, USAGE 4");

        assertThat(causes.named()).containsExactly(step(MovementCause.SEATS, "100"));
        assertThat(causes.other())
                .contains(new Rest(
                        Amount.of("-36"),
                        List.of(
                                MovementCause.DISCOUNT,
                                MovementCause.USAGE,
                                MovementCause.PLAN,
                                MovementCause.PRODUCT_DROPPED)));
    }

    @Test
    void they_add_up_to_the_expansion() {
        CauseTally tally = Told.expansion("SEATS 100, PLAN 2, DISCOUNT -40");

        assertThat(ExpansionCauses.of(tally, Segment.TOTAL, OPENING).total())
                .isEqualTo(Amount.of("62"))
                .isEqualTo(tally.sum(Segment.TOTAL, Movement.EXPANSION));
        assertThat(of("SEATS 100").total()).isEqualTo(Amount.of("100"));
    }

    @Test
    void other_movements_and_other_segments_are_not_in_them() {
        Segment pro = Segment.of(Dimension.TIER, "Pro");
        CauseTally tally = new CauseTally(new TreeMap<>(Map.of(
                Segment.TOTAL,
                new TreeMap<>(Map.of(
                        new Part(Movement.EXPANSION, MovementCause.SEATS), new Caused(2, Amount.of("90")),
                        new Part(Movement.CONTRACTION, MovementCause.PLAN), new Caused(1, Amount.of("-50")))),
                pro,
                new TreeMap<>(
                        Map.of(new Part(Movement.EXPANSION, MovementCause.SEATS), new Caused(1, Amount.of("60")))))));

        assertThat(ExpansionCauses.of(tally, Segment.TOTAL, OPENING))
                .isEqualTo(new ExpansionCauses(
                        List.of(new Step(MovementCause.SEATS, Amount.of("90"), 2)), Optional.empty()));
        assertThat(ExpansionCauses.of(tally, pro, OPENING).named()).containsExactly(step(MovementCause.SEATS, "60"));
        assertThat(ExpansionCauses.of(tally, Segment.of(Dimension.TIER, "Basic"), OPENING))
                .isEqualTo(new ExpansionCauses(List.of(), Optional.empty()));
    }

    private static ExpansionCauses of(String causes) {
        return ExpansionCauses.of(Told.expansion(causes), Segment.TOTAL, OPENING);
    }

    private static Step step(MovementCause cause, String amount) {
        return new Step(cause, Amount.of(amount), 1);
    }
}
