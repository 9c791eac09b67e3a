package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.sample.Book;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitMovementTest {
    private static final int SEEDS = 100;
    private static final Set<Movement> WITHOUT_CAUSES = EnumSet.of(Movement.NEW, Movement.RETAINED);

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_each_unit_did_and_why_is_what_the_oracle_says(long seed) {
        History history = RandomHistory.of(seed);

        assertThat(watched(Measuring.of(history))).isEqualTo(new NaiveOracle(history).movements());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_causes_of_a_unit_add_up_to_its_change(long seed) {
        assertThat(watched(Measuring.of(RandomHistory.of(seed)))).allSatisfy(unit -> {
            Amount sum = unit.causes().values().stream().reduce(Amount.ZERO, Amount::plus);
            assertThat(sum).isEqualTo(WITHOUT_CAUSES.contains(unit.movement()) ? Amount.ZERO : unit.change());
            assertThat(unit.causes().values()).doesNotContain(Amount.ZERO);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_units_add_up_to_the_causes_of_the_total(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.of(seed));
        SortedMap<Part, Caused> sums = new TreeMap<>();
        watched(measuring)
                .forEach(unit -> unit.causes()
                        .forEach((cause, amount) ->
                                sums.merge(new Part(unit.movement(), cause), new Caused(1, amount), Caused::plus)));

        assertThat(sums)
                .isEqualTo(measuring.tallies().details().causes().orElseThrow().of(Segment.TOTAL));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void by_the_default_method_all_units_add_up_to_its_ratios(long seed) {
        History history = RandomHistory.of(seed);
        Method plain = Method.standard()
                .with(Setting.CURRENCY, history.method().value(Setting.CURRENCY))
                .with(Setting.GRAIN, history.method().value(Setting.GRAIN));
        Measuring measuring = Measuring.of(history.by(plain));
        List<UnitMovement> units = watched(measuring);
        Tally total = measuring.tallies().total(history.windows().getFirst());

        assertThat(sum(units, unit -> unit.counted().inCohort() ? 1 : 0)).isEqualTo(total.sum(Column.UNITS));
        assertThat(sum(units, unit -> unit.counted().retained() ? 1 : 0)).isEqualTo(total.sum(Column.RETAINED_UNITS));
        assertThat(sum(units, unit -> unit.counted().denominator())).isEqualTo(total.sum(Column.DENOMINATOR));
        assertThat(sum(units, unit -> unit.counted().numerator())).isEqualTo(total.sum(Column.NUMERATOR));
        assertThat(sum(units, unit -> unit.counted().kept())).isEqualTo(total.sum(Column.KEPT));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void causes_that_nobody_asked_for_are_not_told(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.of(seed));
        Measuring without = new Measuring(
                measuring.method(),
                measuring.windows(),
                Question.by(measuring.question().dimensions()),
                measuring.units());

        assertThat(watched(without)).allMatch(unit -> unit.causes().isEmpty());
        assertThat(watched(without))
                .extracting(UnitMovement::movement)
                .isEqualTo(
                        watched(measuring).stream().map(UnitMovement::movement).toList());
    }

    @Test
    void a_lost_unit_changes_by_what_it_paid() {
        List<UnitMovement> units = new ArrayList<>();
        Evaluator evaluator = new Evaluator(
                Method.standard(),
                RatedWindows.of(
                        Method.standard(), List.of(Book.YEAR), new ExchangeRates("USD", Map.of()), Set.of("USD")),
                Question.by(Set.of()).withCauses());
        evaluator.watch(units::add);
        Book.ofChanges("100>-").units().forEach(evaluator::add);

        assertThat(units)
                .containsExactly(new UnitMovement(
                        new UnitBalance("u000", 1_000_000, 0, false, Segment.UNASSIGNED, Segment.UNASSIGNED),
                        Movement.CHURN,
                        false,
                        new UnitMovement.Counted(true, false, 1_000_000, 0, 0),
                        new TreeMap<>(Map.of(MovementCause.PRODUCT_DROPPED, Amount.of("-100")))));
        assertThat(units.getFirst().change()).isEqualTo(Amount.of("-100"));
        assertThatThrownBy(() -> units.getFirst().causes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<UnitMovement> watched(Measuring measuring) {
        List<UnitMovement> watched = new ArrayList<>();
        Evaluator evaluator = new Evaluator(measuring.method(), measuring.windows(), measuring.question());
        evaluator.watch(watched::add);
        measuring.units().forEach(evaluator::add);
        return watched;
    }

    private static long sum(List<UnitMovement> units, ToLongFunction<UnitMovement> amount) {
        return units.stream().mapToLong(amount).sum();
    }
}
